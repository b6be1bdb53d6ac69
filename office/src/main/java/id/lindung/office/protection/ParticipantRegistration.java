package id.lindung.office.protection;

import id.lindung.office.people.WorkerChanges;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Brings the people of a list into the register who are not in it yet: an office's first day begins with BPJS's own list.
 * Only rows with a valid NIK; the home is as deep as the list tells, often the regency alone.
 */
@Component
class ParticipantRegistration {

    private final JdbcTemplate jdbc;
    private final WorkerChanges changes;

    ParticipantRegistration(JdbcTemplate jdbc, WorkerChanges changes) {
        this.jdbc = jdbc;
        this.changes = changes;
    }

    /** Finds the payers that rows name, adds those never seen, and sets {@code payer_id}. */
    void findPayers(String region) {
        jdbc.update("UPDATE participant_stage s SET payer_id = p.id FROM payer p WHERE p.npp = s.payer_npp");
        jdbc.update("""
                INSERT INTO payer (kind, name, name_key, npp, region_code)
                SELECT 'COMPANY', coalesce(min(payer_name), payer_npp), coalesce(min(payer_key), payer_npp), payer_npp, ?
                FROM participant_stage WHERE payer_npp IS NOT NULL AND payer_id IS NULL GROUP BY payer_npp
                ON CONFLICT (npp) WHERE npp IS NOT NULL DO NOTHING""", region);
        jdbc.update(
                "UPDATE participant_stage s SET payer_id = p.id FROM payer p WHERE p.npp = s.payer_npp AND s.payer_id IS NULL");
        // Payers without a number are known by name; the same name in another regency is another payer.
        joinByName(region);
        jdbc.update("""
                INSERT INTO payer (kind, name, name_key, region_code)
                SELECT CASE WHEN payer_key LIKE 'desa %' OR payer_key LIKE 'pemerintah desa %' THEN 'VILLAGE'
                            WHEN payer_key LIKE 'pemkab %' OR payer_key LIKE 'pemerintah kabupaten %' THEN 'REGENCY'
                            ELSE 'COMPANY' END, min(payer_name), payer_key, ?
                FROM participant_stage WHERE payer_npp IS NULL AND payer_key IS NOT NULL AND payer_id IS NULL GROUP BY payer_key""", region);
        joinByName(region);
    }

    private void joinByName(String region) {
        jdbc.update("""
                UPDATE participant_stage s SET payer_id = p.id
                FROM (SELECT name_key, min(id) AS id FROM payer WHERE region_code >= ? AND region_code < ? AND active
                      GROUP BY name_key) AS p
                WHERE p.name_key = s.payer_key AND s.payer_npp IS NULL AND s.payer_id IS NULL""", region, region + "/");
    }

    /** Registers the first row of every unknown NIK; returns how many persons that made. */
    int register() {
        changes.around("SELECT 0 WHERE false", List.of(), () -> {
            jdbc.update("""
                    UPDATE participant_stage s SET person_id = nextval('person_id'), created = true
                    FROM (SELECT min(ARRAY[sheet, row_number]) AS first FROM participant_stage
                          WHERE person_id IS NULL AND reason = '' AND nik_index IS NOT NULL GROUP BY nik_index) AS f
                    WHERE s.sheet = f.first[1] AND s.row_number = f.first[2]""");
            jdbc.update("""
                    INSERT INTO person (id, identity, name, name_key, sex, birth_date, region_code, nik_index, nik_sealed, nik_mask,
                                        origin_sheet, origin_row)
                    SELECT person_id, 'FORMAT_OK', name, name_key, sex, birth_date, region_code, nik_index, nik_sealed, nik_mask,
                           sheet, row_number
                    FROM participant_stage WHERE created""");
            jdbc.update("""
                    INSERT INTO job (person_id, region_code, category, segment, payer_id)
                    SELECT person_id, region_code,
                           CASE coalesce(segment, CASE WHEN payer_npp IS NULL THEN 'BPU' ELSE 'PU' END)
                                WHEN 'PU' THEN 'COMPANY_WORKER' WHEN 'JAKON' THEN 'PROJECT_WORKER'
                                WHEN 'PMI' THEN 'MIGRANT_WORKER'
                                ELSE CASE WHEN payer_id IS NULL THEN 'SELF_PAYING' ELSE 'VULNERABLE' END END,
                           coalesce(segment, CASE WHEN payer_npp IS NULL THEN 'BPU' ELSE 'PU' END), payer_id
                    FROM participant_stage WHERE created""");
            jdbc.update("""
                    INSERT INTO person_change (person_id, act, sheet, row_number, after)
                    SELECT person_id, 'IMPORTED', sheet, row_number,
                           jsonb_strip_nulls(jsonb_build_object('name', name, 'nik', nik_mask, 'birthDate', birth_date))
                    FROM participant_stage WHERE created""");
            jdbc.update("INSERT INTO touched_person SELECT person_id FROM participant_stage WHERE created");
        });
        jdbc.update("""
                UPDATE participant_stage s SET person_id = c.person_id FROM participant_stage c
                WHERE c.created AND c.nik_index = s.nik_index AND s.person_id IS NULL""");
        return Objects.requireNonNull(
                jdbc.queryForObject("SELECT count(*)::int FROM participant_stage WHERE created", Integer.class));
    }

    /** Keeps the participant numbers of those matched without a doubt, so that the next list may name them by KPJ alone. */
    void rememberNumbers(LocalDate month) {
        jdbc.update("""
                INSERT INTO participant_number (person_id, kpj_index, kpj_sealed, kpj_mask, since)
                SELECT DISTINCT ON (kpj_index) person_id, kpj_index, kpj_sealed, kpj_mask, ?::date
                FROM participant_stage WHERE outcome = 'MATCHED' AND kpj_index IS NOT NULL
                ORDER BY kpj_index, sheet, row_number ON CONFLICT DO NOTHING""", month);
    }
}
