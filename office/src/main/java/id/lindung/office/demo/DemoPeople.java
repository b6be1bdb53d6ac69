package id.lindung.office.demo;

import id.lindung.office.demo.DemoStory.Regency;
import id.lindung.office.people.WorkerChanges;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes batches of synthetic people into the register, by COPY into a temporary table and then as sets. */
@Component
class DemoPeople {

    private static final String STAGE = """
            CREATE TEMPORARY TABLE demo_person (
              position bigint NOT NULL, nik_index bytea, nik_sealed bytea, nik_mask text, kk_index bytea, kk_sealed bytea,
              phone_index bytea, phone_sealed bytea, phone_mask text, name text NOT NULL, name_key text NOT NULL, sex text, birth_date date,
              birth_place text, mother_name text, mother_key text, region_code text NOT NULL, rt text, rw text, occupation text,
              occupation_text text, category text NOT NULL, segment text NOT NULL, money bigint, decile smallint, working_since date,
              id bigint NOT NULL DEFAULT nextval('person_id')
            ) ON COMMIT DROP""";

    private static final String COPY = """
            COPY demo_person (position, nik_index, nik_sealed, nik_mask, kk_index, kk_sealed, phone_index, phone_sealed, phone_mask, name,
              name_key, sex, birth_date, birth_place, mother_name, mother_key, region_code, rt, rw, occupation, occupation_text, category,
              segment, money, decile, working_since) FROM STDIN""";

    private static final String PERSONS = """
            INSERT INTO person (id, identity, name, name_key, sex, birth_date, birth_place, mother_name, mother_key, region_code, rw, rt,
                                nik_index, nik_sealed, nik_mask, kk_index, kk_sealed, phone_index, phone_sealed, phone_mask, note)
            SELECT id, CASE WHEN nik_index IS NULL THEN 'PENDING' ELSE 'FORMAT_OK' END, name, name_key, sex, birth_date, birth_place,
                   mother_name, mother_key, region_code, rw, rt, nik_index, nik_sealed, nik_mask, kk_index, kk_sealed, phone_index,
                   phone_sealed, phone_mask, 'Orang rekaan'
            FROM demo_person""";

    /** Each category's payer: the employer of that kind in the regency, the village for its officials; the vulnerable have none. */
    private static final String JOBS = """
            WITH employer AS (
              SELECT id, kind, region_code, row_number() OVER (PARTITION BY kind, region_code ORDER BY id) - 1 AS n FROM payer
              WHERE kind IN ('COMPANY', 'OFFICE', 'PROJECT')
            )
            INSERT INTO job (person_id, region_code, rw, rt, occupation, occupation_text, category, segment, payer_id, wage, income, decile,
                             valid_from)
            SELECT d.id, d.region_code, d.rw, d.rt, d.occupation, d.occupation_text, d.category, d.segment, coalesce(e.id, v.id),
                   CASE WHEN d.segment = 'PU' THEN d.money END, CASE WHEN d.segment <> 'PU' THEN d.money END, d.decile,
                   greatest(least(d.working_since, ?), date '2015-07-01')
            FROM demo_person d
            LEFT JOIN employer e ON e.region_code = left(d.region_code, 5) AND e.n = d.position % 12
              AND e.kind = CASE d.category WHEN 'COMPANY_WORKER' THEN 'COMPANY' WHEN 'NON_CIVIL_SERVANT' THEN 'OFFICE'
                                           WHEN 'PROJECT_WORKER' THEN 'PROJECT' END
            LEFT JOIN payer v ON v.kind = 'VILLAGE' AND v.region_code = d.region_code
              AND d.category IN ('VILLAGE_HEAD', 'VILLAGE_STAFF', 'VILLAGE_COUNCIL', 'RT_RW', 'EMPOWERMENT_BODY')""";

    /** What they can do and want follows from the number of the generator, so that the same people come every time. */
    private static final String SEEKERS = """
            INSERT INTO job_seeker (person_id, region_code, rw, rt, since, wish, wished_skill, skills, education, ever_worked, jkp)
            SELECT id, region_code, rw, rt, date '2024-06-01' + (position * 7919 % 700)::int,
                   (ARRAY['WORK', 'WORK', 'EITHER', 'OWN_BUSINESS'])[1 + position * 31 % 4],
                   CASE WHEN position * 13 % 5 < 4 THEN (ARRAY['SEWING', 'MOTORCYCLE', 'COMPUTER', 'WELDING', 'COOKING', 'WEAVING', 'BEAUTY',
                     'TRADE'])[1 + position * 17 % 8] END,
                   CASE WHEN position * 11 % 3 = 0 THEN ARRAY[(ARRAY['DRIVING', 'FARMING', 'MASONRY', 'COOKING', 'TRADE'])[1 + position * 23 % 5]]
                        ELSE '{}'::text[] END,
                   (ARRAY['SD', 'SMP', 'SMA', 'SMA', 'SMA', 'DIPLOMA', 'S1', 'NONE'])[1 + position * 29 % 8],
                   position * 37 % 5 < 3, position * 37 % 5 = 0
            FROM demo_person""";

    private static final String HISTORY = """
            INSERT INTO person_change (person_id, act, after)
            SELECT id, 'IMPORTED', jsonb_build_object('name', name, 'region_code', region_code, 'category', category) FROM demo_person""";

    private final JdbcTemplate jdbc;
    private final WorkerChanges changes;
    private final DemoLine lines;

    DemoPeople(JdbcTemplate jdbc, WorkerChanges changes, DemoLine lines) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.lines = lines;
    }

    /** Registers the people of one regency; in the transaction, and at the replayed time, of the caller. */
    void load(Regency regency, List<DemoCast> people) {
        changes.around("SELECT 0::bigint WHERE false", List.of(), () -> {
            jdbc.execute(STAGE);
            jdbc.execute((ConnectionCallback<Long>) connection -> copy(connection, people));
            jdbc.update(PERSONS);
            jdbc.update(JOBS, regency.workingBy());
            jdbc.update(HISTORY);
            jdbc.update("INSERT INTO touched_person SELECT id FROM demo_person");
            jdbc.execute("DROP TABLE demo_person");
        });
    }

    /** Registers people who have no work, and that they look for it. Counted in no month. */
    void loadJobless(List<DemoCast> people) {
        changes.around("SELECT 0::bigint WHERE false", List.of(), () -> {
            jdbc.execute(STAGE);
            jdbc.execute((ConnectionCallback<Long>) connection -> copy(connection, people));
            jdbc.update(PERSONS.replace("'Orang rekaan'", "'Orang rekaan, mencari kerja'"));
            jdbc.update(HISTORY);
            jdbc.update(SEEKERS);
            jdbc.update("INSERT INTO touched_person SELECT id FROM demo_person");
            jdbc.execute("DROP TABLE demo_person");
        });
    }

    private long copy(Connection connection, List<DemoCast> people) throws SQLException {
        var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
        try {
            for (var person : people) {
                var bytes = lines.of(person).getBytes(StandardCharsets.UTF_8);
                copy.writeToCopy(bytes, 0, bytes.length);
            }
            return copy.endCopy();
        } finally {
            if (copy.isActive()) copy.cancelCopy();
        }
    }
}
