package id.lindung.cli;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.people.Payers;
import id.lindung.office.rosters.RosterRights;
import id.lindung.office.sipp.SippCorrections;
import id.lindung.office.sipp.SippExport;
import id.lindung.office.sipp.SippTemplate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "sipp",
        description =
                "Isi templat unggah BPJS: tk_baru, tk_lanjutan, tk_nonaktif, upah, koreksi_tk, bpu_wadah. / Fill BPJS's upload templates.",
        mixinStandardHelpOptions = true,
        footer = "BPJS menerima paling banyak 10.000 baris satu berkas; sisanya dengan --part 2 dan seterusnya.")
final class ExportSippCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "TEMPLAT",
            description = "tk_baru | tk_lanjutan | tk_nonaktif | upah | koreksi_tk | bpu_wadah")
    private String template = "";

    @Option(names = "--payer", required = true, paramLabel = "ID", description = "Nomor pembayar")
    private long payer;

    @Option(names = "--month", required = true, description = "Bulan, mis. 2026-11")
    private String month = "";

    @Option(names = "--part", defaultValue = "1", description = "Bagian ke berapa, masing-masing 10.000 baris")
    private int part = 1;

    @Option(
            names = "--from",
            paramLabel = "BERKAS",
            description = "koreksi_tk: unduhan dari SIPP Online; kembali dengan KODE dan urutan yang sama.")
    private @Nullable Path from;

    @Mixin
    private ExportOptions options = new ExportOptions();

    @Override
    public Integer call() throws IOException {
        options.check();
        var asked = MonthText.month(month);
        var which = SippTemplate.find(template)
                .orElseThrow(() -> new CommandFailure(
                        ExitCode.USAGE,
                        "Tidak ada templat \"" + template
                                + "\". Pilih tk_baru, tk_lanjutan, tk_nonaktif, upah, koreksi_tk, atau bpu_wadah."));
        if (part < 1 || part > 100) throw new CommandFailure(ExitCode.USAGE, "--part dihitung dari 1.");
        try (var office = OfficeSession.open(options.as)) {
            return office.call(() -> {
                Asking.mustBe(RosterRights.reveals(CurrentActor.get().role()), "mengisi templat SIPP");
                var found = office.get(Payers.class)
                        .find(payer)
                        .filter(each -> CurrentActor.get().scope().covers(each.region()))
                        .orElseThrow(() -> new CommandFailure(ExitCode.NOT_FOUND, "Tidak ada pembayar " + payer + "."));
                var download = from;
                if (download != null) return fill(office, found, asked, which, download);
                var export = office.get(SippExport.class);
                int rows;
                try (var out = Files.newOutputStream(options.out)) {
                    rows = export.write(which, found, asked, part, options.purpose, out);
                }
                int all = export.count(which, payer, asked);
                if (all > part * SippTemplate.MOST_ROWS) {
                    System.err.println("Seluruhnya " + all + " orang; tulis sisanya dengan --part " + (part + 1) + ".");
                }
                if (!options.clear()) System.err.println("NIK tersamar: BPJS menolak berkas ini. Beri --purpose.");
                return options.done(rows);
            });
        }
    }

    private int fill(OfficeSession office, Payers.Payer found, YearMonth asked, SippTemplate which, Path download)
            throws IOException {
        var purpose = options.purpose;
        if (which != SippTemplate.KOREKSI_TK || purpose == null) {
            throw new CommandFailure(
                    ExitCode.USAGE, "--from hanya untuk koreksi_tk, dan perlu --purpose: nomor HP ditulis utuh.");
        }
        if (!Files.isRegularFile(download)) {
            throw new CommandFailure(ExitCode.NOT_FOUND, "Tidak ada berkas \"" + download + "\".");
        }
        return switch (office.get(SippCorrections.class)
                .read(found, asked, download, String.valueOf(download.getFileName()), purpose)) {
            case SippCorrections.Outcome.Refused(var why) -> throw new CommandFailure(ExitCode.USAGE, why.id());
            case SippCorrections.Outcome.Read read -> {
                try (var out = Files.newOutputStream(options.out)) {
                    read.file().write(out);
                }
                System.err.println(
                        read.changed() + " baris diubah, " + read.unknown() + " bukan peserta pembayar ini.");
                yield options.done(read.rows());
            }
        };
    }
}
