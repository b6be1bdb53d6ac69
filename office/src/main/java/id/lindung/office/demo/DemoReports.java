package id.lindung.office.demo;

import id.lindung.office.reports.Period;
import id.lindung.office.reports.Report;
import id.lindung.office.reports.ReportAnswer;
import id.lindung.office.reports.ReportBook;
import id.lindung.office.reports.ReportWork;
import id.lindung.office.tasks.TaskProgress;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reports to the province in every state: received, revised and sent again, returned, and one still being written. */
@Component
class DemoReports {

    private static final String BELU = "53.04";
    private static final String TTU = "53.03";
    private static final String KUPANG = "53.01";
    private static final String CITY = "53.71";

    private final ReportBook book;
    private final ReportWork work;
    private final DemoActors actors;

    DemoReports(ReportBook book, ReportWork work, DemoActors actors) {
        this.book = book;
        this.work = work;
        this.actors = actors;
    }

    /**
     * After the months they are about. A part sends one report at most: its files take seconds, and once it has written into the audit
     * nobody else can until the part is over.
     */
    List<DemoPart> all() {
        return List.of(
                part("q2-belu", 7, 9, () -> received(BELU, "2026-Q2", "560/041/VII/2026")),
                part("q2-ttu", 7, 9, () -> received(TTU, "2026-Q2", "560/031/VII/2026")),
                part("q3-belu-first", 10, 8, this::beluGetsItsReportBack),
                part("q3-belu", 10, 12, () -> send(BELU, "2026-Q3", "560/0412.a/X/2026")),
                part("q3-ttu", 10, 12, () -> received(TTU, "2026-Q3", "560/0388/X/2026")),
                part("q3-kupang", 10, 12, this::kupangIsAskedForObstacles),
                part("q3-city", 10, 12, () -> draft(CITY, "2026-Q3")));
    }

    private static DemoPart part(String name, int month, int day, Runnable work) {
        return new DemoPart("reports-2026-" + name, DemoPlans.at(2026, month, day), work);
    }

    private void received(String region, String period, String number) {
        send(region, period, number);
        actors.as("provinsi", () -> done(book.receive(report(region, period))));
    }

    private void beluGetsItsReportBack() {
        send(BELU, "2026-Q3", "560/0412/X/2026");
        var remark = "Baris desa yang ikut serta tidak sama dengan lampiran nama perangkat; mohon diperiksa.";
        actors.as("provinsi", () -> done(book.giveBack(report(BELU, "2026-Q3"), remark)));
        actors.as("disnaker.belu", () -> done(book.revise(report(BELU, "2026-Q3"))));
    }

    private void kupangIsAskedForObstacles() {
        send(KUPANG, "2026-Q3", "560/0290/X/2026");
        var remark = "Kendala dan tindak lanjut belum diisi; mohon dilengkapi.";
        actors.as("provinsi", () -> done(book.giveBack(report(KUPANG, "2026-Q3"), remark)));
    }

    private void draft(String region, String period) {
        actors.as("disnaker." + region, () -> {
            var drafted = done(book.draft(region, Period.parse(period).orElseThrow()));
            if (region.equals(KUPANG)) return drafted;
            return done(book.addObstacle(
                    report(region, period),
                    "Sebagian desa belum menganggarkan iuran perangkatnya.",
                    "Pendampingan penyusunan APBDes perubahan.",
                    "Dinas PMD",
                    LocalDate.of(2026, 12, 15)));
        });
    }

    /** A draft, with its obstacles the first time, frozen and submitted. */
    private void send(String region, String period, String number) {
        if (book.find(region, Period.parse(period).orElseThrow()).isEmpty()) draft(region, period);
        actors.as("disnaker." + region, () -> {
            work.freeze(report(region, period), number, "Kepala Dinas (contoh)", TaskProgress.SILENT);
            return true;
        });
    }

    private Report report(String region, String period) {
        return book.find(region, Period.parse(period).orElseThrow()).orElseThrow();
    }

    private static ReportAnswer done(ReportAnswer answer) {
        if (!(answer instanceof ReportAnswer.Done)) throw new IllegalStateException(answer.toString());
        return answer;
    }
}
