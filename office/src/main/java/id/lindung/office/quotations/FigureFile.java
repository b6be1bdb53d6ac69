package id.lindung.office.quotations;

import id.lindung.rules.Sentence;
import id.lindung.rules.figure.Check;
import id.lindung.rules.figure.CheckReader;
import id.lindung.rules.figure.QuotedFigure;
import id.lindung.sheets.Limits;
import id.lindung.sheets.Opening;
import id.lindung.sheets.RefusedWhileReading;
import id.lindung.sheets.SheetRow;
import id.lindung.sheets.TableFile;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads figures (a column {@code figure_id}) and checks (a column {@code check_id}) out of a workbook or CSV; one file may hold both. */
public final class FigureFile {

    private static final int MOST_ROWS = 20_000;
    private static final int MOST_HEADING_ROWS = 20;
    private static final int LONGEST = 2_000;

    private final List<RecordedFigure> figures = new ArrayList<>();
    private final List<Check> checks = new ArrayList<>();
    private final List<FigureProblem> problems = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private int rows;
    private boolean table;

    private FigureFile() {}

    /** What a file holds. */
    public sealed interface Outcome {
        /** @param rows of figures and checks, also those that were not taken */
        record Read(int rows, List<RecordedFigure> figures, List<Check> checks, List<FigureProblem> problems)
                implements Outcome {}

        record Refused(Sentence why) implements Outcome {}
    }

    public static Outcome read(Path path, String name) throws IOException {
        return switch (TableFile.open(path, name, Limits.DEFAULT)) {
            case Opening.Refused(var why) ->
                new Outcome.Refused(
                        Sentence.of(why.sentence().id(), why.sentence().en()));
            case Opening.Opened(var file) -> {
                try (file) {
                    yield new FigureFile().all(file);
                } catch (RefusedWhileReading e) {
                    var why = e.refusal().sentence();
                    yield new Outcome.Refused(new Sentence(why.id(), why.en()));
                }
            }
        };
    }

    private Outcome all(TableFile file) {
        for (var sheet : file.sheets()) {
            var refused = sheet(file, sheet.index());
            if (refused.isPresent()) return new Outcome.Refused(refused.get());
        }
        if (!table) {
            return new Outcome.Refused(
                    new Sentence(
                            "Tidak ada tabel angka atau periksa: perlu kolom figure_id dan value, atau check_id dan expression.",
                            "No table of figures or checks: it needs the columns figure_id and value, or check_id and expression."));
        }
        return new Outcome.Read(rows, List.copyOf(figures), List.copyOf(checks), List.copyOf(problems));
    }

    private Optional<Sentence> sheet(TableFile file, int index) {
        Map<String, Integer> heading = Map.of();
        try (var reading = file.rows(index)) {
            while (reading.hasNext()) {
                var row = reading.next();
                if (row.isBlank()) continue;
                if (heading.isEmpty()) {
                    heading = heading(row);
                    if (heading.isEmpty() && row.number() > MOST_HEADING_ROWS) return Optional.empty();
                    table |= !heading.isEmpty();
                    continue;
                }
                if (++rows > MOST_ROWS) {
                    return Optional.of(new Sentence(
                            "Berkas ini lebih dari 20.000 baris angka.",
                            "This file has more than 20,000 rows of figures."));
                }
                if (heading.containsKey("figure_id")) figure(row, heading);
                else check(row, heading);
            }
        }
        return Optional.empty();
    }

    private static Map<String, Integer> heading(SheetRow row) {
        var columns = new LinkedHashMap<String, Integer>();
        for (int c = 0; c < row.size(); c++) {
            var name = row.text(c).toLowerCase(Locale.ROOT).replace(' ', '_');
            if (!name.isEmpty()) columns.putIfAbsent(name, c);
        }
        boolean figures = columns.containsKey("figure_id") && columns.containsKey("value");
        boolean checks = columns.containsKey("check_id") && columns.containsKey("expression");
        return figures || checks ? columns : Map.of();
    }

