package id.lindung.office.duplicates;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The row of a file that waits in {@code review_item.candidate_sealed} until somebody decides who it is.
 *
 * @param nik sixteen digits in clear, hence sealed as {@link id.lindung.office.secrets.Purpose#REVIEW} wherever it rests
 * @param sex L or P
 * @param region village code
 * @param familyCard sixteen digits
 * @param more whatever else the importing room needs to save the row later; not shown here
 */
public record ReviewCandidate(
        @Nullable String nik,
        String name,
        @Nullable String sex,
        @Nullable LocalDate birthDate,
        @Nullable String birthPlace,
        @Nullable String motherName,
        String region,
        @Nullable String rw,
        @Nullable String rt,
        @Nullable String familyCard,
        @Nullable String phone,
        Map<String, String> more) {

    private static final JsonMapper JSON = new JsonMapper();

    public ReviewCandidate {
        more = Map.copyOf(more);
    }

    public String toJson() {
        return JSON.writeValueAsString(this);
    }

    public static ReviewCandidate ofJson(String json) {
        return JSON.readValue(json, ReviewCandidate.class);
    }
}
