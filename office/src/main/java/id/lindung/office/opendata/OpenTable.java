package id.lindung.office.opendata;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A region with what lies below it, for one month, small cells hidden. */
final class OpenTable {

    /** In the order of the file. */
    static final List<String> MEASURES =
            List.of("registered", "active", "unprotected", "apart", "pu", "bpu", "jakon", "pmi");

    private static final JsonMapper JSON = new JsonMapper();

    private final String region;
    private final String month;
    private final List<Row> rows;
    private final BitSet hidden;

    /** @param values one a measure */
    record Row(String code, String name, String level, long[] values) {}

    private OpenTable(String region, String month, List<Row> rows, BitSet hidden) {
        this.region = region;
        this.month = month;
        this.rows = rows;
        this.hidden = hidden;
    }

    /** @param rows the region and everything below it that is published, in code order */
    static OpenTable of(String region, String month, List<Row> rows) {
        int width = MEASURES.size();
        var cells = new long[rows.size() * width];
        var at = new HashMap<String, Integer>();
        for (int r = 0; r < rows.size(); r++) {
            at.put(rows.get(r).code(), r);
            System.arraycopy(rows.get(r).values(), 0, cells, r * width, width);
        }
        var suppression = new Suppression(cells);
        for (int r = 0; r < rows.size(); r++) {
            int first = r * width;
            // registered = active + unprotected + apart; active = its segments.
            suppression.sum(first, first + 1, first + 2, first + 3);
            suppression.sum(first + 1, first + 4, first + 5, first + 6, first + 7);
        }
        var children = new LinkedHashMap<Integer, List<Integer>>();
        for (int r = 0; r < rows.size(); r++) {
            var parent = at.get(parent(rows.get(r).code()));
            if (parent != null)
                children.computeIfAbsent(parent, key -> new ArrayList<>()).add(r);
        }
        children.forEach((parent, below) -> {
            for (int m = 0; m < width; m++) {
                int measure = m;
                suppression.sum(
                        parent * width + m,
                        below.stream().mapToInt(each -> each * width + measure).toArray());
            }
        });
        return new OpenTable(region, month, List.copyOf(rows), suppression.hide());
    }

    private static String parent(String code) {
        int dot = code.lastIndexOf('.');
        return dot < 0 ? "" : code.substring(0, dot);
    }

    int size() {
        return rows.size();
    }

    int suppressed() {
        return hidden.cardinality();
    }

    /** Null when hidden. */
    @Nullable
    Long value(int row, int measure) {
        return hidden.get(row * MEASURES.size() + measure)
                ? null
                : Long.valueOf(rows.get(row).values()[measure]);
    }

    /** A hidden cell is empty, and named in the last column. */
    String csv() {
        var out = new StringBuilder("code,name,level,month," + String.join(",", MEASURES) + ",suppressed\n");
        for (int r = 0; r < rows.size(); r++) {
            var row = rows.get(r);
            out.append(row.code())
                    .append(",\"")
                    .append(row.name().replace("\"", "\"\""))
                    .append("\",");
            out.append(row.level()).append(',').append(month);
            var gone = new ArrayList<String>();
            for (int m = 0; m < MEASURES.size(); m++) {
                var value = value(r, m);
                out.append(',').append(value == null ? "" : value);
                if (value == null) gone.add(MEASURES.get(m));
            }
            out.append(',').append(String.join("+", gone)).append('\n');
        }
        return out.toString();
    }

    String json() {
        var found = new LinkedHashMap<String, Object>();
        found.put("schema", "lindung.open-data/1");
        found.put("region", region);
        found.put("month", month);
        found.put(
                "suppression", "Counts of 1 to 4 people are null, and others with them so that none can be computed.");
        var list = new ArrayList<Map<String, @Nullable Object>>();
        for (int r = 0; r < rows.size(); r++) {
            var row = new LinkedHashMap<String, @Nullable Object>();
            row.put("code", rows.get(r).code());
            row.put("name", rows.get(r).name());
            row.put("level", rows.get(r).level());
            for (int m = 0; m < MEASURES.size(); m++) row.put(MEASURES.get(m), value(r, m));
            list.add(row);
        }
        found.put("rows", list);
        return JSON.writeValueAsString(found);
    }
}
