package id.lindung.office.protection;

import id.lindung.office.duplicates.MergeListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The ledger when two persons become one. Months of the absorbed person are closed and opened again for the survivor. Where both have the same
 * month and segment the stronger statement stands (BPJS's word before a payment before a rule), but a dispute on either side stays a dispute.
 * The merge itself tells whoever counts that both persons change, so no {@link LedgerChanges} is needed around it.
 */
@Component
class MergedMonths implements MergeListener {

    /** Smaller is stronger. */
    private static final String STRENGTH =
            "array_position(ARRAY['DISPUTED', 'CONFIRMED', 'PAID', 'GRACE', 'BRANCH_DECIDES'], %s.status)";

    private static final String COLUMNS = "month, segment, status, programmes, payer_id, source, source_id, reason";

    private final JdbcClient jdbc;

    MergedMonths(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void merged(long survivor, long absorbed, long merge) {
        run("""
                INSERT INTO merged_month (merge_id, closed_id)
                SELECT :merge, a.id FROM person_month a WHERE a.person_id = :absorbed AND a.known_until = 'infinity'
                UNION ALL
                SELECT :merge, s.id FROM person_month a JOIN person_month s ON s.month = a.month AND s.segment = a.segment
                WHERE a.person_id = :absorbed AND a.known_until = 'infinity' AND s.person_id = :survivor AND s.known_until = 'infinity'
                  AND %s < %s""".formatted(STRENGTH.formatted("a"), STRENGTH.formatted("s")), survivor, absorbed, merge);
        run("""
                UPDATE person_month p SET known_until = office_now() FROM merged_month m
                WHERE m.merge_id = :merge AND p.id = m.closed_id""", survivor, absorbed, merge);
        run(
                "INSERT INTO person_month (person_id, " + COLUMNS + ") SELECT :survivor, " + COLUMNS + """
                 FROM person_month a JOIN merged_month m ON m.closed_id = a.id WHERE m.merge_id = :merge AND a.person_id = :absorbed
                ON CONFLICT (person_id, month, segment) WHERE known_until = 'infinity' DO NOTHING""",
                survivor,
                absorbed,
                merge);
    }

    @Override
    public void unmerged(long survivor, long absorbed, long merge) {
        // What the merge opened and nobody changed since goes; a month learnt later stays the survivor's.
        run("""
                UPDATE person_month p SET known_until = office_now()
                FROM person_month a JOIN merged_month m ON m.closed_id = a.id JOIN person_merge g ON g.id = m.merge_id
                WHERE m.merge_id = :merge AND a.person_id = :absorbed AND p.person_id = :survivor AND p.known_until = 'infinity'
                  AND p.month = a.month AND p.segment = a.segment AND p.known_from = g.merged_at""", survivor, absorbed, merge);
        run(
                "INSERT INTO person_month (person_id, " + COLUMNS + ") SELECT a.person_id, " + COLUMNS + """
                 FROM person_month a JOIN merged_month m ON m.closed_id = a.id WHERE m.merge_id = :merge AND a.person_id IN (:survivor, :absorbed)
                ON CONFLICT (person_id, month, segment) WHERE known_until = 'infinity' DO NOTHING""",
                survivor,
                absorbed,
                merge);
    }

    private void run(String sql, long survivor, long absorbed, long merge) {
        jdbc.sql(sql)
                .param("survivor", survivor)
                .param("absorbed", absorbed)
                .param("merge", merge)
                .update();
    }
}
