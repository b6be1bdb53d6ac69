package id.lindung.office.transfer;

import java.util.List;

/** The statements that take carried people in: each a set, all in one transaction. */
final class TransferApply {

    private TransferApply() {}

    /**
     * What each carried person is here. Whoever was changed here after the file's last change keeps what this office
     * knows; the same number with another name and another birth date is for a human to judge.
     */
    static final String MATCH = """
            CREATE TEMPORARY TABLE carried_match ON COMMIT DROP AS
            WITH elsewhere AS (
              SELECT DISTINCT ON (nik_index) * FROM registered_elsewhere(ARRAY(SELECT nik_index FROM carried WHERE nik_index IS NOT NULL))
            )
            SELECT t.seq, coalesce(p.id, e.person_id) AS person_id,
              CASE
                WHEN p.id IS NULL AND e.person_id IS NOT NULL THEN 'ELSEWHERE'
                WHEN p.id IS NULL AND EXISTS (SELECT 1 FROM person m WHERE m.nik_index = t.nik_index AND m.state = 'MERGED') THEN 'SAME'
                WHEN p.id IS NULL THEN 'NEW'
                WHEN t.nik_index IS NOT NULL AND p.name_key <> t.name_key AND p.birth_date IS DISTINCT FROM t.birth_date THEN 'REVIEW'
                WHEN t.changed_at <= p.changed_at THEN 'SAME'
                WHEN (coalesce(t.name, p.name), coalesce(t.sex, p.sex), coalesce(t.birth_date, p.birth_date),
                      coalesce(t.birth_place, p.birth_place), coalesce(t.mother_name, p.mother_name), t.region_code,
                      coalesce(t.rw, p.rw), coalesce(t.rt, p.rt), coalesce(t.hamlet, p.hamlet), coalesce(t.address, p.address),
                      coalesce(t.kk_index, p.kk_index), coalesce(t.phone_index, p.phone_index), coalesce(t.heir_name, p.heir_name),
                      coalesce(t.heir_relation, p.heir_relation), coalesce(t.note, p.note), coalesce(t.died_on, p.died_on))
                     IS NOT DISTINCT FROM
                     (p.name, p.sex, p.birth_date, p.birth_place, p.mother_name, p.region_code, p.rw, p.rt, p.hamlet, p.address,
                      p.kk_index, p.phone_index, p.heir_name, p.heir_relation, p.note, p.died_on)
                     AND t.jobs = %s THEN 'SAME'
                ELSE 'CHANGED' END AS verdict
            FROM carried t
            LEFT JOIN elsewhere e ON e.nik_index = t.nik_index
            LEFT JOIN LATERAL (
              SELECT q.id FROM person q WHERE q.state = 'ACTIVE' AND (q.nik_index = t.nik_index
                OR t.nik_index IS NULL AND q.identity = 'PENDING' AND q.region_code = t.region_code AND q.name_key = t.name_key
                   AND q.birth_date IS NOT DISTINCT FROM t.birth_date)
              ORDER BY q.id LIMIT 1) AS found ON true
            LEFT JOIN person p ON p.id = found.id""".formatted(JobsJson.OF_P);

    static final String TOUCHED = "SELECT person_id FROM carried_match WHERE verdict = 'CHANGED'";

    /** A payer is the same by its BPJS number, else by kind, name and region; one that is not here yet is written down. */
    private static final String CARRIED_JOBS = """
            CREATE TEMPORARY TABLE carried_job ON COMMIT DROP AS
            SELECT m.seq, m.person_id, m.verdict, j.* FROM carried_match m JOIN carried t ON t.seq = m.seq,
              LATERAL jsonb_to_recordset(t.jobs) AS j (principal boolean, region text, rw text, rt text, occupation text,
                occupation_text text, category text, segment text, workplace text, wage bigint, income bigint, decile smallint,
                valid_from date, valid_until text, payer jsonb)
            WHERE m.verdict IN ('NEW', 'CHANGED') AND j.region COLLATE "C" >= scope_from() AND j.region COLLATE "C" < scope_until()""";

    private static final String PAYERS = """
            INSERT INTO payer (kind, name, name_key, npp, region_code)
            SELECT DISTINCT ON (coalesce(payer->>'npp', concat_ws('|', payer->>'kind', payer->>'name_key', payer->>'region')))
                   payer->>'kind', payer->>'name', payer->>'name_key', payer->>'npp', payer->>'region'
            FROM carried_job c WHERE payer IS NOT NULL AND jsonb_typeof(payer) = 'object'
              AND (payer->>'region') COLLATE "C" >= scope_from() AND (payer->>'region') COLLATE "C" < scope_until()
              AND NOT EXISTS (SELECT 1 FROM payer y WHERE y.npp = c.payer->>'npp' OR y.kind = c.payer->>'kind'
                              AND y.name_key = c.payer->>'name_key' AND y.region_code = c.payer->>'region')
            ON CONFLICT DO NOTHING""";

    private static final String PERSONS = """
            INSERT INTO person (id, identity, name, name_key, sex, birth_date, birth_place, mother_name, mother_key, region_code, rw, rt,
                                hamlet, address, nik_index, nik_sealed, nik_mask, kk_index, kk_sealed, phone_index, phone_sealed,
                                phone_mask, heir_name, heir_relation, note, died_on)
            SELECT m.person_id, CASE WHEN t.nik_index IS NULL THEN 'PENDING' ELSE 'FORMAT_OK' END, t.name, t.name_key, t.sex, t.birth_date,
                   t.birth_place, t.mother_name, t.mother_key, t.region_code, t.rw, t.rt, t.hamlet, t.address, t.nik_index, t.nik_sealed,
                   t.nik_mask, t.kk_index, t.kk_sealed, t.phone_index, t.phone_sealed, t.phone_mask, t.heir_name, t.heir_relation, t.note,
                   t.died_on
            FROM carried_match m JOIN carried t ON t.seq = m.seq WHERE m.verdict = 'NEW'""";

