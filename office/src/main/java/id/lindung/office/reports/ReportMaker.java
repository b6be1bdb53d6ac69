package id.lindung.office.reports;

import id.lindung.office.reports.ReportPaper.Letter;
import id.lindung.office.store.OfficeClock;
import id.lindung.office.tasks.TaskProgress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Makes a report's figures and files. */
@Service
public class ReportMaker {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private final ProvinceReportReader reader;
    private final ReportBook book;
    private final ReportPaper paper;
    private final SentReports sent;
    private final OfficeClock clock;

    ReportMaker(ProvinceReportReader reader, ReportBook book, ReportPaper paper, SentReports sent, OfficeClock clock) {
        this.reader = reader;
        this.book = book;
        this.paper = paper;
        this.sent = sent;
        this.clock = clock;
    }

    /** A report ready to be kept: figures as JSON, both files. */
    record Made(String code, String figures, byte[] xlsx, byte[] pdf) {}

    /** The figures as they are now. */
    public ReportFigures figures(Report report, TaskProgress progress) {
        return reader.read(report.region(), report.period(), obstacles(report), TaskProgress.SILENT);
    }

    /** As they were sent; of a draft, as they are now. */
    public ReportFigures shown(Report report) {
        if (report.state() == Report.State.DRAFT) return figures(report, TaskProgress.SILENT);
        return sent.figures(report.id(), report.revision())
                .map(text -> JSON.treeToValue(JSON.readTree(text).get("report"), ReportFigures.class))
                .orElseGet(() -> figures(report, TaskProgress.SILENT));
    }

    Made make(Report report, String number, String signer, String code, TaskProgress progress) throws IOException {
        var figures = figures(report, progress);
        var xlsx = new ByteArrayOutputStream();
        ReportSheets.write(figures, number, xlsx);
        var pdf = new ByteArrayOutputStream();
        paper.write(figures, new Letter(number, signer, Words.date(clock.today()), code), pdf, progress);
        return new Made(
                code,
                new String(
                        JSON.writeValueAsBytes(Map.of("schema", "lindung.report/1", "report", figures)),
                        StandardCharsets.UTF_8),
                xlsx.toByteArray(),
                pdf.toByteArray());
    }

    /** A draft as a file, marked as such; made of today's figures without being kept. */
    public byte[] draft(
            String region, Period period, List<ReportFigures.Obstacle> obstacles, boolean pdf, TaskProgress progress)
            throws IOException {
        var figures = reader.read(region, period, obstacles, TaskProgress.SILENT);
        var out = new ByteArrayOutputStream();
        if (pdf) paper.write(figures, new Letter("(rancangan)", "", Words.date(clock.today()), ""), out, progress);
        else ReportSheets.write(figures, "(rancangan, belum dikirim)", out);
        return out.toByteArray();
    }

    public List<ReportFigures.Obstacle> obstacles(Report report) {
        return book.obstacles(report.id()).stream()
                .map(each -> new ReportFigures.Obstacle(
                        each.obstacle(),
                        each.followUp(),
                        each.byWhom(),
                        each.due() == null ? "" : Words.date(each.due())))
                .toList();
    }
}
