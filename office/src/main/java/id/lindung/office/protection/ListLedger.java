package id.lindung.office.protection;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Turns a judged list into ledger rows, and then the months after it into what the arrears rules say. */
@Component
class ListLedger {

    /** Arrears are looked at for so many months after the last confirmed one ({@link ArrearsRule}). */
    private static final int AFTER = ArrearsRule.MONTHS;

    private static final String WANTED = """
            CREATE TEMPORARY TABLE IF NOT EXISTS ledger_wanted (
              person_id bigint NOT NULL, month date NOT NULL, segment text NOT NULL, status text NOT NULL,
              programmes text NOT NULL, payer_id bigint, reason text NOT NULL) ON COMMIT DELETE ROWS""";

    private static final String AS_WANTED = """
            EXISTS (SELECT 1 FROM ledger_wanted w WHERE w.person_id = m.person_id AND w.month = m.month AND w.segment = m.segment
                    AND w.status = m.status AND w.programmes = m.programmes AND w.payer_id IS NOT DISTINCT FROM m.payer_id
                    AND w.reason = m.reason)""";

    private static final String OPEN = """
            INSERT INTO person_month (person_id, month, segment, status, programmes, payer_id, source, source_id, reason)
            SELECT w.person_id, w.month, w.segment, w.status, w.programmes, w.payer_id, ?, ?, w.reason FROM ledger_wanted w
            WHERE NOT EXISTS (SELECT 1 FROM person_month m WHERE m.person_id = w.person_id AND m.month = w.month
                              AND m.segment = w.segment AND m.known_until = 'infinity')""";

    private final JdbcTemplate jdbc;
    private final LedgerChanges changes;
    private final ObjectProvider<BillFacts> bills;

    ListLedger(JdbcTemplate jdbc, LedgerChanges changes, ObjectProvider<BillFacts> bills) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.bills = bills;
    }

    /**
     * Writes the staged list into the ledger.
     *
     * @param list its id
     * @param sameMonthAndRegion ids of this list and those it replaces, whose people may have to leave
     */
    void write(long list, YearMonth month, Long[] sameMonthAndRegion) {
        var first = month.atDay(1);
        jdbc.execute(WANTED);
        changes.around(
                """
                SELECT person_id FROM participant_stage WHERE person_id IS NOT NULL
                UNION SELECT person_id FROM person_month WHERE month = ? AND source_id = ANY (?) AND source = 'PARTICIPANT_LIST'
                UNION SELECT m.person_id FROM person_month m WHERE m.known_until = 'infinity' AND m.month >= ? AND m.month < ?
                  AND m.status IN ('CONFIRMED', 'GRACE', 'BRANCH_DECIDES')""",
                Arrays.asList(first, sameMonthAndRegion, first.minusMonths(AFTER), first),
                month,
                month.plusMonths(AFTER),
                () -> {
                    confirm(list, first, sameMonthAndRegion);
                    bills.forEach(each -> each.write(month, month.plusMonths(AFTER)));
                    applyArrears(list, first);
                });
    }

    private void confirm(long list, LocalDate month, Long[] sameMonthAndRegion) {
        jdbc.update("DELETE FROM ledger_wanted");
        jdbc.update("""
                INSERT INTO ledger_wanted
                SELECT person_id, ?, segment, CASE WHEN bool_or(outcome = 'CONTRADICTORY') THEN 'DISPUTED' ELSE 'CONFIRMED' END,
                       min(programmes), min(payer_id), max(CASE WHEN reason = 'REPEATED' THEN '' ELSE reason END)
                FROM participant_stage WHERE outcome <> 'UNMATCHED' GROUP BY person_id, segment""", month);
        jdbc.execute("ANALYZE ledger_wanted");
        jdbc.update("""
                UPDATE person_month m SET known_until = office_now()
                WHERE m.month = ? AND m.known_until = 'infinity' AND NOT\s""" + AS_WANTED + """

                  AND ((m.source = 'PARTICIPANT_LIST' AND m.source_id = ANY (?))
                       OR EXISTS (SELECT 1 FROM ledger_wanted w WHERE w.person_id = m.person_id AND w.segment = m.segment))""", month, sameMonthAndRegion);
        jdbc.update(OPEN, "PARTICIPANT_LIST", list);
    }

    /** Works the rule months of this month and the three after it out again, for everybody touched. */
    private void applyArrears(long list, LocalDate month) {
        jdbc.update("DELETE FROM ledger_wanted");
        jdbc.update(ArrearsRule.WANTED, ArrearsRule.parameters(month));
        jdbc.execute("ANALYZE ledger_wanted");
        jdbc.update("""
                UPDATE person_month m SET known_until = office_now()
                WHERE m.source = 'RULE' AND m.known_until = 'infinity' AND m.month >= ? AND m.month <= ?
                  AND m.person_id IN (SELECT person_id FROM touched_person) AND NOT\s""" + AS_WANTED, month, month.plusMonths(AFTER));
        jdbc.update(OPEN, "RULE", list);
    }

    List<Long> listsOf(LocalDate month, String region) {
        return jdbc.queryForList(
                "SELECT id FROM participant_list WHERE month = ? AND region_code = ?", Long.class, month, region);
    }
}
