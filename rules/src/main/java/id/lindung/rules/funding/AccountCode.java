package id.lindung.rules.funding;

import id.lindung.rules.Sentence;
import id.lindung.rules.contribution.Fund;
import java.util.List;
import java.util.Set;

/**
 * A line of a budget that may be charged: a suggestion, which whoever keeps the budget confirms.
 *
 * @param system {@code SIPD} or {@code SISKEUDES}
 * @param code as the system writes it
 * @param programmes {@code JKK}, {@code JKM} …; empty for headings and lines of other kinds
 * @param funds for which it is suggested; empty when it is never suggested by itself
 * @param confidence how sure, in words
 * @param source where it was seen
 */
public record AccountCode(
        String system,
        String code,
        String name,
        Set<String> programmes,
        Set<Fund> funds,
        Sentence use,
        Sentence confidence,
        String source) {
    public AccountCode {
        programmes = Set.copyOf(programmes);
        funds = Set.copyOf(funds);
    }

    /** The lines to suggest for a programme of a fund, in the order of the list. */
    public static List<AccountCode> suggested(List<AccountCode> all, Fund fund, String programme) {
        return all.stream()
                .filter(each -> each.funds().contains(fund) && each.programmes().contains(programme))
                .toList();
    }
}
