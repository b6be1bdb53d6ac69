package id.lindung.office.intake;

import id.lindung.office.intake.rows.ProblemCode;
import id.lindung.office.intake.rows.RowProblem;
import id.lindung.office.intake.rows.SheetTerms;
import id.lindung.office.intake.rows.Villages;
import id.lindung.office.intake.rows.Vocabulary;
import id.lindung.office.intake.rows.WorkerRow;
import id.lindung.office.intake.rows.WorkerRowReader;
import id.lindung.rules.CellText;
import id.lindung.rules.Sentence;
import id.lindung.sheets.Cell;
import id.lindung.sheets.SheetRow;
import id.lindung.sheets.TableFile;
import id.lindung.sheets.layout.Field;
import id.lindung.sheets.layout.PlaceHint;
import id.lindung.sheets.layout.RowClassifier;
import id.lindung.sheets.layout.RowKind;
import id.lindung.sheets.layout.SharedCells;
import id.lindung.sheets.layout.TableLayout;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one table of a sheet, row by row. A worker is told one row late, because the next row may be a further line of it. */
final class TableReading {

    /** What sheets carry around a name: "1. Bauho", "Bauho (12)". */
    private static final Pattern SHEET_MARKS = Pattern.compile("[^\\p{L}' ]+");

    private final WorkerRowReader reader;
    private final TableLayout layout;
    private final RowClassifier classifier;
    private final SharedCells shared;
    private @Nullable Open open;

    /** What is to be said with the worker that is open, or with the next one. */
    private List<RowProblem> said = new ArrayList<>();

    /** A worker's row that may go on in the next. */
    private record Open(SheetRow row, RowClassifier.Classified place) {}

    TableReading(TableFile file, SheetPlan plan, Villages villages, Vocabulary vocabulary, LocalDate today) {
        layout = plan.layout();
        var mapping = plan.mapping();
        reader = new WorkerRowReader(
                plan.index(),
                layout.from(),
                mapping,
                SheetTerms.of(layout, mapping, title(layout, villages)),
                villages,
                vocabulary,
                today);
        classifier = layout.classifier(mapping);
        shared = new SharedCells(file.merged(plan.index()), mapping, layout.headerLast());
        if (layout.readsSwappedNumbers() && mapping.equals(layout.mapping())) said.add(swapped());
    }

    /** The village of the title; where neither it nor the file names one, that of a sheet called after its village. */
    private static @Nullable PlaceHint title(TableLayout layout, Villages villages) {
        var hint = layout.place().orElse(null);
        if (hint != null && hint.village() != null) return hint;
        var name = SHEET_MARKS.matcher(layout.sheet().name()).replaceAll(" ").strip();
        if (name.length() < 3 || villages.ofFile() instanceof Villages.Place.Found) return hint;
        var district = hint == null || hint.district() == null ? "" : hint.district();
        var regency = hint == null || hint.regency() == null ? "" : hint.regency();
        if (!(villages.ofName(name, district, regency) instanceof Villages.Place.Found)) return hint;
        return new PlaceHint(PlaceHint.Kind.UNKNOWN, name, district, regency);
    }

    /** The worker that this row shows to be complete, or null. */
    @Nullable
    WorkerRow next(SheetRow written) {
        var row = layout.read(written);
        var filled = shared.fill(row);
        var place = classifier.classify(row);
        if (place.kind() == RowKind.CONTINUED) {
            goOn(row, place);
            return null;
        }
        var done = finish();
        if (place.kind() == RowKind.RECORD) open = new Open(filled, place);
        return done;
    }

    /** The worker still open, or null. */
    @Nullable
    WorkerRow finish() {
        var last = open;
        if (last == null) return null;
        open = null;
        var problems = said;
        if (!said.isEmpty()) said = new ArrayList<>();
        return reader.read(last.row(), last.place().section(), last.place().mapping(), problems);
    }

    /** Joins a further line to the worker it stands under; what cannot be joined is nobody's, and said so. */
    private void goOn(SheetRow line, RowClassifier.Classified place) {
        for (var each : place.mapping().columns().entrySet()) {
            int column = each.getValue();
            if (line.cell(column).isBlank()) continue;
            var above = open;
            // Under a name stands that person's number, where numbers have no column of their own.
            boolean number = each.getKey() == Field.NAME && !place.mapping().has(Field.NATIONAL_ID);
            boolean joins = above != null && (number || RowClassifier.LINES.contains(each.getKey()));
            if (above != null && joins) open = new Open(joined(above.row(), column, line.text(column)), above.place());
            if (!number) said.add(line(joins, each.getKey(), line.number(), line.text(column)));
        }
    }

    private static SheetRow joined(SheetRow row, int column, String text) {
        var cells = new Cell[Math.max(row.size(), column + 1)];
        for (int c = 0; c < cells.length; c++) cells[c] = row.cell(c);
        var before = row.text(column);
        cells[column] = Cell.text(before.isEmpty() ? text : before + " " + text);
        return row.with(cells);
    }

    private static RowProblem line(boolean joined, Field field, int row, String text) {
        var quoted = CellText.quote(CellText.clean(text));
        return RowProblem.of(
                joined ? ProblemCode.LINE_JOINED : ProblemCode.LINE_UNUSED,
                field,
                quoted,
                joined
                        ? Sentence.of(
                                "Baris {} hanya berisi \"{}\" dan dibaca sebagai lanjutan orang ini.",
                                "Row {} holds only \"{}\" and was read as a further line of this person.",
                                row,
                                quoted)
                        : Sentence.of(
                                "Baris {} hanya berisi \"{}\"; tidak jelas milik siapa, jadi tidak dipakai.",
                                "Row {} holds only \"{}\"; whose it is cannot be told, so it was not used.",
                                row,
                                quoted),
                new Sentence(
                        "Periksa, dan tulis satu orang dalam satu baris.",
                        "Check it, and write one person in one row."));
    }

    private static RowProblem swapped() {
        return RowProblem.of(
                ProblemCode.COLUMNS_SWAPPED,
                Field.NATIONAL_ID,
                Field.NATIONAL_ID.label().id(),
                new Sentence(
                        "Isi kolom NIK dan kolom nomor KK tertukar di seluruh lembar: tanggal lahir hanya cocok dengan"
                                + " kolom yang lain. Kolom lain itu yang dibaca sebagai NIK.",
                        "The NIK and family card columns are swapped over the whole sheet: the birth dates fit only"
                                + " the other column, which was read as the NIK."),
                new Sentence(
                        "Cocokkan dengan KTP; bila keliru, tunjukkan kolomnya sendiri.",
                        "Compare with the KTP; if this is wrong, point out the columns yourself."));
    }
}
