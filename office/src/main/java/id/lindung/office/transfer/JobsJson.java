package id.lindung.office.transfer;

/** The jobs of person {@code p} as one JSON value, the same in every office: what is carried, and what is compared. */
final class JobsJson {

    static final String OF_P = """
            (SELECT coalesce(jsonb_agg(jsonb_build_object(
                      'principal', j.principal, 'region', j.region_code, 'rw', j.rw, 'rt', j.rt, 'occupation', j.occupation,
                      'occupation_text', j.occupation_text, 'category', j.category, 'segment', j.segment, 'workplace', j.workplace,
                      'wage', j.wage, 'income', j.income, 'decile', j.decile, 'valid_from', j.valid_from,
                      'valid_until', j.valid_until::text,
                      'payer', CASE WHEN y.id IS NOT NULL THEN jsonb_build_object('kind', y.kind, 'name', y.name,
                                 'name_key', y.name_key, 'npp', y.npp, 'region', y.region_code) END)
                    ORDER BY j.valid_from, j.principal DESC, j.category, j.id), '[]')
             FROM job j LEFT JOIN payer y ON y.id = j.payer_id
             WHERE j.person_id = p.id AND j.known_until = 'infinity')""";

    private JobsJson() {}
}
