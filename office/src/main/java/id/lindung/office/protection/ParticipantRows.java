package id.lindung.office.protection;

import id.lindung.regions.RegionCode;
import id.lindung.regions.RegionRange;
import id.lindung.regions.Regions;
import id.lindung.regions.VillageMatch;
import id.lindung.rules.CellText;
import id.lindung.rules.identity.EmployerNumber;
import id.lindung.rules.identity.Nik;
import id.lindung.rules.identity.NikReading;
import id.lindung.rules.identity.ParticipantNumber;
import id.lindung.rules.time.ContributionMonth;
import id.lindung.rules.time.DateText;
import id.lindung.sheets.Cell;
import id.lindung.sheets.SheetRow;
import id.lindung.sheets.layout.ColumnMapping;
import id.lindung.sheets.layout.Field;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one sheet of a participant list. */
final class ParticipantRows {

    private final ColumnMapping mapping;
    private final YearMonth month;
    private final String region;
    private final Regions regions;
    private final LocalDate today;
    private final Map<String, String> villages = new HashMap<>();

    ParticipantRows(ColumnMapping mapping, YearMonth month, String region, Regions regions, LocalDate today) {
        this.mapping = mapping;
        this.month = month;
        this.region = region;
        this.regions = regions;
        this.today = today;
    }

    ParticipantRecord read(int sheet, SheetRow row) {
        var nikReading = nik(row);
        var kpjText = text(row, Field.PARTICIPANT_NUMBER);
        var nik = nikReading.find().orElse(null);
        var kpj = ParticipantNumber.read(kpjText).find().orElse(null);
        var name = CellText.clean(text(row, Field.NAME));
        return new ParticipantRecord(
                sheet,
                row.number(),
                nik,
                kpj,
                name,
                birthDate(row),
                SegmentText.read(text(row, Field.SEGMENT)),
                ProgrammeText.read(text(row, Field.PROGRAMMES)),
                EmployerNumber.read(text(row, Field.PAYER_NUMBER))
                        .find()
                        .map(EmployerNumber::display)
                        .orElse(null),
                blankToNull(CellText.clean(text(row, Field.PAYER_NAME))),
                place(row),
                fault(row, name, nik != null || kpj != null, nikReading, kpjText));
    }

    private String fault(SheetRow row, String name, boolean numbered, NikReading nik, String kpjText) {
        if (SegmentText.saysInactive(text(row, Field.MEMBER_STATUS))) return RowReason.NOT_ACTIVE.name();
        if (namesOtherMonth(row)) return RowReason.OTHER_MONTH.name();
        if (name.isEmpty()) return RowReason.NAME_MISSING.name();
        if (numbered) return "";
        boolean nikWritten = nik instanceof NikReading.Refused(var fault, var _)
                && !fault.name().equals("NIK_MISSING");
        if (nikWritten) return RowReason.NIK_INVALID.name();
        return CellText.saysNothing(CellText.clean(kpjText))
                ? RowReason.NUMBER_MISSING.name()
                : RowReason.KPJ_INVALID.name();
    }

    private boolean namesOtherMonth(SheetRow row) {
        var column = mapping.column(Field.CONTRIBUTION_MONTH);
        if (column.isEmpty()) return false;
        if (row.cell(column.getAsInt()) instanceof Cell.Date date) {
            return !YearMonth.from(date.date()).equals(month);
        }
        return ContributionMonth.read(row.text(column.getAsInt()))
                .find()
                .filter(read -> !read.value().equals(month))
                .isPresent();
    }

    private NikReading nik(SheetRow row) {
        var column = mapping.column(Field.NATIONAL_ID);
        if (column.isEmpty()) return Nik.read("");
        return row.cell(column.getAsInt()) instanceof Cell.Num number
                ? Nik.readNumber(number.value().doubleValue())
                : Nik.read(row.text(column.getAsInt()));
    }

    private @Nullable LocalDate birthDate(SheetRow row) {
        var column = mapping.column(Field.BIRTH_DATE);
        if (column.isEmpty()) return null;
        return switch (row.cell(column.getAsInt())) {
            case Cell.Date date -> DateText.check(date.date(), today).find().orElse(null);
            case Cell.Num number ->
                DateText.ofExcelSerial(number.value().doubleValue(), false).orElse(null);
            case Cell.Text _, Cell.Bool _, Cell.Fault _, Cell.Empty _ ->
                DateText.read(row.text(column.getAsInt()), today).find().orElse(null);
        };
    }

    /** The row's own village or code when it is certain and inside the list's region, else the list's region. */
    private String place(SheetRow row) {
        var code = RegionCode.parse(text(row, Field.REGION_CODE)).flatMap(regions::find);
        if (code.isPresent()
                && RegionRange.of(new RegionCode(region)).contains(code.get().code())) {
            return code.get().code().value();
        }
        var village = text(row, Field.VILLAGE);
        if (village.isBlank()) return region;
        var district = text(row, Field.DISTRICT);
        return villages.computeIfAbsent(village + '\n' + district, key -> village(village, district));
    }

    private String village(String name, String district) {
        return switch (regions.match(name, district, RegionRange.of(new RegionCode(region)))) {
            case VillageMatch.One(var found) -> found.code().value();
            case VillageMatch.Several _, VillageMatch.None _ -> region;
        };
    }

    private String text(SheetRow row, Field field) {
        var column = mapping.column(field);
        return column.isEmpty() ? "" : row.text(column.getAsInt());
    }

    private static @Nullable String blankToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
