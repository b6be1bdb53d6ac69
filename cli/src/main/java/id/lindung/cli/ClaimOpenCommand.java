package id.lindung.cli;

import id.lindung.office.claims.AtWork;
import id.lindung.office.claims.Cause;
import id.lindung.office.claims.Claims;
import id.lindung.office.claims.Report;
import id.lindung.office.claims.Reports;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "open", description = "Laporkan kejadian seorang pekerja terdaftar.", mixinStandardHelpOptions = true)
final class ClaimOpenCommand extends ClaimSub {

    @Option(names = "--person", required = true, description = "Nomor pekerja")
    private long person;

    @Option(names = "--cause", required = true, description = "${COMPLETION-CANDIDATES}")
    private Cause cause = Cause.DEATH;

    @Option(names = "--date", required = true, description = "Tanggal kejadian, mis. 2026-05-03")
    private String date = "";

    @Option(names = "--at-work", defaultValue = "UNKNOWN", description = "${COMPLETION-CANDIDATES}")
    private AtWork atWork = AtWork.UNKNOWN;

    @Override
    int run(OfficeSession office) {
        var day = MonthText.day(date);
        if (day == null) throw new CommandFailure(ExitCode.USAGE, "--date: tulis misalnya 2026-05-03.");
        var work = cause.isAtWork() ? AtWork.YES : atWork;
        switch (office.get(Reports.class).report(Report.of(cause, person, day, work))) {
            case Reports.Outcome.Opened(var cases) -> print(cases);
            case Reports.Outcome.Joined(var number, var _, var _) -> {
                System.err.println("Sudah dilaporkan dengan nomor " + number + "; laporan ini ditambahkan.");
                print(office.get(Claims.class).find(number).stream().toList());
            }
            case Reports.Outcome.Refused(var why) -> throw refused(why);
        }
        return ExitCode.DONE;
    }
}
