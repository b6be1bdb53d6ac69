package id.lindung.office.people;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One step of a person's history.
 *
 * @param act TYPED, CORRECTED, IMPORTED, DIED, …
 * @param before field to its old value as a screen may show it; {@code after} the new one
 */
public record PersonChange(
        long id,
        Instant at,
        String actor,
        String act,
        @Nullable Long importId,
        Map<String, String> before,
        Map<String, String> after) {

    /** A field, what it was, what it became; a dash for nothing. */
    public record Step(String field, String before, String after) {}

    public java.util.List<Step> steps() {
        var fields = new java.util.LinkedHashSet<>(before.keySet());
        fields.addAll(after.keySet());
        return fields.stream()
                .map(field -> new Step(field, before.getOrDefault(field, "–"), after.getOrDefault(field, "–")))
                .toList();
    }
}
