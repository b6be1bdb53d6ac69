package id.lindung.office.rosters;

import id.lindung.office.memberships.EndReason;
import id.lindung.office.sipp.SippLocation;
import id.lindung.regions.RegionCode;
import id.lindung.regions.RegionRange;
import id.lindung.regions.Regions;
import id.lindung.regions.VillageMatch;
import id.lindung.rules.CellText;
import id.lindung.rules.Reading;
import id.lindung.rules.identity.Nik;
import id.lindung.rules.identity.NikReading;
import id.lindung.rules.identity.ParticipantNumber;
import id.lindung.rules.identity.Sex;
import id.lindung.rules.money.Rupiah;
import id.lindung.rules.time.DateText;
import id.lindung.sheets.Cell;
import id.lindung.sheets.SheetRow;
import id.lindung.sheets.TableFile;
import id.lindung.sheets.layout.ColumnGuess;
import id.lindung.sheets.layout.ColumnMapping;
import id.lindung.sheets.layout.Field;
import id.lindung.sheets.layout.RowKind;
import id.lindung.sheets.layout.TableLayout;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads a payer's list out of a spreadsheet: its own, or one of BPJS's templates filled in. */
final class RosterReader {

    private final ColumnMapping mapping;
    private final LeaverColumns leavers;
    private final int workplace;
    private final RegionRange home;
    private final Regions regions;
    private final LocalDate today;
    private final Map<String, String> villages = new HashMap<>();
    private String fault = "";
    private String written = "";

    private RosterReader(TableLayout layout, RegionRange home, Regions regions, LocalDate today) {
        this.mapping = layout.mapping();
        this.leavers = LeaverColumns.of(layout);
        this.workplace = layout.columns().stream()
                .filter(column -> column.heading().equals("LOKASI_PEKERJAAN"))
                .mapToInt(ColumnGuess::column)
                .findFirst()
                .orElse(-1);
        this.home = home;
        this.regions = regions;
        this.today = today;
    }

    /**
     * Reads every row of every sheet that holds a list.
     *
     * @param home where villages named without code are looked for first: the payer's regency
     * @return false when there is no list in the file
     */
    static boolean read(
            TableFile file, RegionRange home, Regions regions, LocalDate today, Consumer<RosterEntry> sink) {
        boolean any = false;
        for (var sheet : file.sheets()) {
            if (sheet.hidden()) continue;
            var layout = TableLayout.detect(file, sheet.index());
            var mapping = layout.mapping();
            boolean numbered = mapping.has(Field.NATIONAL_ID) || mapping.has(Field.PARTICIPANT_NUMBER);
            if (!layout.hasTable() || !numbered) continue;
            any = true;
            var reader = new RosterReader(layout, home, regions, today);
            var classifier = layout.classifier(mapping);
            try (var rows = file.rows(sheet.index())) {
                while (rows.hasNext()) {
                    var row = layout.read(rows.next());
                    if (classifier.classify(row).kind() == RowKind.RECORD)
                        sink.accept(reader.entry(sheet.index(), row));
                }
            }
        }
        return any;
    }

    private RosterEntry entry(int sheet, SheetRow row) {
        fault = "";
        written = "";
        var nik = nik(row);
        var kpj = ParticipantNumber.read(text(row, Field.PARTICIPANT_NUMBER))
                .find()
                .orElse(null);
        if (nik != null || kpj != null) fault = "";
        var name = CellText.clean(text(row, Field.NAME));
        if (name.isEmpty()) fail("NAME_MISSING", "");
        var reasonText = leavers.reason() < 0 ? "" : row.text(leavers.reason()).strip();
        var dayText = leavers.day() < 0 ? "" : row.text(leavers.day()).strip();
        // A sheet with a column of reasons is a list of leavers; a day alone makes a leaver of its own row.
        boolean leaves = leavers.any() && (!dayText.isEmpty() || !reasonText.isEmpty());
        return new RosterEntry(
                sheet,
                row.number(),
                nik,
                kpj,
                name,
                birthDate(row),
                Sex.read(text(row, Field.SEX)).find().orElse(null),
                blankToNull(CellText.clean(text(row, Field.MOTHER_NAME))),
                village(row),
                blankToNull(CellText.clean(text(row, Field.OCCUPATION))),
                wage(row),
                leaves,
                leaves ? day(row, leavers.day()) : null,
                leaves ? reason(reasonText) : null,
                fault,
                written);
    }

