package id.lindung.cli;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.scholarships.Scholarship;
import id.lindung.office.scholarships.ScholarshipRights;
import id.lindung.office.scholarships.Scholarships;
import id.lindung.office.store.OfficeClock;
import id.lindung.rules.money.Rupiah;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;

@Command(
        name = "scholarship",
        description =
                "Beasiswa anak: siapa, dan siapa yang belum diajukan tahun ini. / Children's scholarships, and whose"
                        + " year is due.",
        mixinStandardHelpOptions = true)
final class ScholarshipCommand {

    @Option(
            names = "--as",
            scope = ScopeType.INHERIT,
            paramLabel = "PENGGUNA",
            description = "Bertindak sebagai pengguna ini.")
    private @Nullable String as;

    @Option(
            names = "--output",
            scope = ScopeType.INHERIT,
            defaultValue = "table",
            description = "${COMPLETION-CANDIDATES}")
    private Output output = Output.TABLE;

    @Command(name = "list", description = "Semua beasiswa dalam wewenang Anda.", mixinStandardHelpOptions = true)
    int list(@Option(names = "--region", description = "Kode wilayah") @Nullable String region) {
        return tell("scholarships", region, Scholarships::list);
    }

    @Command(
            name = "due",
            description = "Yang berjalan dan belum diajukan untuk tahun ajaran ini.",
            mixinStandardHelpOptions = true)
    int due(@Option(names = "--region", description = "Kode wilayah") @Nullable String region) {
        return tell("scholarships.due", region, Scholarships::due);
    }

    @Command(name = "show", description = "Jalan seorang anak sampai lulus.", mixinStandardHelpOptions = true)
    int show(@Parameters(paramLabel = "NOMOR") long number) {
        try (var office = OfficeSession.open(as)) {
            return office.call(() -> {
                reads();
                var scholarships = office.get(Scholarships.class);
                var of = scholarships
                        .find(number)
                        .orElseThrow(() -> new CommandFailure(
                                ExitCode.NOT_FOUND,
                                "Tidak ada beasiswa " + number
                                        + " dalam wewenang Anda. Lihat: ./lindung scholarship list"));
                var path = scholarships.path(of);
                var cells = path.cells().stream()
                        .map(cell -> {
                            var row = new LinkedHashMap<String, Object>();
                            row.put("schoolYear", cell.schoolYear());
                            row.put("level", cell.level().name());
                            row.put("mark", cell.mark().name());
                            row.put("rupiah", cell.rupiah());
                            return row;
                        })
                        .toList();
                if (output == Output.JSON) {
                    var json = Asking.json("scholarship");
                    json.putAll(row(of, office));
                    json.put("toCome", path.toCome());
                    json.put("years", cells);
                    Asking.print(json);
                    return ExitCode.DONE;
                }
                PlanPrinter.line(output, List.of("schoolYear", "level", "mark", "rupiah"));
                for (var row : cells) PlanPrinter.line(output, List.copyOf(row.values()));
                System.err.println(
                        of.name() + ": dibayar " + Rupiah.of(of.paid()).display() + ", masih menanti "
                                + Rupiah.of(path.toCome()).display() + ".");
                return ExitCode.DONE;
            });
        }
    }

    private int tell(
            String schema, @Nullable String region, BiFunction<Scholarships, String, List<Scholarship>> which) {
        try (var office = OfficeSession.open(as)) {
            return office.call(() -> {
                reads();
                var found = which.apply(office.get(Scholarships.class), Asking.region(office, region));
                if (output == Output.JSON) {
                    var json = Asking.json(schema);
                    json.put(
                            "scholarships",
                            found.stream().map(each -> row(each, office)).toList());
                    Asking.print(json);
                    return ExitCode.DONE;
                }
                PlanPrinter.line(
                        output,
                        List.of(
                                "scholarship",
                                "claim",
                                "name",
                                "born",
                                "region",
                                "firstYear",
                                "claimed",
                                "paid",
                                "most",
                                "state"));
                for (var each : found)
                    PlanPrinter.line(output, List.copyOf(row(each, office).values()));
                if (found.isEmpty()) System.err.println("Tidak ada.");
                return ExitCode.DONE;
            });
        }
    }

    private static void reads() {
        Asking.mustBe(ScholarshipRights.reads(CurrentActor.get().role()), "melihat beasiswa");
    }

    private static Map<String, Object> row(Scholarship of, OfficeSession office) {
        var reason = of.endReason();
        var row = new LinkedHashMap<String, Object>();
        row.put("scholarship", of.id());
        row.put("claim", of.claimNumber());
        row.put("name", of.name());
        row.put("born", of.born().toString());
        row.put("region", of.region());
        row.put("firstYear", of.firstYear());
        row.put("claimed", of.claimed());
        row.put("paid", of.paid());
        row.put("most", of.mostRupiah());
        row.put(
                "state",
                reason != null ? reason : of.runs(office.get(OfficeClock.class).today()) ? "RUNNING" : "AGE");
        return row;
    }
}
