package id.lindung.office.planning;

import java.util.List;
import java.util.Locale;

/** The two groups of the governor's circular: officials on a share of the minimum wage, vulnerable workers in the lowest band. */
public enum LineKind {
    VILLAGE_STAFF("VILLAGE_HEAD", "VILLAGE_STAFF", "VILLAGE_COUNCIL", "EMPOWERMENT_BODY", "RT_RW"),
    VULNERABLE("VULNERABLE", "EXTREME_POOR");

    private final String categories;

    LineKind(String... categories) {
        this.categories = String.join(" ", categories);
    }

    /** Codes of those who belong to it. */
    public List<String> categories() {
        return List.of(categories.split(" "));
    }

    /** The word of JSON: {@code vulnerable}, {@code village_staff}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
