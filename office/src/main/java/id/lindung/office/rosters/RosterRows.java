package id.lindung.office.rosters;

import id.lindung.office.secrets.Purpose;
import id.lindung.office.secrets.Seal;
import id.lindung.rules.name.NameKey;
import id.lindung.rules.name.NameLikeness;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Stages the rows of a list and judges them against the register and the payer's memberships, in sets. */
@Component
class RosterRows {

    private static final String INSERT = """
            INSERT INTO roster_row (roster_id, sheet, row_number, act, code, detail, name, name_key, nik_index, nik_sealed, nik_mask, kpj_index,
                                    birth_date, sex, mother_name, village, occupation, wage, leave_on, end_reason)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""";

    /** Which company pays already is the worker's own affair; which public budget does may be known. The first reason that holds is told; what follows is asked only of rows that are still good. */
    private static final String KNOWN = """
            UPDATE roster_row r SET person_id = p.id FROM person p
            WHERE r.roster_id = ? AND r.code = '' AND p.state = 'ACTIVE'
              AND (p.nik_index = r.nik_index OR (r.nik_index IS NULL AND p.id = (SELECT n.person_id FROM participant_number n
                                                                               WHERE n.kpj_index = r.kpj_index)))""";

    private static final String REPEATED = """
            UPDATE roster_row r SET act = 'REFUSED', code = 'DUPLICATE_IN_FILE', detail = f.first::text
            FROM (SELECT sheet, row_number, first_value(row_number) OVER w AS first, row_number() OVER w AS n FROM roster_row
                  WHERE roster_id = ? AND code = ''
                  WINDOW w AS (PARTITION BY coalesce(nik_index, kpj_index) ORDER BY sheet, row_number)) f
            WHERE r.roster_id = ? AND r.sheet = f.sheet AND r.row_number = f.row_number AND f.n > 1""";

    private static final String MEMBERS = """
            UPDATE roster_row r SET membership_id = m.id, act = CASE
                     WHEN r.end_reason IS NOT NULL THEN 'LEAVE'
                     WHEN r.wage IS NULL OR m.base_rule = 'MINIMUM_WAGE' OR r.wage * 100 IS NOT DISTINCT FROM m.base_sen THEN 'SAME'
                     ELSE 'WAGE' END
            FROM membership m, roster o
            WHERE r.roster_id = ? AND o.id = r.roster_id AND r.code = '' AND m.person_id = r.person_id AND m.payer_id = o.payer_id
              AND m.known_until = 'infinity' AND m.until_month > o.month AND m.segment = o.segment
              AND m.id = (SELECT max(x.id) FROM membership x WHERE x.person_id = r.person_id AND x.payer_id = o.payer_id
                           AND x.segment = o.segment AND x.known_until = 'infinity' AND x.until_month > o.month)""";

    private static final String JUDGE = """
            UPDATE roster_row r SET act = 'REFUSED', code = j.code, detail = j.detail
            FROM (
              SELECT r.sheet, r.row_number, coalesce(e.payer_name, '') AS detail,
                     CASE WHEN r.end_reason IS NOT NULL AND r.membership_id IS NULL THEN 'NOT_YOURS'
                          WHEN r.end_reason = 'DIED' AND r.leave_on IS NULL THEN 'DAY_OF_DEATH'
                          WHEN r.leave_on > (SELECT office_today()) + 62 THEN 'LEAVE_DATE_INVALID'
                          WHEN r.act IN ('LEAVE', 'SAME', 'WAGE') THEN NULL
                          WHEN p.died_on IS NOT NULL THEN 'DEAD'
                          WHEN r.person_id IS NULL AND r.nik_index IS NULL THEN 'KPJ_UNKNOWN'
                          WHEN r.person_id IS NULL AND r.birth_date IS NULL THEN 'BIRTHDATE_MISSING'
                          WHEN r.person_id IS NULL AND r.village IS NULL THEN 'VILLAGE_MISSING'
                          WHEN o.segment <> 'BPU' AND coalesce(r.wage, 0) = 0 THEN 'WAGE_MISSING'
                          WHEN e.person_id IS NOT NULL THEN 'PAID_ELSEWHERE' END AS code
              FROM roster_row r JOIN roster o ON o.id = r.roster_id
              LEFT JOIN person p ON p.id = r.person_id
              LEFT JOIN LATERAL (SELECT x.person_id, CASE WHEN x.payer_kind IN ('VILLAGE', 'REGENCY', 'PROVINCE') THEN x.payer_name END AS payer_name
                    FROM paid_elsewhere(
                    CASE WHEN r.act = 'NEW' AND r.person_id IS NOT NULL THEN ARRAY[r.person_id] ELSE ARRAY[]::bigint[] END, o.month, 'infinity') x
                  WHERE programme_span(x.programmes) && programme_span(o.programmes) LIMIT 1) e ON true
              WHERE r.roster_id = ? AND r.code = ''
            ) j
            WHERE r.roster_id = ? AND r.sheet = j.sheet AND r.row_number = j.row_number AND j.code IS NOT NULL""";

