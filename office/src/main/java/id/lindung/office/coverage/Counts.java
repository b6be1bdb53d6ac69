package id.lindung.office.coverage;

import id.lindung.office.people.WorkerChangeListener;
import id.lindung.office.protection.LedgerChangeListener;
import java.time.LocalDate;
import java.time.YearMonth;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Keeps the counts: takes away what the touched persons contribute before a change and adds it after. The work is done in
 * the database (V0410), which alone sees whole lives across every region.
 */
@Component
class Counts implements WorkerChangeListener, LedgerChangeListener {

    /** A job may change any month of a life. */
    private static final LocalDate EVER = LocalDate.of(1, 1, 1);

    private static final LocalDate NEVER = LocalDate.of(9999, 1, 1);

    private final JdbcTemplate jdbc;

    Counts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void beforeChange() {
        count("count_before", true, EVER, NEVER);
    }

    @Override
    public void afterChange() {
        count("count_after", true, EVER, NEVER);
    }

    @Override
    public void beforeLedgerChange(YearMonth from, YearMonth until) {
        count("count_before", false, from.atDay(1), yearAfter(until));
    }

    @Override
    public void afterLedgerChange(YearMonth from, YearMonth until) {
        count("count_after", false, from.atDay(1), yearAfter(until));
    }

    /** "First active month of the year" can move within the whole year of a changed month. */
    private static LocalDate yearAfter(YearMonth month) {
        return LocalDate.of(month.getYear() + 1, 1, 1);
    }

    private void count(String function, boolean registered, LocalDate from, LocalDate until) {
        jdbc.query(
                "SELECT " + function
                        + "(coalesce((SELECT array_agg(DISTINCT person_id) FROM touched_person), '{}'), ?, ?, ?)",
                row -> {},
                registered,
                from,
                until);
    }
}
