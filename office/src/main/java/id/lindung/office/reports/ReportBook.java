package id.lindung.office.reports;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.audit.Audit;
import id.lindung.office.reports.Report.Act;
import id.lindung.office.reports.Report.Obstacle;
import id.lindung.office.reports.Report.Sent;
import id.lindung.office.reports.Report.State;
import id.lindung.office.store.OfficeClock;
import id.lindung.office.tasks.Tasks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reports and their way from draft to received. */
@Service
public class ReportBook {

    private static final int REGENCY = 5;
    private static final String SELECT =
            "SELECT id, region_code, period, state, revision, created_at FROM province_report ";

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Tasks tasks;
    private final OfficeClock clock;

    ReportBook(JdbcClient jdbc, Audit audit, Tasks tasks, OfficeClock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.tasks = tasks;
        this.clock = clock;
    }

    public Optional<Report> find(long id) {
        return jdbc.sql(SELECT + "WHERE id = :id")
                .param("id", id)
                .query(ReportBook::report)
                .optional();
    }

    public Optional<Report> find(String region, Period period) {
        return jdbc.sql(SELECT + "WHERE region_code = :region AND period = :period")
                .param("region", region)
                .param("period", period.code())
                .query(ReportBook::report)
                .optional();
    }

    /** Reports of the scope, the latest period first. */
    public List<Report> list(int limit) {
        return jdbc.sql(SELECT + "ORDER BY left(period, 4) DESC, period DESC, region_code LIMIT :limit")
                .param("limit", limit)
                .query(ReportBook::report)
                .list();
    }

    /**
     * A regency in the province's view; without a report its state is null.
     *
     * @param code the regency
     */
    public record Standing(
            String code,
            String name,
            @Nullable Long report,
            @Nullable State state,
            int revision) {}

    /** Every regency of a province for a period, also those that have sent nothing. */
    public List<Standing> standings(String province, Period period) {
        return jdbc.sql("""
                        SELECT r.code, r.name, p.id, p.state, p.revision FROM region r
                        LEFT JOIN province_report p ON p.region_code = r.code AND p.period = :period
                        WHERE r.parent = :province ORDER BY r.code""")
                .param("province", province)
                .param("period", period.code())
                .query((row, n) -> new Standing(
                        row.getString("code"),
                        row.getString("name"),
                        row.getObject("id", Long.class),
                        row.getString("state") == null ? null : State.valueOf(row.getString("state")),
                        row.getInt("revision")))
                .list();
    }

    /** The draft of a region's period; the same again gives the same. */
    @Transactional
    public ReportAnswer draft(String region, Period period) {
        var actor = CurrentActor.get();
        if (region.length() > REGENCY) return new ReportAnswer.Refused("reports.refused.region");
        if (!actor.scope().covers(region) || !ReportRights.writes(actor.role(), region))
            return new ReportAnswer.Refused("reports.refused.rights");
        if (period.from().isAfter(java.time.YearMonth.from(clock.today())))
            return new ReportAnswer.Refused("reports.refused.future");
        jdbc.sql("INSERT INTO province_report (region_code, period) VALUES (:region, :period) ON CONFLICT DO NOTHING")
                .param("region", region)
                .param("period", period.code())
                .update();
        return new ReportAnswer.Done(find(region, period).orElseThrow().id());
    }

    public List<Obstacle> obstacles(long report) {
        return jdbc.sql("SELECT * FROM province_report_obstacle WHERE report_id = :report ORDER BY id LIMIT 100")
                .param("report", report)
                .query((row, n) -> new Obstacle(
                        row.getLong("id"),
                        row.getString("obstacle"),
                        row.getString("follow_up"),
                        row.getString("by_whom"),
                        row.getObject("due_on", LocalDate.class)))
                .list();
    }

    @Transactional
    public ReportAnswer addObstacle(
            Report report, String obstacle, String followUp, String byWhom, @Nullable LocalDate due) {
        if (!writable(report)) return new ReportAnswer.Refused("reports.refused.sent");
        if (obstacle.strip().length() < 5
                || obstacle.length() > 500
                || followUp.strip().length() < 3
                || followUp.length() > 500) return new ReportAnswer.Refused("reports.refused.obstacle");
        jdbc.sql("""
                        INSERT INTO province_report_obstacle (report_id, obstacle, follow_up, by_whom, due_on)
                        VALUES (:report, :obstacle, :follow, :by, :due)""")
                .param("report", report.id())
                .param("obstacle", obstacle.strip())
                .param("follow", followUp.strip())
                .param(
                        "by",
                        byWhom.strip().substring(0, Math.min(120, byWhom.strip().length())))
                .param("due", due, Types.DATE)
                .update();
        return new ReportAnswer.Done(report.id());
    }

    @Transactional
    public ReportAnswer removeObstacle(Report report, long obstacle) {
        if (!writable(report)) return new ReportAnswer.Refused("reports.refused.sent");
        jdbc.sql("DELETE FROM province_report_obstacle WHERE id = :id AND report_id = :report")
                .param("id", obstacle)
                .param("report", report.id())
                .update();
        return new ReportAnswer.Done(report.id());
    }

