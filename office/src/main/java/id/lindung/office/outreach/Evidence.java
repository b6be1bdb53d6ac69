package id.lindung.office.outreach;

import id.lindung.office.pages.Csv;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * What a region can show for a year: its regulations, its budget, coverage month by month, its meetings and innovations. The award's
 * weights are not published, so no score is made up.
 */
@Service
public class Evidence {

    private static final String PAPERS = """
            SELECT d.kind, d.number, d.dated, f.name AS fund, f.source, d.ceiling FROM fund_document d JOIN fund f ON f.id = d.fund_id
            WHERE f.region_code >= :region AND f.region_code < :region || '/' AND f.year = :year AND length(f.region_code) <= 5
            ORDER BY d.dated, d.id LIMIT 500""";

    private static final String MONTHS = """
            SELECT m.month::date AS month,
                   coalesce((SELECT sum(people) FROM registered_delta WHERE region_code = :region AND dimension = 'ALL' AND key = ''
                     AND from_month <= m.month), 0)::int AS registered,
                   coalesce((SELECT sum(active) FROM protected_delta WHERE region_code = :region AND dimension = 'ALL' AND key = ''
                     AND month = m.month), 0)::int AS active
            FROM generate_series(make_date(:year, 1, 1), make_date(:year, 12, 1), interval '1 month') AS m (month)
            WHERE m.month < date_trunc('month', office_today()) ORDER BY 1""";

    private final JdbcClient jdbc;
    private final Outreach outreach;

    Evidence(JdbcClient jdbc, Outreach outreach) {
        this.jdbc = jdbc;
        this.outreach = outreach;
    }

    public record Paper(
            String kind,
            String number,
            LocalDate dated,
            String fund,
            String source,
            @Nullable Long ceiling) {
        public boolean isRegulation() {
            return kind.equals("PERBUP") || kind.equals("PERWALI") || kind.equals("SK") || kind.equals("PKS");
        }
    }

    public record Month(LocalDate month, int registered, int active) {}

    public record Folder(List<Paper> papers, List<Month> months, List<Meeting> meetings) {
        public List<Meeting> innovations() {
            return meetings.stream()
                    .filter(each -> each.kind().equals("INNOVATION"))
                    .toList();
        }
    }

    Folder folder(String region, int year) {
        var papers = jdbc.sql(PAPERS)
                .param("region", region)
                .param("year", year)
                .query((row, n) -> new Paper(
                        row.getString("kind"),
                        row.getString("number"),
                        row.getObject("dated", LocalDate.class),
                        row.getString("fund"),
                        row.getString("source"),
                        row.getObject("ceiling", Long.class)))
                .list();
        var months = jdbc.sql(MONTHS)
                .param("region", region)
                .param("year", year)
                .query((row, n) -> new Month(
                        row.getObject("month", LocalDate.class), row.getInt("registered"), row.getInt("active")))
                .list();
        var meetings = outreach.list(region, 500).stream()
                .filter(each -> each.heldOn().getYear() == year)
                .toList();
        return new Folder(papers, months, meetings);
    }

    byte[] zip(String region, int year) throws IOException {
        var folder = folder(region, year);
        var files = new LinkedHashMap<String, String>();
        files.put("0-isi.txt", """
                Bukti tahun %d, wilayah %s
                1-peraturan.csv   peraturan, keputusan, dan perjanjian
                2-anggaran.csv    dokumen anggaran dan pagunya (rupiah)
                3-cakupan.csv     terdaftar dan terlindungi pada akhir setiap bulan
                4-kegiatan.csv    sosialisasi dan monitoring
                5-inovasi.csv     inovasi
                Tidak ada nilai di sini: bobot penilaian Paritrana tidak diterbitkan.
                """.formatted(year, region));
        var regulations = new Csv().row("kind", "number", "dated", "fund");
        var budget = new Csv().row("kind", "number", "dated", "fund", "source", "ceiling");
        for (var each : folder.papers()) {
            if (each.isRegulation()) regulations.row(each.kind(), each.number(), each.dated(), each.fund());
            budget.row(each.kind(), each.number(), each.dated(), each.fund(), each.source(), each.ceiling());
        }
        files.put("1-peraturan.csv", regulations.toString());
        files.put("2-anggaran.csv", budget.toString());
        var coverage = new Csv().row("month", "registered", "active");
        folder.months()
                .forEach(each ->
                        coverage.row(each.month().toString().substring(0, 7), each.registered(), each.active()));
        files.put("3-cakupan.csv", coverage.toString());
        var meetings = new Csv()
                .row(
                        "date",
                        "kind",
                        "title",
                        "place",
                        "state",
                        "invited",
                        "came",
                        "attended",
                        "obstacles",
                        "agreements");
        var innovations = new Csv().row("date", "title", "description");
        for (var each : folder.meetings()) {
            if (each.kind().equals("INNOVATION")) innovations.row(each.heldOn(), each.title(), each.agreements());
            else
                meetings.row(
                        each.heldOn(),
                        each.kind(),
                        each.title(),
                        each.place(),
                        each.state(),
                        each.invited(),
                        each.came(),
                        each.attended(),
                        each.obstacles(),
                        each.agreements());
        }
        files.put("4-kegiatan.csv", meetings.toString());
        files.put("5-inovasi.csv", innovations.toString());
        return zip(files);
    }

    private static byte[] zip(Map<String, String> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
