package id.lindung.office.duplicates;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A person, or a row of a file, as shown side by side. Numbers are masked.
 *
 * @param id the person's id; null for a row of a file
 * @param version of the person when read
 * @param values texts by field; a missing field has no entry
 */
public record Side(
        @Nullable Long id,
        int version,
        String state,
        String region,
        String regionName,
        Map<MergeField, String> values,
        Instant since,
        long jobs,
        long months) {

    public Side {
        values = Map.copyOf(values);
    }

    public String value(MergeField field) {
        return values.getOrDefault(field, "");
    }

    public boolean has(MergeField field) {
        return values.containsKey(field);
    }

    public String name() {
        return value(MergeField.NAME);
    }

    static Map<MergeField, String> fields() {
        return new EnumMap<>(MergeField.class);
    }
}
