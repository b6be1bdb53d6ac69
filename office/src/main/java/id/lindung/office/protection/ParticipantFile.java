package id.lindung.office.protection;

import id.lindung.regions.Regions;
import id.lindung.sheets.TableFile;
import id.lindung.sheets.layout.Field;
import id.lindung.sheets.layout.RowKind;
import id.lindung.sheets.layout.TableLayout;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A list of participants as a file: its sheets that hold a table, and the people in them. */
final class ParticipantFile {

    private final TableFile file;
    private final YearMonth month;
    private final String region;
    private final Regions regions;
    private final LocalDate today;
    private final List<TableLayout> layouts = new ArrayList<>();

    ParticipantFile(TableFile file, YearMonth month, String region, Regions regions, LocalDate today) {
        this.file = file;
        this.month = month;
        this.region = region;
        this.regions = regions;
        this.today = today;
        for (var sheet : file.sheets()) {
            if (sheet.hidden()) continue;
            var layout = TableLayout.detect(file, sheet.index());
            if (isList(layout)) layouts.add(layout);
        }
    }

    /** A list has names and somebody's number; a sheet of instructions has neither. */
    private static boolean isList(TableLayout layout) {
        var mapping = layout.mapping();
        return layout.hasTable()
                && (mapping.has(Field.NATIONAL_ID) || mapping.has(Field.PARTICIPANT_NUMBER) || mapping.has(Field.NAME));
    }

    boolean hasTable() {
        return !layouts.isEmpty();
    }

    List<TableLayout> layouts() {
        return layouts;
    }

    String sheetName(int sheet) {
        return file.sheets().get(sheet).name();
    }

    void forEach(Consumer<ParticipantRecord> sink) {
        for (var layout : layouts) {
            var mapping = layout.mapping();
            var classifier = layout.classifier(mapping);
            var reader = new ParticipantRows(mapping, month, region, regions, today);
            int sheet = layout.sheet().index();
            try (var rows = file.rows(sheet)) {
                while (rows.hasNext()) {
                    var row = layout.read(rows.next());
                    if (classifier.classify(row).kind() != RowKind.RECORD) continue;
                    sink.accept(reader.read(sheet, row));
                }
            }
        }
    }
}
