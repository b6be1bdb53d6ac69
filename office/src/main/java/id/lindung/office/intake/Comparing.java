package id.lindung.office.intake;

/** SQL that decides which registered persons a file changes, field by field. A blank never erases; case is no change. */
final class Comparing {

    private Comparing() {}

    /**
     * {@code changed}: one line for each known row that differs, and in what. The category counts only where the file
     * states one. Two readings of an RT/RW are no change when the registered one is either of them.
     */
    static final String CHANGED = """
            CREATE TEMPORARY TABLE changed ON COMMIT DROP AS
            SELECT * FROM (
              SELECT k.seq, k.person_id, j.id AS job_id,
                i.nik_index IS NOT NULL AND p.nik_index IS NULL AS d_nik,
                i.name_key <> p.name_key AS d_name,
                i.sex IS NOT NULL AND (p.sex IS NULL OR (i.sex_told AND i.sex <> p.sex)) AS d_sex,
                i.birth_date IS NOT NULL AND (p.birth_date IS NULL OR (i.birth_told AND i.birth_date <> p.birth_date)) AS d_birth,
                lower(i.birth_place) <> lower(coalesce(p.birth_place, '')) AS d_birth_place,
                i.mother_key <> coalesce(p.mother_key, '') AS d_mother,
                i.region_code <> p.region_code AS d_region,
                CASE WHEN i.rt_alt IS NULL AND i.rw_alt IS NULL
                     THEN ((i.rt IS NOT NULL AND (i.rt IS DISTINCT FROM p.rt OR p.rt_alt IS NOT NULL))
                           OR (i.rw IS NOT NULL AND (i.rw IS DISTINCT FROM p.rw OR p.rw_alt IS NOT NULL)))
                     ELSE (i.rt, i.rw) IS DISTINCT FROM (p.rt, p.rw) AND (i.rt_alt, i.rw_alt) IS DISTINCT FROM (p.rt, p.rw)
                END AS d_unit,
                lower(i.hamlet) <> lower(coalesce(p.hamlet, '')) AS d_hamlet,
                lower(i.address) <> lower(coalesce(p.address, '')) AS d_address,
                i.kk_index IS NOT NULL AND i.kk_index IS DISTINCT FROM p.kk_index AS d_kk,
                i.phone_index IS NOT NULL AND i.phone_index IS DISTINCT FROM p.phone_index AS d_phone,
                lower(i.heir_name) <> lower(coalesce(p.heir_name, '')) AS d_heir_name,
                lower(i.heir_relation) <> lower(coalesce(p.heir_relation, '')) AS d_heir_relation,
                lower(i.note) <> lower(coalesce(p.note, '')) AS d_note,
                lower(i.occupation_text) <> lower(coalesce(j.occupation_text, '')) AS d_occupation,
                i.category <> coalesce(j.category, '') AS d_category,
                i.income IS NOT NULL AND i.income IS DISTINCT FROM coalesce(j.income, j.wage) AS d_income,
                i.decile IS NOT NULL AND i.decile IS DISTINCT FROM j.decile AS d_decile
              FROM known k JOIN incoming i ON i.seq = k.seq JOIN person p ON p.id = k.person_id
              LEFT JOIN verdict v ON v.seq = k.seq
              LEFT JOIN job j ON j.person_id = p.id AND j.principal AND j.known_until = 'infinity'
                             AND j.valid_from <= office_today() AND office_today() < j.valid_until
              WHERE v.seq IS NULL) d
            WHERE d_nik OR d_name OR d_sex OR d_birth OR d_birth_place OR d_mother OR d_region OR d_unit OR d_hamlet OR d_address OR d_kk
               OR d_phone OR d_heir_name OR d_heir_relation OR d_note OR d_occupation OR d_category OR d_income OR d_decile""";

    /** What became of each staged row, for counting and for the problems. */
    static final String OUTCOME = """
            CASE WHEN i.seq IS NULL THEN 'REJECTED'
                 WHEN v.code = 'DUPLICATE_IN_FILE' THEN 'UNCHANGED'
                 WHEN v.seq IS NOT NULL THEN 'REVIEW'
                 WHEN c.seq IS NOT NULL THEN 'UPDATED'
                 WHEN k.seq IS NOT NULL THEN 'UNCHANGED'
                 WHEN i.nik_index IS NULL THEN 'REJECTED'
                 ELSE 'CREATED' END""";

    static final String JOINS = """
            LEFT JOIN known k ON k.seq = i.seq LEFT JOIN verdict v ON v.seq = i.seq LEFT JOIN changed c ON c.seq = i.seq""";
}
