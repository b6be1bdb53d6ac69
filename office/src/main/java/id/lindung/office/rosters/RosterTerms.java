package id.lindung.office.rosters;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * On which terms the new people of a list are paid for.
 *
 * @param month from which the list holds
 * @param segment {@code PU}, {@code BPU} or {@code JAKON}
 * @param programmes {@code JKK+JKM+JHT}
 * @param riskClass of the work; null where no rate asks for it
 * @param fund envelope that pays; null for payers who need none
 */
public record RosterTerms(
        YearMonth month,
        String segment,
        String category,
        String programmes,
        @Nullable String riskClass,
        @Nullable Long fund) {

    /** The sets of programmes that Perpres 109/2013 lets a payer choose from, by segment. */
    public static List<String> programmes(String segment) {
        return switch (segment) {
            case "BPU" -> List.of("JKK+JKM", "JKK+JKM+JHT");
            case "JAKON" -> List.of("JKK+JKM");
            default -> List.of("JKK+JKM", "JKK+JKM+JHT", "JKK+JKM+JHT+JP", "JKK+JKM+JHT+JP+JKP");
        };
    }

    /** What the workers of a kind of payer are, unless it says otherwise. */
    public static RosterTerms of(String payerKind, YearMonth month) {
        return switch (payerKind) {
            case "PROJECT" -> new RosterTerms(month, "JAKON", "PROJECT_WORKER", "JKK+JKM", "MEDIUM", null);
            case "MEMBER_POOL", "SELF" -> new RosterTerms(month, "BPU", "SELF_PAYING", "JKK+JKM", null, null);
            case "VILLAGE", "REGENCY", "PROVINCE", "SPONSOR" ->
                new RosterTerms(month, "BPU", "VULNERABLE", "JKK+JKM", null, null);
            case "OFFICE", "SCHOOL" -> new RosterTerms(month, "PU", "NON_CIVIL_SERVANT", "JKK+JKM", "VERY_LOW", null);
            default -> new RosterTerms(month, "PU", "COMPANY_WORKER", "JKK+JKM+JHT", "LOW", null);
        };
    }

    public RosterTerms with(YearMonth first, String chosen, @Nullable String risk, @Nullable Long envelope) {
        return new RosterTerms(first, segment, category, chosen, segment.equals("BPU") ? null : risk, envelope);
    }
}
