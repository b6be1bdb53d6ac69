package id.lindung.office.intake.rows;

import id.lindung.office.intake.rows.WorkerRow.Home;
import id.lindung.regions.RegionCode;
import id.lindung.rules.CellText;
import id.lindung.rules.Sentence;
import id.lindung.rules.identity.Nik;
import id.lindung.rules.name.NameKey;
import id.lindung.sheets.SheetRow;
import id.lindung.sheets.layout.ColumnMapping;
import id.lindung.sheets.layout.Field;
import id.lindung.sheets.layout.PlaceHint;
import id.lindung.sheets.layout.Section;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one sheet as workers: every fault of a row is found, none is repaired silently. */
public final class WorkerRowReader {

    private static final int LONGEST_PLACE = 80;
    private static final Pattern REGENCY = Pattern.compile("(?i)^kab(upaten)?\\.? +");

    private final int sheet;
    private final ColumnMapping mapping;
    private final @Nullable PlaceHint title;
    private final @Nullable String titleCategory;
    private final SexCodes sexCodes;
    private final Villages villages;
    private final Vocabulary vocabulary;
    private final LocalDate today;
    private final Ditto ditto = new Ditto();

    /**
     * @param title the place that the sheet's title names
     * @param titleCategory the category that the sheet's title names
     * @param sexCodes what digits in the column of the sex mean
     * @param today dates after it are refused
     */
    public WorkerRowReader(
            int sheet,
            ColumnMapping mapping,
            @Nullable PlaceHint title,
            @Nullable String titleCategory,
            SexCodes sexCodes,
            Villages villages,
            Vocabulary vocabulary,
            LocalDate today) {
        this.sheet = sheet;
        this.mapping = mapping;
        this.title = title;
        this.titleCategory = titleCategory;
        this.sexCodes = sexCodes;
        this.villages = villages;
        this.vocabulary = vocabulary;
        this.today = today;
    }

    /** The row as a worker, with everything found wrong on the way. */
    public WorkerRow read(SheetRow row, Section section) {
        return read(row, section, mapping, List.of());
    }

    /**
     * The same under headings that came later in the sheet.
     *
     * @param columns the columns under the last headings
     * @param said what was found about the row before it was read
     */
    public WorkerRow read(SheetRow row, Section section, ColumnMapping columns, List<RowProblem> said) {
        ditto.read(row, columns);
        var cells = new RowCells(row, columns, ditto);
        cells.report(said);
        if (row.hidden()) reportHidden(cells);
        cells.reportFaults();
        var identity = new IdentityCells(cells, sexCodes, today);
        var nik = identity.nik();
        if (nik != null && !villages.isProvince(nik.provinceCode())) reportProvince(cells, nik);
        var name = identity.name();
        identity.birth(nik);
        var sex = identity.sex(nik);
        var mother = cells.text(Field.MOTHER_NAME);
        var home = home(cells, section);
        NoteMarks.report(cells);
        return new WorkerRow(
                sheet,
                row.number(),
                nik,
                name,
                identity.nameKey(),
                sex,
                identity.birthDate(),
                identity.birthPlace(),
                mother,
                mother == null ? null : emptyToNull(NameKey.of(mother).key()),
                home,
                identity.familyCard(),
                identity.phone(),
                cells.text(Field.HEIR_NAME),
                cells.text(Field.HEIR_RELATION),
                cells.text(Field.NOTE),
                new WorkCells(cells, vocabulary, titleCategory).read(),
                cells.problems());
    }

    private static void reportHidden(RowCells cells) {
        cells.report(
                ProblemCode.ROW_HIDDEN,
                Field.ROW_NUMBER,
                Masks.EMPTY,
                new Sentence(
                        "Baris ini disembunyikan di lembar kerja (atau disaring), tetapi tetap dibaca.",
                        "This row is hidden in the sheet (or filtered out), and was read all the same."),
                new Sentence(
                        "Bila tidak dimaksudkan, hapus barisnya lalu kirim lagi.",
                        "If it is not meant, delete the row and send the file again."));
    }

