package id.lindung.office.intake;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** The statements that write what was matched: each a set, all in the importing transaction. */
final class Applying {

    /** Rows that are new persons, with the ids they get. */
    private static final String FRESH = """
            CREATE TEMPORARY TABLE fresh ON COMMIT DROP AS
            SELECT i.seq, nextval('person_id') AS person_id FROM incoming i
            LEFT JOIN known k ON k.seq = i.seq LEFT JOIN verdict v ON v.seq = i.seq
            WHERE k.seq IS NULL AND v.seq IS NULL AND i.nik_index IS NOT NULL""";

    /** What a column's default would work out row by row is asked once. */
    private static final String PERSONS = """
            INSERT INTO person (id, identity, name, name_key, sex, birth_date, birth_place, mother_name, mother_key, region_code,
                                rw, rt, rw_alt, rt_alt, hamlet, address, nik_index, nik_sealed, nik_mask, kk_index, kk_sealed,
                                phone_index, phone_sealed, phone_mask, heir_name, heir_relation, note,
                                origin, origin_sheet, origin_row, created_by, created_at, changed_at)
            SELECT f.person_id, CASE WHEN i.nik_index IS NULL THEN 'PENDING' ELSE 'FORMAT_OK' END, i.name, i.name_key, i.sex, i.birth_date, i.birth_place, i.mother_name, i.mother_key,
                   i.region_code, i.rw, i.rt, i.rw_alt, i.rt_alt, i.hamlet, i.address, i.nik_index, i.nik_sealed, i.nik_mask,
                   i.kk_index, i.kk_sealed, i.phone_index, i.phone_sealed, i.phone_mask, i.heir_name, i.heir_relation, i.note,
                   ?, i.sheet, i.row_number, (SELECT acting()), (SELECT office_now()), (SELECT office_now())
            FROM fresh f JOIN incoming i ON i.seq = f.seq""";

    private static final String JOBS = """
            INSERT INTO job (person_id, region_code, rw, rt, occupation, occupation_text, category, segment, wage, income, decile,
                             import_id, known_from)
            SELECT f.person_id, i.region_code, i.rw, i.rt, i.occupation, i.occupation_text, g.code, g.segment,
                   CASE WHEN g.segment = 'PU' THEN i.income END, CASE WHEN g.segment <> 'PU' THEN i.income END, i.decile, ?,
                   (SELECT office_now())
            FROM fresh f JOIN incoming i ON i.seq = f.seq JOIN category g ON g.code = coalesce(i.category, 'VULNERABLE')""";

    private static final String TOUCH_FRESH = "INSERT INTO touched_person SELECT person_id FROM fresh";

