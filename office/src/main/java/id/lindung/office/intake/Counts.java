package id.lindung.office.intake;

import java.util.LinkedHashMap;
import java.util.Map;

/** What became of a file's worker rows; the five outcomes add up to {@code rows}. */
public record Counts(int rows, int created, int updated, int unchanged, int rejected, int review) {

    public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);

    public Counts {
        if (rows != created + updated + unchanged + rejected + review) {
            throw new IllegalArgumentException("the outcomes do not add up to the rows");
        }
    }

    /** By the names of the public report. */
    public Map<String, Object> asMap() {
        var map = new LinkedHashMap<String, Object>();
        map.put("rows", rows);
        map.put("created", created);
        map.put("updated", updated);
        map.put("unchanged", unchanged);
        map.put("rejected", rejected);
        map.put("review", review);
        return map;
    }
}
