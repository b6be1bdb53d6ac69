package id.lindung.cli;

import id.lindung.office.coverage.ClosedGroups;
import id.lindung.office.coverage.Coverage;
import id.lindung.office.coverage.Coverage.Figures;
import id.lindung.office.coverage.Coverage.Question;
import id.lindung.office.coverage.CoverageFigures;
import id.lindung.office.coverage.CoverageJson;
import id.lindung.office.coverage.Dimension;
import id.lindung.office.coverage.Tally;
import id.lindung.office.movements.Movement;
import id.lindung.office.movements.MovementJson;
import id.lindung.office.movements.Movements;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = "coverage",
        description = "Berapa yang sudah terlindungi. / How many are protected.",
        mixinStandardHelpOptions = true)
final class CoverageCommand implements Callable<Integer> {

    @Option(names = "--region", required = true, description = "Kode wilayah, mis. 53.04")
    private String region = "";

    @Option(names = "--month", required = true, description = "Bulan, mis. 2024-03")
    private String month = "";

    @Option(names = "--as-known", paramLabel = "TANGGAL", description = "Menurut yang diketahui sampai akhir hari itu.")
    private @Nullable String asKnown;

    @Option(
            names = "--since",
            paramLabel = "BULAN",
            description = "Awal hitungan 'pernah terlindungi' (default Januari).")
    private @Nullable String since;

    @Option(names = "--by", description = "segment, region, category, fund, status, payer")
    private @Nullable String by;

    @Option(
            names = "--compare",
            paramLabel = "BULAN",
            description = "Bandingkan dengan bulan yang lebih awal ini: siapa masuk, siapa keluar, mengapa.")
    private @Nullable String compare;

    @Mixin
    private AsOptions shared = new AsOptions();

    @Override
    public Integer call() {
        var question = question();
        if (compare != null) return compare(question, MonthText.month(compare));
        try (var office = OfficeSession.open(shared.as)) {
            return switch (office.call(() -> office.get(CoverageFigures.class).read(question))) {
                case Figures figures ->
                    print(
                            figures,
                            office.call(() -> office.get(ClosedGroups.class).of(figures)));
                case Coverage.NoSuchRegion(var code) ->
                    throw new CommandFailure(ExitCode.NOT_FOUND, "Tidak ada wilayah dengan kode \"" + code + "\".");
                case Coverage.TooSmall(var code) ->
                    throw new CommandFailure(
                            ExitCode.NOT_ALLOWED,
                            "Salah satu hitungan wilayah " + code
                                    + " di bawah 5 orang; ditutup bagi yang tidak melihat nama.");
                case Coverage.OutOfScope(var code) ->
                    throw new CommandFailure(ExitCode.NOT_ALLOWED, "Wilayah " + code + " di luar wewenang Anda.");
            };
        }
    }

    private Question question() {
        var asked = MonthText.month(month);
        var from = since == null ? null : MonthText.month(since);
        if (from != null && from.isAfter(asked)) {
            throw new CommandFailure(ExitCode.USAGE, "--since " + from + " sesudah --month " + asked + ".");
        }
        var dimension = by == null
                ? null
                : Dimension.of(by)
                        .orElseThrow(() -> new CommandFailure(
                                ExitCode.USAGE,
                                "--by \"" + by
                                        + "\" tidak dikenal: segment, region, category, fund, status, atau payer."));
        return new Question(region, asked, MonthText.day(asKnown), from, dimension);
    }

    private int compare(Question question, YearMonth first) {
        if (!first.isBefore(question.month()))
            throw new CommandFailure(
                    ExitCode.USAGE, "--compare " + first + " tidak lebih awal dari --month " + question.month() + ".");
        var asked = new Movement.Question(question.region(), first, question.month(), question.asKnown());
        try (var office = OfficeSession.open(shared.as)) {
            var flows = office.call(() -> office.get(Movements.class).read(asked))
                    .orElseThrow(() -> new CommandFailure(
                            ExitCode.NOT_FOUND,
                            "Tidak ada wilayah dengan kode \"" + question.region() + "\" dalam wewenang Anda."));
            if (shared.output == Output.JSON) {
                System.out.println(new JsonMapper().writeValueAsString(MovementJson.of(flows)));
            } else {
                MovementJson.rows(flows)
                        .forEach(row -> System.out.println(
                                shared.output == Output.CSV
                                        ? Csv.line(row.toArray())
                                        : row.stream().map(String::valueOf).collect(Collectors.joining("\t"))));
            }
            return flows.addsUp() ? ExitCode.DONE : ExitCode.CHECK_FAILED;
        }
    }

    private int print(Figures figures, ClosedGroups.Keys closed) {
        if (figures.beforeFirstRecord()) {
            System.err.println(figures.firstRecord()
                    .map(day -> "Catatan pertama wilayah ini dibuat " + day + "; sebelum itu tidak ada yang diketahui.")
                    .orElse("Belum ada catatan tentang wilayah ini."));
        } else if (!figures.hasList()) {
            System.err.println("Daftar peserta BPJS untuk seluruh wilayah ini pada bulan itu belum dimasukkan.");
        }
        switch (shared.output) {
            case JSON -> System.out.println(new JsonMapper().writeValueAsString(CoverageJson.of(figures, closed)));
            case CSV -> rows(figures, closed, ",");
            case TABLE -> rows(figures, closed, "\t");
        }
        return ExitCode.DONE;
    }

    private static void rows(Figures figures, ClosedGroups.Keys closed, String separator) {
        System.out.println(String.join(
                separator, "key", "name", "active", "everProtected", "unprotected", "disputed", "branchDecides"));
        for (var group : figures.groups()) {
            // A closed group has its line, and nothing in it.
            if (closed.any(group.key())) line(separator, group.key(), group.name(), "", "", "", "", "");
            else row(group.key(), group.name(), group.tally(), separator);
        }
        row(figures.question().region(), figures.regionName(), figures.total(), separator);
    }

    private static void row(String key, String name, Tally tally, String separator) {
        line(
                separator,
                key,
                name,
                tally.active(),
                tally.everProtected(),
                tally.unprotected(),
                tally.disputed(),
                tally.branchDecides());
    }

    private static void line(String separator, Object... cells) {
        System.out.println(
                separator.equals(",")
                        ? Csv.line(cells)
                        : Arrays.stream(cells).map(String::valueOf).collect(Collectors.joining(separator)));
    }
}