    /**
     * Field by field what was and what will be; a field that was blank is in {@code after} alone. What nobody reads but an
     * undo needs lies under {@code sealed}.
     */
    private static final String CHANGES = """
            INSERT INTO person_change (person_id, act, import_id, sheet, row_number, before, after)
            SELECT c.person_id, 'IMPORTED', ?, i.sheet, i.row_number,
              jsonb_strip_nulls(jsonb_build_object(
                'name', CASE WHEN d_name THEN p.name END, 'sex', CASE WHEN d_sex THEN p.sex END,
                'birth_date', CASE WHEN d_birth THEN p.birth_date END,
                'birth_place', CASE WHEN d_birth_place THEN p.birth_place END,
                'mother_name', CASE WHEN d_mother THEN p.mother_name END,
                'region_code', CASE WHEN d_region THEN p.region_code END,
                'rt', CASE WHEN d_unit THEN p.rt END, 'rw', CASE WHEN d_unit THEN p.rw END,
                'rt_alt', CASE WHEN d_unit THEN p.rt_alt END, 'rw_alt', CASE WHEN d_unit THEN p.rw_alt END,
                'hamlet', CASE WHEN d_hamlet THEN p.hamlet END, 'address', CASE WHEN d_address THEN p.address END,
                'phone', CASE WHEN d_phone THEN p.phone_mask END,
                'heir_name', CASE WHEN d_heir_name THEN p.heir_name END,
                'heir_relation', CASE WHEN d_heir_relation THEN p.heir_relation END,
                'note', CASE WHEN d_note THEN p.note END,
                'occupation', CASE WHEN d_occupation THEN j.occupation_text END,
                'category', CASE WHEN d_category THEN j.category END,
                'income', CASE WHEN d_income THEN coalesce(j.income, j.wage) END,
                'decile', CASE WHEN d_decile THEN j.decile END))
              || CASE WHEN d_kk OR d_phone OR d_name OR d_mother THEN jsonb_build_object('sealed', jsonb_strip_nulls(jsonb_build_object(
                   'name_key', CASE WHEN d_name THEN p.name_key END,
                   'mother_key', CASE WHEN d_mother THEN p.mother_key END,
                   'kk_index', CASE WHEN d_kk THEN encode(p.kk_index, 'base64') END,
                   'kk_sealed', CASE WHEN d_kk THEN encode(p.kk_sealed, 'base64') END,
                   'phone_index', CASE WHEN d_phone THEN encode(p.phone_index, 'base64') END,
                   'phone_sealed', CASE WHEN d_phone THEN encode(p.phone_sealed, 'base64') END))) ELSE '{}' END,
              jsonb_strip_nulls(jsonb_build_object(
                'nik', CASE WHEN d_nik THEN i.nik_mask END, 'name', CASE WHEN d_name THEN i.name END, 'sex', CASE WHEN d_sex THEN i.sex END,
                'birth_date', CASE WHEN d_birth THEN i.birth_date END,
                'birth_place', CASE WHEN d_birth_place THEN i.birth_place END,
                'mother_name', CASE WHEN d_mother THEN i.mother_name END,
                'region_code', CASE WHEN d_region THEN i.region_code END,
                'rt', CASE WHEN d_unit THEN coalesce(i.rt, p.rt, '') END, 'rw', CASE WHEN d_unit THEN coalesce(i.rw, p.rw, '') END,
                'rt_alt', CASE WHEN d_unit THEN i.rt_alt END, 'rw_alt', CASE WHEN d_unit THEN i.rw_alt END,
                'hamlet', CASE WHEN d_hamlet THEN i.hamlet END, 'address', CASE WHEN d_address THEN i.address END,
                'kk', CASE WHEN d_kk THEN '********' END, 'phone', CASE WHEN d_phone THEN i.phone_mask END,
                'heir_name', CASE WHEN d_heir_name THEN i.heir_name END,
                'heir_relation', CASE WHEN d_heir_relation THEN i.heir_relation END,
                'note', CASE WHEN d_note THEN i.note END,
                'occupation', CASE WHEN d_occupation THEN i.occupation_text END,
                'category', CASE WHEN d_category THEN i.category END,
                'income', CASE WHEN d_income THEN i.income END,
                'decile', CASE WHEN d_decile THEN i.decile END))
            FROM changed c JOIN incoming i ON i.seq = c.seq JOIN person p ON p.id = c.person_id LEFT JOIN job j ON j.id = c.job_id""";

    private static final String UPDATES = """
            UPDATE person p SET
              identity = CASE WHEN d_nik THEN 'FORMAT_OK' ELSE p.identity END,
              nik_index = CASE WHEN d_nik THEN i.nik_index ELSE p.nik_index END,
              nik_sealed = CASE WHEN d_nik THEN i.nik_sealed ELSE p.nik_sealed END,
              nik_mask = CASE WHEN d_nik THEN i.nik_mask ELSE p.nik_mask END,
              name = CASE WHEN d_name THEN i.name ELSE p.name END,
              name_key = CASE WHEN d_name THEN i.name_key ELSE p.name_key END,
              sex = CASE WHEN d_sex THEN i.sex ELSE p.sex END,
              birth_date = CASE WHEN d_birth THEN i.birth_date ELSE p.birth_date END,
              birth_place = CASE WHEN d_birth_place THEN i.birth_place ELSE p.birth_place END,
              mother_name = CASE WHEN d_mother THEN i.mother_name ELSE p.mother_name END,
              mother_key = CASE WHEN d_mother THEN i.mother_key ELSE p.mother_key END,
              region_code = CASE WHEN d_region THEN i.region_code ELSE p.region_code END,
              rt = CASE WHEN d_unit THEN coalesce(i.rt, p.rt) ELSE p.rt END,
              rw = CASE WHEN d_unit THEN coalesce(i.rw, p.rw) ELSE p.rw END,
              rt_alt = CASE WHEN d_unit THEN i.rt_alt ELSE p.rt_alt END,
              rw_alt = CASE WHEN d_unit THEN i.rw_alt ELSE p.rw_alt END,
              hamlet = CASE WHEN d_hamlet THEN i.hamlet ELSE p.hamlet END,
              address = CASE WHEN d_address THEN i.address ELSE p.address END,
              kk_index = CASE WHEN d_kk THEN i.kk_index ELSE p.kk_index END,
              kk_sealed = CASE WHEN d_kk THEN i.kk_sealed ELSE p.kk_sealed END,
              phone_index = CASE WHEN d_phone THEN i.phone_index ELSE p.phone_index END,
              phone_sealed = CASE WHEN d_phone THEN i.phone_sealed ELSE p.phone_sealed END,
              phone_mask = CASE WHEN d_phone THEN i.phone_mask ELSE p.phone_mask END,
              heir_name = CASE WHEN d_heir_name THEN i.heir_name ELSE p.heir_name END,
              heir_relation = CASE WHEN d_heir_relation THEN i.heir_relation ELSE p.heir_relation END,
              note = CASE WHEN d_note THEN i.note ELSE p.note END,
              version = p.version + 1, changed_at = office_now()
            FROM changed c JOIN incoming i ON i.seq = c.seq WHERE p.id = c.person_id""";

