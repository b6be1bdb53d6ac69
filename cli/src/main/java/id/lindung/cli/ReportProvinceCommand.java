package id.lindung.cli;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.reports.Period;
import id.lindung.office.reports.Report;
import id.lindung.office.reports.ReportBook;
import id.lindung.office.reports.ReportMaker;
import id.lindung.office.reports.ReportRights;
import id.lindung.office.tasks.TaskProgress;
import id.lindung.regions.RegionCode;
import id.lindung.regions.Regions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "province",
        description =
                "Laporan satu periode sebagai XLSX atau PDF; yang sudah dikirim keluar persis seperti dikirim. / A"
                        + " period's report; what was sent comes out as it was sent.",
        mixinStandardHelpOptions = true)
final class ReportProvinceCommand implements Callable<Integer> {

    private enum Format {
        xlsx,
        pdf
    }

    @Option(names = "--region", required = true, description = "Kode kabupaten/kota atau provinsi, mis. 53.04")
    private String region = "";

    @Option(names = "--period", required = true, description = "2024-03, 2024-Q1, atau 2024")
    private String period = "";

    @Option(names = "--format", defaultValue = "xlsx", description = "${COMPLETION-CANDIDATES}")
    private Format format = Format.xlsx;

    @Option(names = "--out", required = true, paramLabel = "BERKAS", description = "Ke mana ditulis.")
    private Path out = Path.of("");

    @Option(names = "--as", paramLabel = "PENGGUNA", description = "Bertindak sebagai pengguna ini.")
    private @Nullable String as;

    @Override
    public Integer call() throws IOException {
        var asked = Period.parse(period)
                .orElseThrow(() -> new CommandFailure(
                        ExitCode.USAGE,
                        "--period \"" + period + "\" tidak terbaca: tulis 2024-03, 2024-Q1, atau 2024."));
        try (var office = OfficeSession.open(as)) {
            var bytes = office.call(() -> make(office, asked));
            Files.write(out, bytes);
        }
        return ExitCode.DONE;
    }

    private byte[] make(OfficeSession office, Period asked) throws IOException {
        var code = RegionCode.parse(region)
                .flatMap(office.get(Regions.class)::find)
                .map(found -> found.code().value())
                .filter(found -> found.length() <= 5)
                .orElseThrow(() -> new CommandFailure(
                        ExitCode.NOT_FOUND, "Tidak ada kabupaten/kota atau provinsi dengan kode \"" + region + "\"."));
        var actor = CurrentActor.get();
        if (!actor.scope().covers(code) || !ReportRights.reads(actor.role()))
            throw new CommandFailure(ExitCode.NOT_ALLOWED, "Laporan wilayah " + code + " di luar wewenang Anda.");
        var book = office.get(ReportBook.class);
        var report = book.find(code, asked);
        boolean pdf = format == Format.pdf;
        if (report.isPresent() && report.get().state() != Report.State.DRAFT) {
            var kept = book.sent(report.get().id()).getFirst();
            System.err.println(
                    "Revisi " + kept.revision() + ", nomor " + kept.number() + ", kode " + kept.code() + ".");
            return book.file(report.get().id(), kept.revision(), pdf).orElseThrow();
        }
        System.err.println("Rancangan: laporan ini belum dikirim.");
        var maker = office.get(ReportMaker.class);
        TaskProgress progress = (done, total, unit) -> System.err.println(done + "/" + total + " " + unit);
        return maker.draft(code, asked, report.map(maker::obstacles).orElse(List.of()), pdf, progress);
    }
}
