package id.lindung.office.duplicates;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The row of a file that waits in {@code review_item.candidate_sealed} until somebody decides who it is: a flat JSON object of texts. What the
 * file left blank has no entry.
 *
 * @param values {@code nik} and {@code familyCard} (sixteen digits in clear, hence sealed as {@link id.lindung.office.secrets.Purpose#REVIEW}
 *     wherever they rest), {@code name}, {@code sex} (L or P), {@code birthDate} (ISO), {@code birthPlace}, {@code motherName}, {@code
 *     regionCode}, {@code rt}, {@code rw}, {@code hamlet}, {@code address}, {@code phone}, {@code heirName}, {@code heirRelation}, {@code note},
 *     {@code occupation}, {@code occupationText}, {@code category}, {@code income}, {@code decile}
 */
public record ReviewCandidate(Map<String, String> values) {

    private static final JsonMapper JSON = new JsonMapper();

    public ReviewCandidate {
        values = Map.copyOf(values);
    }

    public String toJson() {
        return JSON.writeValueAsString(values);
    }

    public static ReviewCandidate ofJson(String json) {
        return new ReviewCandidate(JSON.readValue(json, new TypeReference<Map<String, String>>() {}));
    }

    public @Nullable String value(String field) {
        return values.get(field);
    }

    public String name() {
        return values.getOrDefault("name", "");
    }

    public String region() {
        return values.getOrDefault("regionCode", "");
    }

    public @Nullable LocalDate birthDate() {
        var date = values.get("birthDate");
        return date == null ? null : LocalDate.parse(date);
    }
}
