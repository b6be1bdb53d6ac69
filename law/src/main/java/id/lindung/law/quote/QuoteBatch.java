package id.lindung.law.quote;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import id.lindung.law.question.Ask;
import id.lindung.law.question.QuestionReader;
import id.lindung.law.yaml.Place;
import id.lindung.law.yaml.YamlMap;
import id.lindung.rules.Nearest;
import id.lindung.rules.law.Line;
import id.lindung.rules.law.Outcome;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A table of contribution questions: facts as columns with {@code id} first, answered row by row while it is read. Good rows are finished
 * whatever the others say.
 */
public final class QuoteBatch {

    /** A row that got no amount. */
    public record BadRow(long row, String id, String code, String message) {}

    /** What came of a table. */
    public sealed interface Result {
        /** The file was read to its end: rows in it, rows with an amount, rows without. */
        record Done(long rows, long granted, long refused) implements Result {}

        /** The table's own form is wrong; nothing was answered. */
        record NotATable(String messageId, String messageEn) implements Result {}
    }

    private static final List<String> HEADING = List.of("id", "programme", "payer", "rupiah", "exact", "outcome");

    private final Quotes quotes;

    /** Answers with these quotes. */
    public QuoteBatch(Quotes quotes) {
        this.quotes = quotes;
    }

    /**
     * Answers every row.
     *
     * @param in comma- or semicolon-separated, with a heading
     * @param out {@code id,programme,payer,rupiah,exact,outcome}: a line per programme and payer, or one with the reason in {@code outcome}
     * @param bad is told of every row without an amount
     */
    public Result run(Reader in, Writer out, Consumer<BadRow> bad) throws IOException {
        var text = new java.io.BufferedReader(in);
        char separator = separator(text);
        try (var csv = CsvReader.builder()
                        .fieldSeparator(separator)
                        .skipEmptyLines(true)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofCsvRecord(text);
                var answers = CsvWriter.builder().build(out)) {
            var rows = csv.iterator();
            if (!rows.hasNext()) return new Result.NotATable("Berkas kosong.", "The file is empty.");
            var columns = new ArrayList<String>();
            for (var each : rows.next().getFields())
                columns.add(each.replace("\uFEFF", "").strip());
            var wrong = heading(columns);
            if (wrong != null) return wrong;
            answers.writeRecord(HEADING);
            return rows(rows, columns, answers, bad);
        }
    }

    private Result rows(
            java.util.Iterator<CsvRecord> rows, List<String> columns, CsvWriter answers, Consumer<BadRow> bad) {
        long read = 0;
        long granted = 0;
        while (rows.hasNext()) {
            CsvRecord row;
            try {
                row = rows.next();
            } catch (CsvParseException e) {
                // A quote that never closes swallows the rest: there is no further row to go on with.
                bad.accept(new BadRow(
                        read + 1, "", "ROW_MALFORMED", "Tanda kutip tidak ditutup atau baris terlalu panjang."));
                return new Result.Done(read + 1, granted, read + 1 - granted);
            }
            read++;
            if (answer(row, columns, answers, bad)) granted++;
        }
        return new Result.Done(read, granted, read - granted);
    }

    private boolean answer(CsvRecord row, List<String> columns, CsvWriter answers, Consumer<BadRow> bad) {
        var id = row.getField(0).strip();
        if (row.getFieldCount() != columns.size()) {
            return bad(
                    row,
                    id,
                    "ROW_MALFORMED",
                    "Baris ini berisi " + row.getFieldCount() + " kolom, seharusnya " + columns.size() + ".",
                    answers,
                    bad);
        }
        Map<String, String> facts = new LinkedHashMap<>();
        for (int i = 1; i < columns.size(); i++) {
            if (!row.getField(i).isBlank())
                facts.put(columns.get(i), row.getField(i).strip());
        }
        var place = new Place("", Math.toIntExact(row.getStartingLineNumber()));
        return switch (quotes.answer(Ask.CONTRIBUTION, YamlMap.of(place, facts))) {
            case Outcome.Granted grantedAnswer -> {
                for (var line : grantedAnswer.lines()) {
                    answers.writeRecord(
                            id,
                            programme(line),
                            line.payer().code(),
                            Long.toString(line.rupiah().amount()),
                            line.exact().toPlainString(),
                            "granted");
                }
                yield true;
            }
            case Outcome.Refused refused ->
                bad(row, id, refused.reason().name(), refused.why().id(), answers, bad);
            case Outcome.Incomplete(var missing) ->
                bad(
                        row,
                        id,
                        "INCOMPLETE:" + String.join("+", missing),
                        "Lengkapi: " + String.join(", ", missing) + ".",
                        answers,
                        bad);
            case Outcome.BranchDecides(var code, var why, var _) ->
                bad(row, id, "BRANCH_DECIDES:" + code, why.id(), answers, bad);
        };
    }

    private static String programme(Line line) {
        return line.item().equals(Line.CONTRIBUTION) ? line.programme() : line.programme() + ":" + line.item();
    }

    private static boolean bad(
            CsvRecord row, String id, String code, String message, CsvWriter answers, Consumer<BadRow> bad) {
        answers.writeRecord(id, "", "", "", "", code);
        bad.accept(new BadRow(row.getStartingLineNumber(), id, code, message));
        return false;
    }

    private static Result.@org.jspecify.annotations.Nullable NotATable heading(List<String> columns) {
        if (!columns.getFirst().equals("id")) {
            return new Result.NotATable(
                    "Kolom pertama harus bernama id, bukan \"" + columns.getFirst() + "\".",
                    "The first column must be id, not \"" + columns.getFirst() + "\".");
        }
        var known = QuestionReader.contributionFacts();
        var seen = new HashSet<String>();
        for (var each : columns.subList(1, columns.size())) {
            if (!known.contains(each)) {
                var near = Nearest.to(each, known);
                var all = String.join(", ", known) + ".";
                return new Result.NotATable(
                        "Kolom \"" + each + "\" tidak dikenal."
                                + near.map(word -> " Mungkin maksudnya " + word + ".")
                                        .orElse("") + " Yang dikenal: " + all,
                        "Column \"" + each + "\" is not known."
                                + near.map(word -> " Perhaps " + word + " is meant.")
                                        .orElse("") + " Known are: " + all);
            }
            if (!seen.add(each)) {
                return new Result.NotATable(
                        "Kolom \"" + each + "\" ada dua kali. Sisakan satu.",
                        "Column \"" + each + "\" appears twice. Leave one.");
            }
        }
        return null;
    }

    private static char separator(java.io.BufferedReader text) throws IOException {
        text.mark(16_384);
        var line = text.readLine();
        text.reset();
        return line != null && line.indexOf(';') >= 0 && line.indexOf(',') < 0 ? ';' : ',';
    }
}