    private final JdbcTemplate jdbc;
    private final Seal seal;

    RosterRows(JdbcTemplate jdbc, Seal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    void stage(long roster, Collection<RosterEntry> entries) {
        jdbc.batchUpdate(INSERT, entries, 500, (row, entry) -> {
            var nik = entry.nik();
            var kpj = entry.kpj();
            var sex = entry.sex();
            var reason = entry.reason();
            row.setLong(1, roster);
            row.setInt(2, entry.sheet());
            row.setInt(3, entry.row());
            row.setString(4, !entry.fault().isEmpty() ? "REFUSED" : entry.leaves() ? "LEAVE" : "NEW");
            row.setString(5, entry.fault());
            row.setString(6, entry.written());
            row.setString(7, entry.name());
            row.setString(8, NameKey.of(entry.name()).key());
            row.setBytes(9, nik == null ? null : seal.index(Purpose.NIK, nik.digits()));
            row.setBytes(10, nik == null ? null : seal.seal(Purpose.NIK, nik.digits()));
            row.setString(11, nik == null ? null : nik.masked());
            row.setBytes(12, kpj == null ? null : seal.index(Purpose.PARTICIPANT_NUMBER, kpj.digits()));
            row.setObject(13, entry.birthDate(), Types.DATE);
            row.setString(14, sex == null ? null : sex.code());
            row.setString(15, entry.motherName());
            row.setString(16, entry.village());
            row.setString(17, entry.occupation());
            row.setObject(18, entry.wage(), Types.BIGINT);
            row.setObject(19, entry.leftOn(), Types.DATE);
            row.setString(20, reason == null ? null : reason.name());
        });
    }

    /** Says of every row what would become of it. Runs with the office's sight: the payer may not open the register. */
    void judge(long roster) {
        // Judged again before saving: the register and the memberships may have changed since.
        jdbc.update("""
                UPDATE roster_row SET person_id = NULL, membership_id = NULL, act = CASE WHEN end_reason IS NULL THEN 'NEW' ELSE 'LEAVE' END
                WHERE roster_id = ? AND code = ''""", roster);
        jdbc.update(KNOWN, roster);
        jdbc.update(REPEATED, roster, roster);
        conflicts(roster);
        jdbc.update(MEMBERS, roster);
        jdbc.update(JUDGE, roster, roster);
    }

    /** The number of one and the name of clearly another is nobody's row. BPJS gives names back with asterisks; those say nothing. */
    private void conflicts(long roster) {
        List<Object[]> different = new ArrayList<>();
        jdbc.query(
                """
                SELECT r.sheet, r.row_number, r.name_key, p.name_key AS known FROM roster_row r JOIN person p ON p.id = r.person_id
                WHERE r.roster_id = ? AND r.code = '' AND r.name_key <> p.name_key AND r.name !~ '[*]'""",
                row -> {
                    var score = NameLikeness.score(
                            new NameKey(row.getString("name_key")), new NameKey(row.getString("known")));
                    if (score < NameLikeness.CLEARLY_ANOTHER)
                        different.add(new Object[] {roster, row.getInt("sheet"), row.getInt("row_number")});
                },
                roster);
        jdbc.batchUpdate(
                "UPDATE roster_row SET act = 'REFUSED', code = 'NIK_CONFLICT', person_id = NULL WHERE roster_id = ? AND sheet = ? AND row_number = ?",
                different);
    }
}
