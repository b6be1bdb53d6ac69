package id.lindung.office.coverage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** The answer to a {@link Question}. */
public sealed interface Coverage {

    /**
     * What is asked.
     *
     * @param asKnown the day until whose end facts count as known; null: everything known now
     * @param since first month of the flow; null: January of the month's year
     */
    record Question(
            String region,
            YearMonth month,
            @Nullable LocalDate asKnown,
            @Nullable YearMonth since,
            @Nullable Dimension by) {

        public Question {
            if (since != null && since.isAfter(month)) throw new IllegalArgumentException("since lies after the month");
        }

        public YearMonth flowFrom() {
            return since == null ? YearMonth.of(month.getYear(), 1) : since;
        }
    }

    /** One key of a split. */
    record Group(String key, String name, Tally tally) {}

    /**
     * The figures.
     *
     * @param asKnown the day they are known on: the one asked, or today
     * @param firstRecord the day of the first record about this region; empty when there is none
     * @param hasList whether a BPJS list covers the whole region for the month
     */
    record Figures(
            Question question,
            String regionName,
            LocalDate asKnown,
            Optional<LocalDate> firstRecord,
            boolean hasList,
            Tally total,
            Optional<WorkforceFigure> workforce,
            List<Group> groups)
            implements Coverage {

        /** Asked as known on a day before anything was recorded: every figure is 0 because nobody knew, not because it was so. */
        public boolean beforeFirstRecord() {
            return firstRecord.isEmpty() || asKnown.isBefore(firstRecord.get());
        }

        /** Active by workforce to four places; empty without a workforce figure. */
        public Optional<BigDecimal> rate() {
            return workforce.map(figure -> BigDecimal.valueOf(total.active())
                    .divide(BigDecimal.valueOf(figure.people()), 4, RoundingMode.HALF_UP));
        }

        /** Workforce minus register: a number without names; 0 when more are registered than the figure says. */
        public Optional<Long> unknown() {
            return workforce.map(figure -> Math.max(0, figure.people() - total.registered()));
        }
    }

    /** The region is not the actor's to read. */
    record OutOfScope(String region) implements Coverage {}

    /** The reader may not see names, and one of the region's counts is so small that it would nearly be one. */
    record TooSmall(String region) implements Coverage {}

    /** No such region. */
    record NoSuchRegion(String region) implements Coverage {}

    /** What a page answers when there are no figures: they are closed, or there are none for this reader. */
    static ResponseStatusException refusal(Coverage answer) {
        return new ResponseStatusException(
                answer instanceof TooSmall ? HttpStatus.UNAVAILABLE_FOR_LEGAL_REASONS : HttpStatus.NOT_FOUND);
    }
}
