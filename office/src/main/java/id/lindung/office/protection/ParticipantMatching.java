package id.lindung.office.protection;

import id.lindung.rules.name.NameKey;
import id.lindung.rules.name.NameLikeness;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Finds whom each staged row means, and where row and register contradict each other. Everything in sets. */
@Component
class ParticipantMatching {

    private final JdbcTemplate jdbc;

    ParticipantMatching(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Sets {@code person_id} by NIK and by KPJ, following persons merged meanwhile. */
    void find() {
        jdbc.update("""
                UPDATE participant_stage s SET person_id = p.id FROM person p
                WHERE p.nik_index = s.nik_index AND p.state = 'ACTIVE' AND s.person_id IS NULL""");
        jdbc.update("""
                UPDATE participant_stage s SET person_id = p.id FROM person p
                WHERE p.merged_into IS NOT NULL AND p.nik_index = s.nik_index AND s.person_id IS NULL""");
        jdbc.update("""
                UPDATE participant_stage s SET kpj_person = n.person_id FROM participant_number n
                WHERE n.kpj_index = s.kpj_index AND s.kpj_person IS NULL""");
        followMerges("person_id");
        followMerges("kpj_person");
        jdbc.update("""
                UPDATE participant_stage s SET reason = 'NUMBERS_DIFFER'
                WHERE s.person_id <> s.kpj_person AND s.reason = ''""");
        jdbc.update("""
                UPDATE participant_stage s SET person_id = s.kpj_person,
                       reason = CASE WHEN s.reason = '' AND p.nik_index <> s.nik_index THEN 'NIK_DIFFERS' ELSE s.reason END
                FROM person p WHERE p.id = s.kpj_person AND s.person_id IS NULL""");
    }

    /** Says of the rows that met nobody whether the number is known out of scope, or who might be meant. */
    void explainUnmatched() {
        jdbc.update("""
                UPDATE participant_stage s SET reason = 'REGISTERED_ELSEWHERE'
                WHERE s.person_id IS NULL AND s.reason = '' AND (
                  s.nik_index IN (SELECT nik_index FROM nik_known_anywhere(
                      (SELECT array_agg(nik_index) FROM participant_stage WHERE person_id IS NULL AND nik_index IS NOT NULL)))
                  OR s.kpj_index IN (SELECT kpj_index FROM kpj_known_anywhere(
                      (SELECT array_agg(kpj_index) FROM participant_stage WHERE person_id IS NULL AND kpj_index IS NOT NULL))))""");
        // One registered person of that name, birthday and region, and no second one, is worth proposing; no more than
        // that.
        jdbc.update("""
                UPDATE participant_stage s SET kpj_person = one.person_id, reason = 'PROPOSED'
                FROM (SELECT t.sheet, t.row_number, min(p.id) AS person_id
                      FROM participant_stage t JOIN person p ON p.birth_date = t.birth_date AND p.name_key = t.name_key
                       AND p.region_code >= t.region_code AND p.region_code < t.region_code || '/' AND p.state = 'ACTIVE'
                      WHERE t.person_id IS NULL AND t.name_key <> ''
                        AND t.reason IN ('', 'NUMBER_MISSING', 'NIK_INVALID', 'KPJ_INVALID')
                      GROUP BY 1, 2 HAVING count(*) = 1) AS one
                WHERE s.sheet = one.sheet AND s.row_number = one.row_number""");
    }

    /** Compares matched rows with the register and with each other, and settles every row's outcome. */
    void judge(LocalDate month) {
        jdbc.update("""
                UPDATE participant_stage s SET reason = CASE
                    WHEN p.died_on < ? THEN 'DIED_BEFORE'
                    WHEN p.birth_date <> s.birth_date THEN 'BIRTH_DATE_DIFFERS' ELSE '' END
                FROM person p WHERE p.id = s.person_id AND s.reason = ''""", month);
        jdbc.batchUpdate(
                "UPDATE participant_stage SET reason = 'NAME_DIFFERS' WHERE sheet = ? AND row_number = ?",
                differentNames());
        jdbc.update("""
                UPDATE participant_stage s SET segment = coalesce(j.segment, CASE WHEN s.payer_npp IS NULL THEN 'BPU' ELSE 'PU' END)
                FROM participant_stage t LEFT JOIN job j ON j.person_id = t.person_id AND j.principal AND j.known_until = 'infinity'
                  AND j.valid_from <= ? AND j.valid_until > ?
                WHERE s.sheet = t.sheet AND s.row_number = t.row_number AND s.segment IS NULL""", month, month);
        jdbc.update("""
                UPDATE participant_stage s SET reason = CASE WHEN g.kinds > 1 THEN 'ROWS_DIFFER'
                       WHEN (s.sheet, s.row_number) > (g.first[1], g.first[2]) THEN 'REPEATED' ELSE s.reason END
                FROM (SELECT person_id, segment, count(DISTINCT (programmes, payer_npp, payer_key)) AS kinds,
                             min(ARRAY[sheet, row_number]) AS first
                      FROM participant_stage WHERE person_id IS NOT NULL AND reason = ''
                      GROUP BY 1, 2 HAVING count(*) > 1) AS g
                WHERE g.person_id = s.person_id AND g.segment = s.segment AND s.reason = ''""");
        jdbc.update("""
                UPDATE participant_stage SET outcome = CASE
                    WHEN reason IN ('NOT_ACTIVE', 'OTHER_MONTH', 'NAME_MISSING') OR person_id IS NULL THEN 'UNMATCHED'
                    WHEN reason IN ('', 'REPEATED') THEN 'MATCHED' ELSE 'CONTRADICTORY' END,
                  reason = CASE WHEN person_id IS NULL AND reason = '' THEN 'NOT_REGISTERED' ELSE reason END,
                  person_id = coalesce(person_id, CASE WHEN reason = 'PROPOSED' THEN kpj_person END)""");
    }

    /** Rows whose name is not just another spelling. Only names that are not equal leave the database. */
    private List<Object[]> differentNames() {
        var different = new ArrayList<Object[]>();
        jdbc.query("""
                SELECT s.sheet, s.row_number, s.name_key, p.name_key AS known FROM participant_stage s
                JOIN person p ON p.id = s.person_id
                WHERE s.reason = '' AND s.name_key <> p.name_key""", row -> {
            var score = NameLikeness.score(new NameKey(row.getString("name_key")), new NameKey(row.getString("known")));
            if (score < NameLikeness.CLEARLY_ANOTHER) {
                different.add(new Object[] {row.getInt("sheet"), row.getInt("row_number")});
            }
        });
        return different;
    }

    private void followMerges(String column) {
        // Each pass climbs one merge; a chain is as long as a person was merged again.
        while (jdbc.update("UPDATE participant_stage s SET " + column + " = p.merged_into FROM person p WHERE p.id = s."
                        + column + " AND p.merged_into IS NOT NULL")
                > 0) {}
    }
}
