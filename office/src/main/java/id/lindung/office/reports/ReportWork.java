package id.lindung.office.reports;

import id.lindung.office.reports.Report.State;
import id.lindung.office.store.OfficeClock;
import id.lindung.office.tasks.TaskProgress;
import id.lindung.office.tasks.TaskRefused;
import id.lindung.office.tasks.TaskWork;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Freezes a report: figures, workbook, letter, their hashes and the code, and then the step to submitted, all or nothing. */
@Component
public class ReportWork implements TaskWork {

    static final String KIND = "province-report";

    private final ReportBook book;
    private final ReportMaker maker;
    private final SentReports sent;
    private final OfficeClock clock;
    private final TransactionTemplate transaction;

    ReportWork(
            ReportBook book, ReportMaker maker, SentReports sent, OfficeClock clock, TransactionTemplate transaction) {
        this.book = book;
        this.maker = maker;
        this.sent = sent;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Map<String, Object> run(Map<String, Object> params, TaskProgress progress) throws Exception {
        var report = book.find(((Number) Objects.requireNonNull(params.get("report"))).longValue())
                .orElseThrow(() -> new TaskRefused("Laporan ini tidak ada lagi."));
        freeze(report, String.valueOf(params.get("number")), String.valueOf(params.get("signer")), progress);
        return Map.of("report", report.id(), "href", "/laporan/" + report.id());
    }

    /** Refused when the report was sent already or its period still runs. */
    public void freeze(Report report, String number, String signer, TaskProgress progress) throws IOException {
        if (report.state() != State.DRAFT) throw new TaskRefused("Laporan ini sudah dikirim.");
        if (report.period().isOpen(clock.today()))
            throw new TaskRefused("Periode " + report.period().label() + " belum berakhir.");
        var made = maker.make(report, number, signer, VerificationCode.next(), progress);
        transaction.executeWithoutResult(status -> {
            sent.keep(report, number, signer, made);
            if (!book.move(report, State.DRAFT, State.SUBMITTED, report.revision(), "SUBMITTED", number)) {
                throw new TaskRefused("Laporan ini sudah dikirim.");
            }
        });
    }
}
