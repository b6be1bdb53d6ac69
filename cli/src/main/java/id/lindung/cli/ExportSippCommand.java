package id.lindung.cli;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.people.Payers;
import id.lindung.office.rosters.RosterRights;
import id.lindung.office.sipp.SippExport;
import id.lindung.office.sipp.SippTemplate;
import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "sipp",
        description =
                "Isi templat unggah BPJS: tk_baru, tk_lanjutan, tk_nonaktif, upah, bpu_wadah. / Fill BPJS's upload templates.",
        mixinStandardHelpOptions = true,
        footer = "BPJS menerima paling banyak 10.000 baris satu berkas; sisanya dengan --part 2 dan seterusnya.")
final class ExportSippCommand implements Callable<Integer> {

    @Parameters(paramLabel = "TEMPLAT", description = "tk_baru | tk_lanjutan | tk_nonaktif | upah | bpu_wadah")
    private String template = "";

    @Option(names = "--payer", required = true, paramLabel = "ID", description = "Nomor pembayar")
    private long payer;

    @Option(names = "--month", required = true, description = "Bulan, mis. 2026-11")
    private String month = "";

    @Option(names = "--part", defaultValue = "1", description = "Bagian ke berapa, masing-masing 10.000 baris")
    private int part = 1;

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
                                + "\". Pilih tk_baru, tk_lanjutan, tk_nonaktif, upah, atau bpu_wadah."));
        if (part < 1 || part > 100) throw new CommandFailure(ExitCode.USAGE, "--part dihitung dari 1.");
        try (var office = OfficeSession.open(options.as)) {
            return office.call(() -> {
                Asking.mustBe(RosterRights.reveals(CurrentActor.get().role()), "mengisi templat SIPP");
                var found = office.get(Payers.class)
                        .find(payer)
                        .filter(each -> CurrentActor.get().scope().covers(each.region()))
                        .orElseThrow(() -> new CommandFailure(ExitCode.NOT_FOUND, "Tidak ada pembayar " + payer + "."));
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
}