    private @Nullable Nik nik(SheetRow row) {
        var column = mapping.column(Field.NATIONAL_ID);
        var reading = column.isEmpty()
                ? Nik.read("")
                : row.cell(column.getAsInt()) instanceof Cell.Num number
                        ? Nik.readNumber(number.value().doubleValue())
                        : Nik.read(row.text(column.getAsInt()));
        return switch (reading) {
            case NikReading.Valid(var nik) -> nik;
            case NikReading.Refused(var why, var _) -> {
                fail(why.name(), "");
                yield null;
            }
        };
    }

    private @Nullable LocalDate birthDate(SheetRow row) {
        var column = mapping.column(Field.BIRTH_DATE);
        if (column.isEmpty() || row.text(column.getAsInt()).isBlank()) return null;
        var date = date(row.cell(column.getAsInt()), row.text(column.getAsInt()));
        if (date == null) fail("BIRTHDATE_INVALID", row.text(column.getAsInt()));
        return date;
    }

    private @Nullable LocalDate day(SheetRow row, int column) {
        if (column < 0 || row.text(column).isBlank()) return null;
        var date = date(row.cell(column), row.text(column));
        if (date == null) fail("LEAVE_DATE_INVALID", row.text(column));
        return date;
    }

    private @Nullable LocalDate date(Cell cell, String text) {
        return switch (cell) {
            case Cell.Date date -> DateText.check(date.date(), today).find().orElse(null);
            case Cell.Num number ->
                DateText.ofExcelSerial(number.value().doubleValue(), false).orElse(null);
            case Cell.Text _, Cell.Bool _, Cell.Fault _, Cell.Empty _ ->
                DateText.read(text, today).find().orElse(null);
        };
    }

    private @Nullable EndReason reason(String text) {
        var reason = LeaverColumns.read(text);
        if (reason.isEmpty()) fail("REASON_UNKNOWN", text);
        return reason.orElse(null);
    }

    private @Nullable Long wage(SheetRow row) {
        return switch (Rupiah.read(text(row, Field.INCOME))) {
            case Reading.Read<Rupiah>(var wage, var _) when !wage.isNegative() -> wage.amount();
            case Reading.Missing<Rupiah>() -> null;
            case Reading.Read<Rupiah> _, Reading.Refused<Rupiah> _ -> {
                fail("WAGE_INVALID", text(row, Field.INCOME));
                yield null;
            }
        };
    }

    /** A village by its code, or by its name in the payer's regency and then anywhere; null when it is not certain. */
    private @Nullable String village(SheetRow row) {
        var code = RegionCode.parse(text(row, Field.REGION_CODE)).flatMap(regions::find);
        if (code.isPresent() && code.get().code().value().length() == 13)
            return code.get().code().value();
        var name = text(row, Field.VILLAGE);
        // BPJS's template for new workers names the regency and no village: the home is then known as deep as that.
        if (name.isBlank() && workplace >= 0)
            return SippLocation.regency(row.text(workplace).strip())
                    .filter(found ->
                            RegionCode.parse(found).flatMap(regions::find).isPresent())
                    .orElse(null);
        if (name.isBlank()) return null;
        var district = text(row, Field.DISTRICT);
        var found = villages.computeIfAbsent(name + '\n' + district, key -> named(name, district));
        return blankToNull(found);
    }

    private String named(String name, String district) {
        for (var range : new RegionRange[] {home, RegionRange.COUNTRY}) {
            if (regions.match(name, district, range) instanceof VillageMatch.One(var found))
                return found.code().value();
        }
        return "";
    }

    private void fail(String code, String text) {
        if (!fault.isEmpty()) return;
        fault = code;
        written = text;
    }

    private String text(SheetRow row, Field field) {
        var column = mapping.column(field);
        return column.isEmpty() ? "" : row.text(column.getAsInt());
    }

    private static @Nullable String blankToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