    /** The history made elsewhere comes along under its own days and names. */
    private static final String OLD_HISTORY = """
            INSERT INTO person_change (person_id, at, actor, act, before, after)
            SELECT m.person_id, c.at, left(c.actor, 100), c.act, c.before, c.after
            FROM carried_match m JOIN carried t ON t.seq = m.seq,
              LATERAL jsonb_to_recordset(t.changes) AS c (at timestamptz, actor text, act text, before jsonb, after jsonb)
            WHERE m.verdict = 'NEW'""";

    private static final String CHANGES = """
            INSERT INTO person_change (person_id, act, before, after)
            SELECT m.person_id, 'TRANSFERRED',
                   CASE WHEN m.verdict = 'NEW' THEN '{}' ELSE jsonb_strip_nulls(jsonb_build_object('name', p.name, 'region_code', p.region_code,
                     'rt', p.rt, 'rw', p.rw, 'phone', p.phone_mask, 'heir_name', p.heir_name)) END,
                   jsonb_strip_nulls(jsonb_build_object('name', t.name, 'region_code', t.region_code, 'rt', t.rt, 'rw', t.rw,
                     'phone', t.phone_mask, 'heir_name', t.heir_name, 'from_office', ?::text, 'number_there', t.sender_id))
            FROM carried_match m JOIN carried t ON t.seq = m.seq JOIN person p ON p.id = m.person_id
            WHERE m.verdict IN ('NEW', 'CHANGED')""";

    private static final String UPDATES = """
            UPDATE person p SET name = t.name, name_key = t.name_key, sex = coalesce(t.sex, p.sex), birth_date = coalesce(t.birth_date, p.birth_date),
              birth_place = coalesce(t.birth_place, p.birth_place), mother_name = coalesce(t.mother_name, p.mother_name),
              mother_key = coalesce(t.mother_key, p.mother_key), region_code = t.region_code, rw = coalesce(t.rw, p.rw),
              rt = coalesce(t.rt, p.rt), hamlet = coalesce(t.hamlet, p.hamlet), address = coalesce(t.address, p.address),
              kk_index = coalesce(t.kk_index, p.kk_index), kk_sealed = coalesce(t.kk_sealed, p.kk_sealed),
              phone_index = coalesce(t.phone_index, p.phone_index), phone_sealed = coalesce(t.phone_sealed, p.phone_sealed),
              phone_mask = coalesce(t.phone_mask, p.phone_mask), heir_name = coalesce(t.heir_name, p.heir_name),
              heir_relation = coalesce(t.heir_relation, p.heir_relation), note = coalesce(t.note, p.note),
              died_on = coalesce(t.died_on, p.died_on), version = p.version + 1, changed_at = office_now()
            FROM carried_match m JOIN carried t ON t.seq = m.seq WHERE m.verdict = 'CHANGED' AND p.id = m.person_id""";

    private static final String CLOSE_JOBS = """
            UPDATE job SET known_until = office_now() WHERE known_until = 'infinity'
              AND person_id IN (SELECT person_id FROM carried_match WHERE verdict = 'CHANGED')""";

    private static final String JOBS = """
            INSERT INTO job (person_id, principal, region_code, rw, rt, occupation, occupation_text, category, segment, payer_id, workplace,
                             wage, income, decile, valid_from, valid_until)
            SELECT c.person_id, c.principal, c.region, c.rw, c.rt, c.occupation, c.occupation_text, c.category, c.segment,
                   (SELECT min(y.id) FROM payer y WHERE y.npp = c.payer->>'npp' OR c.payer->>'npp' IS NULL AND y.kind = c.payer->>'kind'
                      AND y.name_key = c.payer->>'name_key' AND y.region_code = c.payer->>'region'),
                   c.workplace, c.wage, c.income, c.decile, c.valid_from, c.valid_until::date
            FROM carried_job c""";

    /** Ids for the new ones, so that jobs, history and counts can name them. */
    static final String NUMBER = "UPDATE carried_match SET person_id = nextval('person_id') WHERE verdict = 'NEW'";

    static final List<String> BEFORE = List.of(NUMBER, "ANALYZE carried_match", CARRIED_JOBS, PAYERS);
    static final List<String> NEW_PEOPLE = List.of(PERSONS, OLD_HISTORY);
    static final List<String> AFTER_HISTORY = List.of(
            UPDATES,
            CLOSE_JOBS,
            JOBS,
            "INSERT INTO touched_person SELECT person_id FROM carried_match WHERE verdict = 'NEW'");
    static final String HISTORY = CHANGES;

    static final String QUESTIONS = """
            SELECT CASE m.verdict WHEN 'REVIEW' THEN 'NIK_CONFLICT' ELSE 'REGISTERED_ELSEWHERE' END, t.review_key, m.person_id, t.candidate,
                   NULL::bigint, NULL::smallint, t.seq, 0::smallint, '{}'::jsonb, t.region_code
            FROM carried_match m JOIN carried t ON t.seq = m.seq WHERE m.verdict IN ('REVIEW', 'ELSEWHERE')""";
}
