package id.lindung.office.outreach;

import id.lindung.office.dashboard.DashboardNote;
import id.lindung.office.pages.Ui;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Agreements past their day, and the next meeting, on the regent's page. */
@Component
class OutreachNote implements DashboardNote {

    private static final int ORDER = 300;
    private static final int LONGEST = 60;

    private static final String LATE = """
            SELECT count(*) AS late, min(due_on) AS oldest,
                   (array_agg(what ORDER BY due_on, id))[1] AS what, (array_agg(who ORDER BY due_on, id))[1] AS who
            FROM outreach_follow_up
            WHERE region_code >= :region AND region_code < :region || '/' AND done_on IS NULL AND due_on < office_today()""";

    private static final String NEXT = """
            SELECT title, held_on FROM outreach_event
            WHERE region_code >= :region AND region_code < :region || '/' AND state = 'PLANNED' AND held_on >= office_today()
              AND held_on < office_today() + 60 ORDER BY held_on, id LIMIT 1""";

    private final JdbcClient jdbc;

    OutreachNote(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<Line> of(Ui ui, String region, YearMonth month) {
        var lines = new ArrayList<Line>();
        var href = "/sosialisasi?wilayah=" + region;
        jdbc.sql(LATE).param("region", region).query(row -> {
            long late = row.getLong("late");
            if (late == 0) return;
            lines.add(new Line(
                    ui.n(late),
                    ui.t(
                            "outreach.note.late",
                            cut(row.getString("what")),
                            cut(row.getString("who")),
                            ui.date(row.getObject("oldest", LocalDate.class))),
                    href,
                    ui.t("outreach.note.link")));
        });
        jdbc.sql(NEXT).param("region", region).query(row -> {
            lines.add(new Line(
                    "",
                    ui.t(
                            "outreach.note.next",
                            cut(row.getString("title")),
                            ui.date(row.getObject("held_on", LocalDate.class))),
                    href,
                    ui.t("outreach.note.link")));
        });
        return lines;
    }

    /** What people write may be long; the sheet is not. */
    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1).stripTrailing() + "…";
    }
}