    private static void reportProvince(RowCells cells, Nik nik) {
        cells.report(
                ProblemCode.NIK_PROVINCE,
                Field.NATIONAL_ID,
                nik.masked(),
                Sentence.of(
                        "NIK ini mulai dengan {}, dan tidak ada provinsi dengan kode itu.",
                        "This NIK begins with {}, and no province has that code.",
                        nik.provinceCode()),
                new Sentence("Cocokkan dengan KTP.", "Compare it with the KTP."));
    }

    private Home home(RowCells cells, Section section) {
        var units = new NeighbourhoodCells(cells, section);
        units.read();
        return new Home(
                village(cells, section),
                units.rt,
                units.rw,
                units.rtAlternative,
                units.rwAlternative,
                units.hamlet,
                cells.text(Field.ADDRESS));
    }

    private @Nullable String village(RowCells cells, Section section) {
        var field = Field.VILLAGE;
        var written = cells.shown(Field.REGION_CODE);
        Villages.Place place;
        if (!written.isEmpty() && RegionCode.parse(written).isPresent()) {
            field = Field.REGION_CODE;
            place = villages.ofCode(written);
        } else {
            written = cells.shown(Field.VILLAGE);
            if (written.isEmpty()) written = cells.shown(Field.REGION_NAME);
            if (written.isEmpty() && section.village() != null) written = section.village();
            // Longer than any place: looked up and repeated in sentences only by its beginning.
            if (written.length() > LONGEST_PLACE) written = CellText.quote(written);
            var district = cells.shown(Field.DISTRICT);
            if (!written.isEmpty()) {
                place = villages.ofName(written, district.isEmpty() ? titleDistrict() : district, regency(cells));
            } else if (title != null && title.village() != null) {
                written = title.village();
                place = villages.ofName(kind(title) + written, titleDistrict(), regency(cells));
            } else {
                place = villages.ofFile();
            }
        }
        return settle(cells, field, written, place);
    }

    private static @Nullable String settle(RowCells cells, Field field, String written, Villages.Place place) {
        return switch (place) {
            case Villages.Place.Found(var village, var renamed) -> {
                if (renamed != null) {
                    cells.report(
                            ProblemCode.REGION_RENAMED,
                            field,
                            written,
                            renamed,
                            new Sentence(
                                    "Tidak perlu apa-apa; periksa bila ragu.", "Nothing to do; check if in doubt."));
                }
                yield village.code().value();
            }
            case Villages.Place.Outside(var what) -> {
                cells.report(
                        ProblemCode.REGION_OUT_OF_SCOPE,
                        field,
                        Masks.plain(written),
                        what,
                        new Sentence(
                                "Periksa desanya, atau kirim baris ini kepada desa itu.",
                                "Check the village, or send this row to that village."));
                yield null;
            }
            case Villages.Place.Unknown(var what) -> {
                cells.report(
                        ProblemCode.REGION_UNKNOWN,
                        field,
                        Masks.plain(written),
                        what,
                        new Sentence(
                                "Tulis nama desa dan kecamatan seperti di daftar wilayah, atau kode desanya.",
                                "Write village and district as in the list of regions, or the village's code."));
                yield null;
            }
        };
    }

    private String titleDistrict() {
        return title == null || title.district() == null ? "" : title.district();
    }

    private String regency(RowCells cells) {
        var written = cells.shown(Field.REGENCY);
        if (!written.isEmpty()) return REGENCY.matcher(written).replaceFirst("");
        return title == null || title.regency() == null ? "" : title.regency();
    }

    private static String kind(PlaceHint title) {
        return switch (title.kind()) {
            case DESA -> "Desa ";
            case KELURAHAN -> "Kelurahan ";
            case UNKNOWN -> "";
        };
    }

    static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
