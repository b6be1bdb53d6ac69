package id.lindung.office.opendata;

import id.lindung.office.audit.Audit;
import id.lindung.office.store.OfficeClock;
import id.lindung.rules.Sentence;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Publishes a month of a region, once, and keeps what was published. */
@Service
public class OpenData {

    private static final String ROWS = """
            SELECT c.code, c.name, c.level, r.people AS registered, p.active, r.people - p.covered AS unprotected, p.apart,
                   s.pu, s.bpu, s.jakon, s.pmi
            FROM region c,
              LATERAL (SELECT coalesce(sum(people), 0) AS people FROM registered_delta
                WHERE region_code = c.code AND dimension = 'ALL' AND key = '' AND from_month <= :month) AS r,
              LATERAL (SELECT coalesce(sum(active), 0) AS active, coalesce(sum(covered), 0) AS covered,
                              coalesce(sum(disputed), 0) + coalesce(sum(branch), 0) AS apart
                FROM protected_delta WHERE region_code = c.code AND dimension = 'ALL' AND key = '' AND month = :month) AS p,
              LATERAL (SELECT coalesce(sum(active) FILTER (WHERE key = 'PU'), 0) AS pu, coalesce(sum(active) FILTER (WHERE key = 'BPU'), 0) AS bpu,
                              coalesce(sum(active) FILTER (WHERE key = 'JAKON'), 0) AS jakon, coalesce(sum(active) FILTER (WHERE key = 'PMI'), 0) AS pmi
                FROM protected_delta WHERE region_code = c.code AND dimension = 'SEGMENT' AND month = :month) AS s
            WHERE (c.code = :region OR c.code >= :region || '.' AND c.code < :region || '/') AND length(c.code) <= 8 ORDER BY c.code""";

    private final JdbcClient jdbc;
    private final OfficeClock clock;
    private final Audit audit;

    OpenData(JdbcClient jdbc, OfficeClock clock, Audit audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
    }

    /** A file anybody may fetch. */
    public record Published(
            String region,
            String name,
            YearMonth month,
            String format,
            String sha256,
            int rows,
            int suppressed,
            LocalDate on) {}

    /** What came of publishing. */
    public sealed interface Outcome {
        record Done(int rows, int suppressed) implements Outcome {}

        record Refused(Sentence why) implements Outcome {}
    }

    /** Newest month first; at most 200 files. */
    public List<Published> list() {
        return jdbc.sql("""
                        SELECT f.region_code, r.name, f.month, f.format, f.sha256, f.rows, f.suppressed,
                               (f.published_at AT TIME ZONE office_zone())::date AS published_on
                        FROM open_data_file f JOIN region r ON r.code = f.region_code
                        ORDER BY f.month DESC, f.region_code, f.format LIMIT 200""")
                .query((row, n) -> new Published(
                        row.getString("region_code"),
                        row.getString("name"),
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        row.getString("format"),
                        row.getString("sha256"),
                        row.getInt("rows"),
                        row.getInt("suppressed"),
                        row.getObject("published_on", LocalDate.class)))
                .list();
    }

    public Optional<String> find(String region, YearMonth month, String format) {
        return jdbc.sql(
                        "SELECT content FROM open_data_file WHERE region_code = :region AND month = :month AND format = :format")
                .param("region", region)
                .param("month", month.atDay(1))
                .param("format", format)
                .query(String.class)
                .optional();
    }

    /** Publishes CSV and JSON of a regency or province. Two publications of one month must not overlap: their difference could name somebody. */
    @Transactional
    public Outcome publish(String region, YearMonth month) {
        if (region.length() != 2 && region.length() != 5) {
            return new Outcome.Refused(new Sentence(
                    "Yang diterbitkan adalah kabupaten, kota, atau provinsi. Di bawahnya hitungannya terlalu kecil.",
                    "A regency, city or province is published. Below them counts are too small."));
        }
        if (!month.isBefore(YearMonth.from(clock.today()))) {
            return new Outcome.Refused(Sentence.of(
                    "Bulan {} belum selesai: angkanya masih berubah. Terbitkan bulan yang sudah lewat.",
                    "The month {} is not over: its figures still change. Publish a month that is over.",
                    month));
        }
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('open-data', 0))")
                .query(row -> {});
        var other = overlapping(region, month);
        if (other.isPresent()) {
            return new Outcome.Refused(Sentence.of(
                    "Bulan {} sudah diterbitkan untuk {}. Yang sudah terbit tidak pernah berubah.",
                    "The month {} is published for {} already. What is published never changes.",
                    month,
                    other.get()));
        }
        var table = OpenTable.of(region, month.toString(), rows(region, month));
        if (table.size() == 0 || Long.valueOf(0).equals(table.value(0, 0))) {
            return new Outcome.Refused(Sentence.of(
                    "Belum ada pekerja yang tercatat di {} pada {}.",
                    "No worker is recorded in {} in {}.",
                    region,
                    month));
        }
        keep(region, month, "csv", table.csv(), table);
        keep(region, month, "json", table.json(), table);
        audit.record(
                "OPEN_DATA_PUBLISHED",
                "month:" + month,
                region,
                Map.of("rows", table.size(), "suppressed", table.suppressed()));
        return new Outcome.Done(table.size(), table.suppressed());
    }

    private Optional<String> overlapping(String region, YearMonth month) {
        return jdbc.sql("""
                        SELECT region_code::text FROM open_data_file WHERE month = :month
                          AND (region_code = :region OR region_code LIKE :region || '.%' OR :region LIKE region_code || '.%') LIMIT 1""")
                .param("month", month.atDay(1))
                .param("region", region)
                .query(String.class)
                .optional();
    }

    private List<OpenTable.Row> rows(String region, YearMonth month) {
        return jdbc.sql(ROWS)
                .param("region", region)
                .param("month", month.atDay(1))
                .query((row, n) -> {
                    var values = new long[OpenTable.MEASURES.size()];
                    for (int m = 0; m < values.length; m++) values[m] = row.getLong(OpenTable.MEASURES.get(m));
                    return new OpenTable.Row(
                            row.getString("code"), row.getString("name"), row.getString("level"), values);
                })
                .list();
    }

    private void keep(String region, YearMonth month, String format, String content, OpenTable table) {
        jdbc.sql("""
                        INSERT INTO open_data_file (region_code, month, format, content, sha256, rows, suppressed)
                        VALUES (:region, :month, :format, :content, :sha256, :rows, :suppressed)""")
                .param("region", region)
                .param("month", month.atDay(1))
                .param("format", format)
                .param("content", content)
                .param("sha256", sha256(content))
                .param("rows", table.size())
                .param("suppressed", table.suppressed())
                .update();
    }

    static String sha256(String content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
