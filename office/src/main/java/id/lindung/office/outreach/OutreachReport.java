package id.lindung.office.outreach;

import id.lindung.office.reports.Period;
import id.lindung.office.reports.ReportSection;
import id.lindung.office.reports.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the province is told of meetings: who was asked, who came, what stood in the way, and how the agreements stand. */
@Component
class OutreachReport implements ReportSection {

    private static final List<String> HEADINGS =
            List.of("Kegiatan", "Tanggal", "Diundang", "Hadir", "Kendala", "Tindak lanjut", "Selesai", "Lewat batas");

    private static final String MEETINGS = """
            SELECT e.title, e.held_on, e.obstacles, e.agreements, e.attended,
                   (SELECT count(*) FROM outreach_invitee i WHERE i.event_id = e.id) AS invited,
                   f.agreed, f.done, f.late
            FROM outreach_event e
            CROSS JOIN LATERAL (SELECT count(*) AS agreed, count(*) FILTER (WHERE done_on IS NOT NULL) AS done,
                                       count(*) FILTER (WHERE done_on IS NULL AND due_on < office_today()) AS late
                                FROM outreach_follow_up WHERE event_id = e.id) AS f
            WHERE e.region_code >= :region AND e.region_code < :region || '/' AND e.state = 'HELD'
              AND e.held_on >= :from AND e.held_on < :until
            ORDER BY e.held_on, e.id LIMIT 500""";

    private final JdbcClient jdbc;

    OutreachReport(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Topic topic() {
        return Topic.OUTREACH;
    }

    @Override
    public Optional<Table> of(String region, Period period) {
        var rows = jdbc.sql(MEETINGS)
                .param("region", region)
                .param("from", period.from().atDay(1))
                .param("until", period.until().plusMonths(1).atDay(1))
                .query((row, n) -> List.of(
                        row.getString("title"),
                        Words.date(row.getObject("held_on", LocalDate.class)),
                        Words.number(row.getLong("invited")),
                        Words.number(row.getLong("attended")),
                        row.getString("obstacles").isBlank() ? "–" : row.getString("obstacles"),
                        row.getLong("agreed") == 0
                                        && row.getString("agreements").isBlank()
                                ? "–"
                                : Words.number(row.getLong("agreed"))
                                        + (row.getString("agreements").isBlank()
                                                ? ""
                                                : ": " + row.getString("agreements")),
                        Words.number(row.getLong("done")),
                        Words.number(row.getLong("late"))))
                .list();
        return rows.isEmpty() ? Optional.empty() : Optional.of(new Table(HEADINGS, rows));
    }
}
