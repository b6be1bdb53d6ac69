package id.lindung.office.planning;

import id.lindung.rules.contribution.Fund;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be planned for one village, or for one regency out of its own budget.
 *
 * @param vulnerable heads to protect
 * @param officials heads; null for as many as the register knows
 * @param sources kinds of money; empty for what the circular names
 * @param from first month
 * @param months so many months in a row, inside the year
 * @param ceiling rupiah in all; null for no other limit than the funds' own
 * @param programmes {@code JKK+JKM}
 */
public record PlanQuestion(
        String region,
        int year,
        int vulnerable,
        @Nullable Integer officials,
        List<Fund> sources,
        YearMonth from,
        int months,
        @Nullable Long ceiling,
        String programmes) {

    /** The circular's least number of vulnerable workers a village. */
    public static final int LEAST = 100;

    public static final String PROGRAMMES = "JKK+JKM";
    private static final int MOST_HEADS = 10_000_000;

    public PlanQuestion {
        sources = List.copyOf(sources);
        if (vulnerable < 0 || vulnerable > MOST_HEADS) throw new IllegalArgumentException("vulnerable " + vulnerable);
        if (officials != null && (officials < 0 || officials > MOST_HEADS)) {
            throw new IllegalArgumentException("officials " + officials);
        }
        if (months < 1
                || months > 12
                || from.getYear() != year
                || from.plusMonths(months - 1L).getYear() != year) {
            throw new IllegalArgumentException(from + " + " + months);
        }
        if (ceiling != null && ceiling < 0) throw new IllegalArgumentException("ceiling " + ceiling);
    }

    /** The circular's own question: 100 vulnerable workers and the village's officials, January to December. */
    public static PlanQuestion ofCircular(String region, int year) {
        return new PlanQuestion(region, year, LEAST, null, List.of(), YearMonth.of(year, 1), 12, null, PROGRAMMES);
    }

    /** First month that is no longer planned. */
    public YearMonth until() {
        return from.plusMonths(months);
    }

    public PlanQuestion of(String otherRegion) {
        return new PlanQuestion(otherRegion, year, vulnerable, officials, sources, from, months, ceiling, programmes);
    }
}
