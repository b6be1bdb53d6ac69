package id.lindung.office.protection;

import java.time.LocalDate;

/**
 * What holds for somebody whom BPJS confirmed in one of the three months before, and no more in this one.
 *
 * <ul>
 *   <li>PU: still protected while the employer owes up to three months. The text behind this was not read; BPJS is reported to
 *       pay JKK and JKM and to reclaim from the employer. Shown as "belum diverifikasi".
 *   <li>BPU: arrears of up to three months may still be paid. Whether the unpaid month itself is protected is not settled by
 *       the texts we read, so the branch decides. Sources also speak of two and of six months.
 *   <li>JAKON ends with the project and PMI with the contract: nothing follows.
 * </ul>
 *
 * Only months for which a list of the person's region exists are judged: without a list, absence means nothing.
 */
final class ArrearsRule {

    static final int MONTHS = 3;

    /** Fills {@code ledger_wanted} for the touched persons; parameters are {@link #parameters}. */
    static final String WANTED = """
            INSERT INTO ledger_wanted
            WITH month AS (
              SELECT generate_series(?::date, ?::date, interval '1 month')::date AS month
            ), ids AS (
              SELECT DISTINCT t.person_id, t.person_id AS root FROM touched_person t
              UNION
              SELECT p.id, p.merged_into FROM person p JOIN touched_person t ON t.person_id = p.merged_into
              WHERE p.merged_into IS NOT NULL
            ), confirmed AS MATERIALIZED (
              SELECT i.root, m.month, m.segment, m.programmes, m.payer_id FROM ids i
              JOIN person_month m ON m.person_id = i.person_id AND m.known_until = 'infinity' AND m.status = 'CONFIRMED'
               AND m.month >= ?::date AND m.month < ?::date
            ), last AS (
              SELECT c.root, o.month, max(c.month) AS last FROM month o
              JOIN confirmed c ON c.month < o.month AND c.month >= o.month - interval '3 months'
              GROUP BY 1, 2
            )
            SELECT DISTINCT ON (l.root, l.month, c.segment) l.root, l.month, c.segment,
                   CASE c.segment WHEN 'PU' THEN 'GRACE' ELSE 'BRANCH_DECIDES' END, c.programmes, c.payer_id,
                   CASE c.segment WHEN 'PU' THEN 'EMPLOYER_ARREARS' ELSE 'OWN_ARREARS' END
            FROM last l
            JOIN confirmed c ON c.root = l.root AND c.month = l.last AND c.segment IN ('PU', 'BPU')
            JOIN person p ON p.id = l.root AND p.state = 'ACTIVE' AND (p.died_on IS NULL OR p.died_on >= l.month)
            WHERE NOT EXISTS (SELECT 1 FROM ids i JOIN person_month m ON m.person_id = i.person_id AND m.month = l.month
                              AND m.known_until = 'infinity' AND m.source <> 'RULE' WHERE i.root = l.root)
              AND EXISTS (SELECT 1 FROM job j JOIN participant_list t ON t.month = l.month AND t.known_until = 'infinity'
                           AND j.region_code >= t.region_code AND j.region_code < t.region_code || '/'
                          WHERE j.person_id = l.root AND j.principal AND j.known_until = 'infinity'
                            AND j.valid_from <= l.month AND j.valid_until > l.month)
            ORDER BY l.root, l.month, c.segment, c.payer_id""";

    private ArrearsRule() {}

    static Object[] parameters(LocalDate month) {
        return new Object[] {month, month.plusMonths(MONTHS), month.minusMonths(MONTHS), month.plusMonths(MONTHS)};
    }
}