    private static boolean writable(Report report) {
        return report.state() == State.DRAFT
                && ReportRights.writes(CurrentActor.get().role(), report.region());
    }

    /** Freezes and submits: the figures, both files and their hashes are made once, by a task. */
    @Transactional
    public ReportAnswer submit(Report report, String number, String signer) {
        if (!writable(report)) return new ReportAnswer.Refused("reports.refused.sent");
        if (report.period().isOpen(clock.today())) return new ReportAnswer.Refused("reports.refused.open");
        if (number.isBlank() || number.length() > 60 || signer.isBlank() || signer.length() > 120)
            return new ReportAnswer.Refused("reports.refused.number");
        return new ReportAnswer.Making(tasks.submit(
                ReportWork.KIND,
                ReportWork.KIND + ":" + report.id() + ":" + report.revision(),
                "Laporan " + report.period().label() + ", " + report.region(),
                Map.of("report", report.id(), "number", number.strip(), "signer", signer.strip())));
    }

    /** The province has read it and takes it. */
    @Transactional
    public ReportAnswer receive(Report report) {
        return judge(report, State.RECEIVED, "");
    }

    /** Back to the regency, with what must be put right. */
    @Transactional
    public ReportAnswer giveBack(Report report, String remark) {
        if (remark.strip().length() < 5 || remark.length() > 1000)
            return new ReportAnswer.Refused("reports.refused.remark");
        return judge(report, State.RETURNED, remark.strip());
    }

    private ReportAnswer judge(Report report, State to, String remark) {
        if (!ReportRights.judges(CurrentActor.get().role()) || report.region().length() < REGENCY)
            return new ReportAnswer.Refused("reports.refused.rights");
        return move(report, State.SUBMITTED, to, report.revision(), to.name(), remark)
                ? new ReportAnswer.Done(report.id())
                : new ReportAnswer.Refused("reports.refused.state");
    }

    /** After a return: a draft again, under the next number; what was sent stays. */
    @Transactional
    public ReportAnswer revise(Report report) {
        if (!ReportRights.writes(CurrentActor.get().role(), report.region()))
            return new ReportAnswer.Refused("reports.refused.rights");
        return move(report, State.RETURNED, State.DRAFT, report.revision() + 1, "REVISED", "")
                ? new ReportAnswer.Done(report.id())
                : new ReportAnswer.Refused("reports.refused.state");
    }

    /** One step of the graph; false when somebody else took a step first. */
    boolean move(Report report, State from, State to, int revision, String act, String remark) {
        int moved = jdbc.sql("""
                        UPDATE province_report SET state = :to, revision = :revision
                        WHERE id = :id AND state = :from AND revision = :before""")
                .param("id", report.id())
                .param("from", from.name())
                .param("to", to.name())
                .param("revision", revision)
                .param("before", report.revision())
                .update();
        if (moved == 0) return false;
        jdbc.sql("INSERT INTO province_report_act (report_id, revision, act, remark) VALUES (:id, :revision,"
                        + " :act, :remark)")
                .param("id", report.id())
                .param("revision", revision)
                .param("act", act)
                .param("remark", remark)
                .update();
        audit.record(
                "REPORT_" + act,
                report.key(),
                report.region(),
                Map.of("period", report.period().code(), "revision", revision));
        return true;
    }

    public List<Act> acts(long report) {
        return jdbc.sql("SELECT revision, act, remark, acted_by, acted_at FROM province_report_act WHERE report_id ="
                        + " :report ORDER BY id")
                .param("report", report)
                .query((row, n) -> new Act(
                        row.getInt("revision"),
                        row.getString("act"),
                        row.getString("remark"),
                        row.getString("acted_by"),
                        row.getTimestamp("acted_at").toInstant()))
                .list();
    }

    /** What was sent, the newest first. */
    public List<Sent> sent(long report) {
        return jdbc.sql("""
                        SELECT revision, number, signer, code, figures_hash, xlsx_hash, pdf_hash, sent_by, sent_at FROM province_report_sent
                        WHERE report_id = :report ORDER BY revision DESC""").param("report", report).query(ReportBook::sent).list();
    }

    /** The bytes as sent; empty when that revision was not sent. */
    public Optional<byte[]> file(long report, int revision, boolean pdf) {
        return jdbc.sql("SELECT " + (pdf ? "pdf" : "xlsx")
                        + " FROM province_report_sent WHERE report_id = :report AND revision = :revision")
                .param("report", report)
                .param("revision", revision)
                .query((row, n) -> row.getBytes(1))
                .optional();
    }

    static Sent sent(ResultSet row, int number) throws SQLException {
        return new Sent(
                row.getInt("revision"),
                row.getString("number"),
                row.getString("signer"),
                row.getString("code"),
                row.getString("figures_hash"),
                row.getString("xlsx_hash"),
                row.getString("pdf_hash"),
                row.getString("sent_by"),
                row.getTimestamp("sent_at").toInstant());
    }

    private static Report report(ResultSet row, int number) throws SQLException {
        return new Report(
                row.getLong("id"),
                row.getString("region_code"),
                Period.parse(row.getString("period")).orElseThrow(),
                State.valueOf(row.getString("state")),
                row.getInt("revision"),
                row.getTimestamp("created_at").toInstant());
    }
}
