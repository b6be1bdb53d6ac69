package id.lindung.cli;

import id.lindung.office.quotations.FigureChecks;
import id.lindung.office.quotations.FigureFile;
import id.lindung.office.quotations.FigureProblem;
import id.lindung.office.quotations.RecordedFigure;
import id.lindung.rules.figure.Check;
import id.lindung.rules.figure.CheckResult;
import id.lindung.rules.figure.Checks;
import id.lindung.rules.figure.QuotedFigure;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "check",
        description = {
            "Angka kutipan diperiksa terhadap dirinya sendiri dan terhadap kantor ini. / Quoted figures against themselves and ours.",
            "Tanpa BERKAS: 33 angka dan 23 periksa bawaan, bersama yang dicatat kantor. Berkas: kolom figure_id,value,… atau"
                    + " check_id,expression,… (docs/figures.md)."
        },
        mixinStandardHelpOptions = true,
        footer =
                "Kode keluar: 0 tidak ada yang gagal, 2 berkas ditolak, 3 ada baris yang tidak terbaca, 8 ada periksa yang"
                        + " gagal (putusan FAIL) atau putusannya lain dari yang tertulis di berkas.")
final class FiguresCheckCommand implements Callable<Integer> {

    @Parameters(paramLabel = "BERKAS", arity = "0..*", description = "Angka dan periksa (.csv, .xlsx)")
    private List<Path> files = List.of();

    @Option(names = "--output", defaultValue = "table", description = "${COMPLETION-CANDIDATES}")
    private Output output = Output.TABLE;

    @Option(names = "--as", paramLabel = "PENGGUNA", description = "Bertindak sebagai pengguna ini.")
    private @Nullable String as;

    private final List<QuotedFigure> figures = new ArrayList<>();
    private final List<Check> checks = new ArrayList<>();
    private final List<FigureProblem> problems = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        for (var file : files) read(file);
        try (var office = OfficeSession.open(as)) {
            var answers = office.call(() -> {
                var service = office.get(FigureChecks.class);
                return files.isEmpty() ? service.all() : service.of(figures, checks);
            });
            print(answers);
            return exit(answers);
        }
    }

    private void read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new CommandFailure(
                    ExitCode.NOT_FOUND, "Tidak ada berkas \"" + file + "\". Periksa nama dan foldernya.");
        }
        switch (FigureFile.read(file, String.valueOf(file.getFileName()))) {
            case FigureFile.Outcome.Refused(var why) -> throw new CommandFailure(ExitCode.USAGE, why.id());
            case FigureFile.Outcome.Read read -> {
                read.figures().stream().map(RecordedFigure::figure).forEach(figures::add);
                checks.addAll(read.checks());
                problems.addAll(read.problems());
            }
        }
    }

    private int exit(Checks.Answers answers) {
        boolean failed = answers.results().stream().anyMatch(each -> each.failed() || each.surprises());
        if (failed) return ExitCode.CHECK_FAILED;
        return problems.isEmpty() && answers.faults().isEmpty() ? ExitCode.DONE : ExitCode.SOME_ROWS_REJECTED;
    }

    private void print(Checks.Answers answers) {
        switch (output) {
            case JSON -> {
                var json = Asking.json("figures");
                json.put(
                        "checks",
                        answers.results().stream()
                                .map(FiguresCheckCommand::json)
                                .toList());
                json.put(
                        "problems",
                        problems.stream().map(FiguresCheckCommand::problem).toList());
                Asking.print(json);
            }
            case CSV -> {
                System.out.println("id,expression,computed,quoted,gap,verdict,reason");
                for (var each : answers.results()) {
                    System.out.println(Csv.line(
                            each.check().id(),
                            each.check().expression(),
                            text(each.computed()),
                            text(each.quoted()),
                            text(each.gap()),
                            each.verdict(),
                            reason(each)));
                }
            }
            case TABLE -> {
                for (var each : answers.results()) {
                    System.out.println(String.join(
                            "\t",
                            each.check().id(),
                            dash(each.computed()),
                            dash(each.quoted()),
                            dash(each.gap()),
                            each.verdict(),
                            each.reason() == null ? "" : each.reason().code(),
                            each.check().expression()));
                }
            }
        }
        for (var each : problems) {
            System.err.println((each.row() > 0 ? "Baris " + each.row() + ", " : "") + each.column() + ": " + each.code()
                    + ". " + each.why().id());
        }
        for (var each : answers.faults())
            System.err.println(each.check().id() + ": " + each.why().id());
        for (var each : answers.results()) {
            if (each.surprises()) {
                System.err.println(each.check().id() + ": berkas menulis \""
                        + each.check().stated() + "\", hasilnya \"" + each.verdict() + "\".");
            }
        }
        long failed = answers.results().stream().filter(CheckResult::failed).count();
        System.err.println(answers.results().size() + " periksa, " + failed + " gagal.");
    }

    private static Map<String, @Nullable Object> json(CheckResult each) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("id", each.check().id());
        json.put("computed", text(each.computed()));
        json.put("quoted", text(each.quoted()));
        json.put("gap", text(each.gap()));
        json.put("verdict", each.verdict());
        json.put("reason", reason(each));
        json.put("expression", each.check().expression());
        if (each.from() != null)
            json.put("range", List.of(String.valueOf(text(each.from())), String.valueOf(text(each.until()))));
        if (!each.missing().isEmpty()) json.put("missing", each.missing());
        if (!each.sources().isEmpty()) json.put("sources", each.sources());
        return json;
    }

    private static Map<String, @Nullable Object> problem(FigureProblem each) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("row", each.row());
        json.put("column", each.column());
        json.put("code", each.code());
        json.put("message", each.why().id());
        return json;
    }

    private static @Nullable String reason(CheckResult each) {
        var reason = each.reason();
        return reason == null ? null : reason.code();
    }

    private static @Nullable String text(@Nullable BigDecimal value) {
        return value == null ? null : value.toPlainString();
    }

    private static String dash(@Nullable BigDecimal value) {
        return value == null ? "-" : value.toPlainString();
    }
}
