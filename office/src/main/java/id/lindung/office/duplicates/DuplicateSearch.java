package id.lindung.office.duplicates;

import id.lindung.office.store.OfficeDirectory;
import id.lindung.office.tasks.TaskProgress;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * Searches the register for persons written down twice. Reads once, compares outside the heap, then puts everything found before the people who
 * decide in one transaction: all of it or nothing. Works on connections of its own, so that progress is seen while it runs.
 */
@Component
class DuplicateSearch {

    private final DataSource dataSource;
    private final JdbcClient client;
    private final OfficeDirectory office;

    DuplicateSearch(DataSource dataSource, JdbcClient client, OfficeDirectory office) {
        this.dataSource = dataSource;
        this.client = client;
        this.office = office;
    }

    /**
     * What a search came to.
     *
     * @param asked pairs now open that were not before, or for other reasons
     * @param withdrawn pairs that no longer look alike
     * @param leftOut records that only shared what says nothing
     */
    record Result(long people, long compared, long found, long certain, long asked, long withdrawn, long leftOut) {}

    /**
     * @param region search in this region; empty for everybody
     * @param everything false compares only who changed since the last search that covered the region, if there was one
     */
    Result run(String region, boolean everything, TaskProgress progress)
            throws IOException, SQLException, InterruptedException {
        var started = client.sql("SELECT office_now()")
                .query(Timestamp.class)
                .single()
                .toInstant();
        var since = everything ? null : lastSearch(region).orElse(null);
        var counts = new NameCounts();
        try (var profiles = new ProfileFile(office.scratchFile("compare"))) {
            try (var connection = dataSource.getConnection()) {
                new ProfileReader(profiles, counts).read(connection, region, since, people -> {
                    if (people % 1024 == 0) progress.at(people, 0, "orang");
                });
            }
            try (var connection = dataSource.getConnection()) {
                connection.setAutoCommit(false);
                try {
                    var finder = new PairFinder(profiles, counts, since != null);
                    var result =
                            search(connection, finder, profiles.count(), new Range(region, started, since), progress);
                    connection.commit();
                    return result;
                } finally {
                    connection.rollback();
                }
            }
        }
    }

    private record Range(
            String region, Instant started, @Nullable Instant since) {}

    private Optional<Instant> lastSearch(String region) {
        return client.sql("""
                        SELECT started_at FROM duplicate_search
                        WHERE (:region >= region_code AND :region < region_code || '/') OR region_code = ''
                        ORDER BY started_at DESC LIMIT 1""")
                .param("region", region)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    private static Result search(
            Connection connection, PairFinder finder, long people, Range range, TaskProgress progress)
            throws SQLException, InterruptedException {
        var jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        var staging = new PairStaging(jdbc);
        staging.create();
        var effort = staging.copy(
                connection,
                sink -> finder.find(sink, (done, total) -> progress.at(people * done / total, people, "orang")));
        var queued = staging.enqueue(range.region(), range.since());
        jdbc.update(
                """
                INSERT INTO duplicate_search (region_code, everything, started_at, people, compared, found, left_out)
                VALUES (?, ?, ?, ?, ?, ?, ?)""",
                range.region(),
                range.since() == null,
                Timestamp.from(range.started()),
                people,
                effort.compared(),
                queued.found(),
                effort.leftOut());
        return new Result(
                people,
                effort.compared(),
                queued.found(),
                queued.certain(),
                queued.asked(),
                queued.withdrawn(),
                effort.leftOut());
    }
}
