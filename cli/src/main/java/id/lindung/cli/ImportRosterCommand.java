package id.lindung.cli;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.people.Payers;
import id.lindung.office.people.Payers.Payer;
import id.lindung.office.rosters.RosterFiles;
import id.lindung.office.rosters.RosterRights;
import id.lindung.office.rosters.RosterTerms;
import id.lindung.office.rosters.Rosters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "roster",
        description =
                "Daftar pekerja seorang pembayar: baru, upah, keluar; juga templat SIPP. / A payer's list: new people, wages, leavers.",
        mixinStandardHelpOptions = true,
        footer = "Kode keluar: 0 selesai, 3 ada baris yang ditolak, 2 berkas tidak dapat dibaca.")
final class ImportRosterCommand implements Callable<Integer> {

    @Parameters(paramLabel = "BERKAS", description = "Buku kerja Excel (.xlsx) atau .csv.")
    private Path file = Path.of("");

    @Option(names = "--payer", required = true, paramLabel = "ID", description = "Nomor pembayar")
    private long payer;

    @Option(names = "--month", required = true, description = "Bulan pertama yang dibayar, mis. 2026-11")
    private String month = "";

    @Option(
            names = "--programmes",
            description = "Program orang baru, mis. JKK+JKM+JHT; default menurut jenis pembayar")
    private @Nullable String programmes;

    @Option(names = "--risk", description = "VERY_LOW, LOW, MEDIUM, HIGH, atau VERY_HIGH")
    private @Nullable String risk;

    @Option(names = "--fund", paramLabel = "ID", description = "Dana yang membayar")
    private @Nullable Long fund;

    @Option(names = "--dry-run", description = "Periksa saja; tidak ada yang disimpan.")
    private boolean dryRun;

    @Option(
            names = "--rejects",
            paramLabel = "KELUARAN.xlsx",
            description = "Tulis baris yang ditolak dengan alasannya.")
    private @Nullable Path rejects;

    @Mixin
    private AsOptions shared = new AsOptions();

    @Override
    public Integer call() throws Exception {
        if (!Files.isRegularFile(file)) {
            throw new CommandFailure(
                    ExitCode.NOT_FOUND, "Tidak ada berkas \"" + file + "\". Periksa nama dan foldernya.");
        }
        var asked = MonthText.month(month);
        try (var office = OfficeSession.open(shared.as)) {
            return office.call(() -> {
                Asking.mustBe(RosterRights.hands(CurrentActor.get().role()), "menyerahkan daftar");
                var found = office.get(Payers.class)
                        .find(payer)
                        .filter(each -> CurrentActor.get().scope().covers(each.region()))
                        .orElseThrow(() -> new CommandFailure(ExitCode.NOT_FOUND, "Tidak ada pembayar " + payer + "."));
                var usual = RosterTerms.of(found.kind(), asked);
                var chosen = programmes == null ? usual.programmes() : programmes;
                if (!RosterTerms.programmes(usual.segment()).contains(chosen)) {
                    throw new CommandFailure(
                            ExitCode.USAGE,
                            "Program \"" + chosen + "\" tidak ada untuk pembayar ini. Pilih "
                                    + String.join(" atau ", RosterTerms.programmes(usual.segment())) + ".");
                }
                return run(office, found, usual.with(asked, chosen, risk == null ? usual.riskClass() : risk, fund));
            });
        }
    }

    private int run(OfficeSession office, Payer found, RosterTerms terms) throws IOException {
        var files = office.get(RosterFiles.class);
        var rosters = office.get(Rosters.class);
        RosterFiles.Outcome outcome;
        try (var in = Files.newInputStream(file)) {
            outcome = files.check(found, terms, in, String.valueOf(file.getFileName()), UUID.randomUUID());
        }
        return switch (outcome) {
            case RosterFiles.Outcome.Refused(var why) -> throw new CommandFailure(ExitCode.USAGE, why.id());
            case RosterFiles.Outcome.Checked(var id) -> {
                if (dryRun) rosters.discard(id);
                else rosters.save(id);
                var roster = rosters.find(id).orElseThrow();
                if (rejects != null) {
                    try (var out = Files.newOutputStream(rejects)) {
                        files.rejected(roster, false, ImportRosterCommand::why, out);
                    }
                }
                print(rosters, roster);
                yield roster.count(Rosters.Act.REFUSED) > 0 ? ExitCode.SOME_ROWS_REJECTED : ExitCode.DONE;
            }
        };
    }

    private static String why(Rosters.Row row) {
        return row.detail().isEmpty() ? row.code() : row.code() + " (" + row.detail() + ")";
    }

    private void print(Rosters rosters, Rosters.Roster roster) {
        switch (shared.output) {
            case JSON -> {
                var json = Asking.json("roster");
                json.put("roster", roster.id());
                json.put("saved", roster.state() == Rosters.State.SAVED);
                json.put("rows", roster.rows());
                for (var act : Rosters.Act.values())
                    json.put(act.name().toLowerCase(java.util.Locale.ROOT), roster.count(act));
                var problems = new ArrayList<Map<String, @Nullable Object>>();
                rosters.forEachRow(roster.id(), Rosters.Act.REFUSED, row -> {
                    var each = new LinkedHashMap<String, @Nullable Object>();
                    each.put("row", row.number());
                    each.put("name", row.name());
                    each.put("code", row.code());
                    each.put("detail", row.detail());
                    problems.add(each);
                });
                json.put("problems", problems);
                Asking.print(json);
            }
            case CSV -> {
                System.out.println("row,act,code,detail,name,nik,wage,leftOn");
                rosters.forEachRow(
                        roster.id(),
                        null,
                        row -> System.out.println(Csv.line(
                                row.number(),
                                row.act(),
                                row.code(),
                                row.detail(),
                                row.name(),
                                row.nik(),
                                row.wage(),
                                row.leftOn())));
            }
            case TABLE -> {
                System.out.println("baris\t" + roster.rows());
                for (var act : Rosters.Act.values()) System.out.println(act + "\t" + roster.count(act));
                rosters.forEachRow(
                        roster.id(),
                        Rosters.Act.REFUSED,
                        row -> System.err.println("baris " + row.number() + ": " + why(row)));
                if (dryRun) System.err.println("Hanya diperiksa; tidak ada yang disimpan.");
            }
        }
    }
}