    private void figure(SheetRow row, Map<String, Integer> heading) {
        var id = text(row, heading, "figure_id");
        if (!id.matches("[A-Za-z][A-Za-z0-9_]*\\.[0-9]+")) {
            problem(
                    row,
                    "figure_id",
                    "FIGURE_ID_INVALID",
                    "Nomor angka \"{}\" harus huruf, titik, bilangan, misalnya B1.04.",
                    "The figure's id \"{}\" must be letters, a dot and a number, such as B1.04.",
                    id);
            return;
        }
        if (!seen.add("f:" + id)) {
            problem(
                    row,
                    "figure_id",
                    "FIGURE_TWICE",
                    "Nomor {} sudah ada di atas; baris ini tidak dipakai. Satu nomor, satu angka.",
                    "The id {} stands above already; this row is not used. One id, one figure.",
                    id);
            return;
        }
        var written = text(row, heading, "value");
        var unit = unit(text(row, heading, "unit"));
        var value = value(written, unit);
        if (value.isEmpty()) {
            problem(
                    row,
                    "value",
                    "VALUE_INVALID",
                    "\"{}\" bukan bilangan yang dapat dibaca satu macam. Tulis 92229 atau 92,229, dan desimal dengan titik: 45.76.",
                    "\"{}\" is not a number that can be read in one way. Write 92229 or 92,229, and decimals with a dot: 45.76.",
                    written);
            return;
        }
        figures.add(new RecordedFigure(
                new QuotedFigure(
                        text(row, heading, "article"),
                        id,
                        value.get(),
                        unit,
                        text(row, heading, "as_of"),
                        text(row, heading, "meaning"),
                        text(row, heading, "kind")),
                text(row, heading, "region"),
                text(row, heading, "speaker"),
                text(row, heading, "wording"),
                text(row, heading, "source"),
                text(row, heading, "ours")));
    }

    private void check(SheetRow row, Map<String, Integer> heading) {
        var id = text(row, heading, "check_id");
        var expression = text(row, heading, "expression");
        if (id.isEmpty() || !seen.add("c:" + id)) {
            problem(
                    row,
                    "check_id",
                    id.isEmpty() ? "CHECK_ID_MISSING" : "CHECK_TWICE",
                    "Nomor periksa \"{}\" kosong atau sudah ada di atas; baris ini tidak dipakai.",
                    "The check's id \"{}\" is empty or stands above already; this row is not used.",
                    id);
            return;
        }
        if (CheckReader.read(expression) instanceof CheckReader.Outcome.Fault(var why)) {
            problems.add(new FigureProblem(row.number(), "expression", "EXPRESSION_INVALID", why));
            return;
        }
        checks.add(new Check(
                id,
                expression,
                text(row, heading, "quoted"),
                text(row, heading, "note"),
                text(row, heading, "verdict")));
    }

    /** Indonesian words for the units that matter to the arithmetic. */
    static String unit(String text) {
        var unit = text.toLowerCase(Locale.ROOT);
        return switch (unit) {
            case "%", "persen", "percent" -> "percent";
            case "rp", "idr", "rupiah" -> "rupiah";
            case "orang", "pekerja", "workers" -> "workers";
            case "kasus", "cases" -> "cases";
            default -> unit;
        };
    }

    /** 92229, 92,229, 45.76, 45,76; a dot before exactly three digits of a count could be a thousand and is refused. */
    static Optional<BigDecimal> value(String written, String unit) {
        var text = written.strip()
                .replace("%", "")
                .replaceAll("^[Rr][Pp]\\.?\\s*", "")
                .strip();
        if (text.matches("[0-9]{1,3}(,[0-9]{3})+(\\.[0-9]+)?")) text = text.replace(",", "");
        else if (unit.equals("percent") && text.matches("[0-9]+,[0-9]+")) text = text.replace(',', '.');
        else if (!unit.equals("percent") && text.matches("[0-9]{1,3}(\\.[0-9]{3})+")) return Optional.empty();
        return text.matches("-?[0-9]{1,15}(\\.[0-9]{1,6})?") ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    private static String text(SheetRow row, Map<String, Integer> heading, String column) {
        var at = heading.get(column);
        var text = at == null ? "" : row.text(at);
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    private void problem(SheetRow row, String column, String code, String id, String en, Object argument) {
        problems.add(new FigureProblem(row.number(), column, code, Sentence.of(id, en, argument)));
    }
}
