package id.lindung.sheets.layout;

import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which column holds which field. A person may correct it, and it can be remembered as text under the layout's {@link
 * TableLayout#fingerprint()}.
 *
 * @param columns columns counted from 0; each field and each column at most once
 */
public record ColumnMapping(Map<Field, Integer> columns) {
    public static final ColumnMapping NONE = new ColumnMapping(Map.of());

    public ColumnMapping {
        var ordered = new EnumMap<Field, Integer>(Field.class);
        ordered.putAll(columns);
        if (ordered.values().stream().anyMatch(c -> c < 0 || c >= 16_384)) {
            throw new IllegalArgumentException("columns count from 0");
        }
        if (ordered.values().stream().distinct().count() < ordered.size()) {
            throw new IllegalArgumentException("one column cannot hold two fields");
        }
        columns = Map.copyOf(ordered);
    }

    public OptionalInt column(Field field) {
        Integer column = columns.get(field);
        return column == null ? OptionalInt.empty() : OptionalInt.of(column);
    }

    public boolean has(Field field) {
        return columns.containsKey(field);
    }

    /** The same mapping with the field in this column; whatever was mapped to either before is released. */
    public ColumnMapping with(Field field, int column) {
        var changed = new EnumMap<Field, Integer>(Field.class);
        columns.forEach((known, at) -> {
            if (at != column) {
                changed.put(known, at);
            }
        });
        changed.put(field, column);
        return new ColumnMapping(changed);
    }

    public ColumnMapping without(Field field) {
        var changed = new EnumMap<Field, Integer>(Field.class);
        changed.putAll(columns);
        changed.remove(field);
        return new ColumnMapping(changed);
    }

    /** As text, {@code NATIONAL_ID=1;NAME=2}, in the order of the columns. */
    public String encode() {
        var byColumn = new TreeMap<Integer, Field>();
        columns.forEach((field, column) -> byColumn.put(column, field));
        return byColumn.entrySet().stream()
                .map(entry -> entry.getValue().name() + "=" + entry.getKey())
                .collect(Collectors.joining(";"));
    }

    /**
     * The mapping of a text written by {@link #encode()}.
     *
     * @throws IllegalArgumentException if it is not one
     */
    public static ColumnMapping decode(String text) {
        var columns = new EnumMap<Field, Integer>(Field.class);
        if (!text.isBlank()) {
            for (String part : text.split(";", -1)) {
                int equals = part.indexOf('=');
                if (equals < 0) {
                    throw new IllegalArgumentException("not a mapping: " + part);
                }
                columns.put(Field.valueOf(part.substring(0, equals)), Integer.valueOf(part.substring(equals + 1)));
            }
        }
        return new ColumnMapping(columns);
    }
}
