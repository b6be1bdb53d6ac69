package id.lindung.office.duplicates;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.JdbcTemplate;

/** Brings found pairs by COPY into a temporary table and from there into the queue, in the surrounding transaction. */
final class PairStaging {

    /** Somebody in more pairs than this is not a duplicate but a pattern; people must look before anything is merged. */
    static final int CROWD = 4;

    private final JdbcTemplate jdbc;

    PairStaging(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What stands in the queue because of this search. */
    record Queued(long found, long certain, long asked, long withdrawn) {}

    /** Hands pairs to the sink it is given. */
    interface Source {
        PairFinder.Effort into(Consumer<FoundPair> sink) throws InterruptedException;
    }

    void create() {
        jdbc.execute(
                "CREATE TEMPORARY TABLE found_pair (a bigint, b bigint, score smallint, certain boolean, signs text) ON COMMIT DROP");
    }

    PairFinder.Effort copy(Connection connection, Source source) throws SQLException, InterruptedException {
        var in = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY found_pair FROM STDIN");
        try {
            var effort = source.into(pair -> write(in, pair));
            in.endCopy();
            return effort;
        } finally {
            if (in.isActive()) in.cancelCopy();
        }
    }

    private static void write(CopyIn in, FoundPair pair) {
        var evidence = pair.evidence();
        var line = pair.first() + "\t" + pair.second() + "\t" + evidence.score() + "\t"
                + (evidence.isCertain() ? "t" : "f") + "\t" + evidence.compact() + "\n";
        var bytes = line.getBytes(StandardCharsets.US_ASCII);
        try {
            in.writeToCopy(bytes, 0, bytes.length);
        } catch (SQLException e) {
            throw new IllegalStateException("staging a pair failed", e);
        }
    }

    /** @param since only persons changed from then on were compared; null when all were */
    Queued enqueue(String region, @Nullable Instant since) {
        jdbc.execute("""
                CREATE TEMPORARY TABLE asked_pair ON COMMIT DROP AS
                SELECT DISTINCT ON (a, b) a, b, score, certain, signs, 'pair:' || a || '-' || b AS key, 0 AS crowd FROM found_pair ORDER BY a, b""");
        jdbc.execute("ANALYZE asked_pair");
        jdbc.update("""
                WITH crowded AS (SELECT person, count(*) AS pairs FROM (SELECT a AS person FROM asked_pair UNION ALL SELECT b FROM asked_pair) p
                                 GROUP BY person HAVING count(*) > ?)
                UPDATE asked_pair SET crowd = crowded.pairs, certain = false FROM crowded WHERE person IN (a, b)""", CROWD);
        long withdrawn = withdraw(region, since);
        long asked = jdbc.update("""
                INSERT INTO review_item (kind, key, person_id, other_person_id, score, evidence, region_code)
                SELECT 'DUPLICATE_PAIR', f.key, f.a, f.b, f.score,
                       jsonb_build_object('signs', f.signs, 'certain', f.certain)
                         || CASE WHEN f.crowd > 0 THEN jsonb_build_object('crowd', f.crowd) ELSE '{}' END,
                       common_region(p.region_code, q.region_code)
                FROM asked_pair f JOIN person p ON p.id = f.a JOIN person q ON q.id = f.b
                WHERE p.state = 'ACTIVE' AND q.state = 'ACTIVE'
                  AND NOT EXISTS (SELECT 1 FROM review_item r WHERE r.key = f.key AND r.state = 'OPEN' AND r.evidence->>'signs' = f.signs)
                  AND NOT EXISTS (SELECT 1 FROM review_item r WHERE r.key = f.key AND r.state = 'DIFFERENT' AND r.evidence->>'signs' = f.signs)
                ON CONFLICT (key) WHERE state = 'OPEN' DO UPDATE
                  SET score = excluded.score, evidence = excluded.evidence, region_code = excluded.region_code""");
        long found = count("SELECT count(*) FROM asked_pair");
        long certain = count("SELECT count(*) FROM asked_pair WHERE certain");
        return new Queued(found, certain, asked, withdrawn);
    }

    /** Pairs of the region that were compared again and no longer look alike need no answer any more. */
    private long withdraw(String region, @Nullable Instant since) {
        var changed = since == null ? null : Timestamp.from(since);
        return jdbc.update("""
                UPDATE review_item r SET state = 'WITHDRAWN', decided_by = acting(), decided_at = office_now()
                WHERE r.kind = 'DUPLICATE_PAIR' AND r.state = 'OPEN' AND r.region_code >= ? AND r.region_code < ?
                  AND NOT EXISTS (SELECT 1 FROM asked_pair f WHERE f.key = r.key)
                  AND (?::timestamptz IS NULL OR EXISTS (SELECT 1 FROM person p WHERE p.id IN (r.person_id, r.other_person_id)
                                                         AND p.changed_at >= ?::timestamptz))""", region, region.isEmpty() ? "~" : region + "/", changed, changed);
    }

    private long count(String sql) {
        var count = jdbc.queryForObject(sql, Long.class);
        return count == null ? 0 : count;
    }
}