    /** Jobs whose worker moved or works otherwise, as they will be from this month on. */
    private static final String NEW_JOBS = """
            CREATE TEMPORARY TABLE new_job ON COMMIT DROP AS
            SELECT c.person_id, c.job_id, i.region_code, coalesce(i.rw, p.rw) AS rw, coalesce(i.rt, p.rt) AS rt,
                   CASE WHEN i.occupation_text IS NULL THEN j.occupation ELSE i.occupation END AS occupation,
                   coalesce(i.occupation_text, j.occupation_text) AS occupation_text, g.code AS category, g.segment, j.payer_id,
                   j.workplace, coalesce(i.income, j.income, j.wage) AS pay, coalesce(i.decile, j.decile) AS decile,
                   greatest(date_trunc('month', office_today())::date, j.valid_from) AS valid_from, j.valid_from AS former_from,
                   coalesce(j.valid_until, 'infinity') AS valid_until
            FROM changed c JOIN incoming i ON i.seq = c.seq JOIN person p ON p.id = c.person_id LEFT JOIN job j ON j.id = c.job_id
            JOIN category g ON g.code = coalesce(i.category, j.category, 'VULNERABLE')
            WHERE d_region OR d_unit OR d_occupation OR d_category OR d_income OR d_decile""";

    private static final String CLOSE_JOBS = """
            UPDATE job SET known_until = office_now() FROM new_job n WHERE job.id = n.job_id""";

    /** The closed job stays true until this month. */
    private static final String KEEP_FORMER = """
            INSERT INTO job (person_id, principal, region_code, rw, rt, occupation, occupation_text, category, segment, payer_id,
                             workplace, wage, income, decile, valid_from, valid_until, import_id)
            SELECT j.person_id, true, j.region_code, j.rw, j.rt, j.occupation, j.occupation_text, j.category, j.segment, j.payer_id,
                   j.workplace, j.wage, j.income, j.decile, j.valid_from, n.valid_from, ?
            FROM new_job n JOIN job j ON j.id = n.job_id WHERE n.former_from < n.valid_from""";

    private static final String INSERT_NEW = """
            INSERT INTO job (person_id, principal, region_code, rw, rt, occupation, occupation_text, category, segment, payer_id,
                             workplace, wage, income, decile, valid_from, valid_until, import_id)
            SELECT person_id, true, region_code, rw, rt, occupation, occupation_text, category, segment, payer_id, workplace,
                   CASE WHEN segment = 'PU' THEN pay END, CASE WHEN segment <> 'PU' THEN pay END, decile, valid_from, valid_until, ?
            FROM new_job""";

    private final JdbcTemplate jdbc;
    private final long batch;

    Applying(JdbcTemplate jdbc, long batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** Ids for the new persons, so that jobs, questions and counts can name them. */
    void prepare() {
        jdbc.execute(FRESH);
        jdbc.execute("ANALYZE fresh");
    }

    /** Inserts and updates; runs inside WorkerChanges. */
    void apply() {
        for (var sql : List.of(PERSONS, JOBS)) jdbc.update(sql, batch);
        jdbc.update(TOUCH_FRESH);
        jdbc.update(CHANGES, batch);
        jdbc.execute(NEW_JOBS);
        jdbc.update(UPDATES);
        jdbc.update(CLOSE_JOBS);
        jdbc.update(KEEP_FORMER, batch);
        jdbc.update(INSERT_NEW, batch);
    }
}
