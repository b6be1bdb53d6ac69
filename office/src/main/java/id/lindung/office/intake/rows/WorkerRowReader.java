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
    private static final Pattern IN_ADDRESS =
            Pattern.compile("(?i)\\b(?:desa|kelurahan|kel\\.|ds\\.)\\s*[:.]?\\s*(\\p{L}[\\p{L}'"
                    + " ]{1,40}?)\\s*(?=[,;/().]|\\d|-|$|\\b(?:kec|kecamatan|kab|kabupaten|rt|rw|dusun|jl|jalan)\\b)");
    private static final Pattern STANDING = Pattern.compile("(?:^|[,;/().-]|\\d)\\s*(" + IN_ADDRESS.pattern() + ")");
    private static final Pattern REGENCY = Pattern.compile("(?i)^kab(upaten)?\\.? +");

    private final int sheet;
    private final int table;
    private final ColumnMapping mapping;
    private final SheetTerms terms;
    private final Villages villages;
    private final Vocabulary vocabulary;
    private final LocalDate today;
    private final Ditto ditto = new Ditto();

    /**
     * @param table first column of the table on its sheet
     * @param today dates after it are refused
     */
    public WorkerRowReader(
            int sheet,
            int table,
            ColumnMapping mapping,
            SheetTerms terms,
            Villages villages,
            Vocabulary vocabulary,
            LocalDate today) {
        this.sheet = sheet;
        this.table = table;
        this.mapping = mapping;
        this.terms = terms;
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
        var identity = new IdentityCells(cells, terms, today);
        var numbers = new NumberCells(cells);
        var nik = numbers.nik(terms.numbers(), identity);
        if (nik != null && !villages.isProvince(nik.provinceCode())) reportProvince(cells, nik);
        numbers.reportUnread(row, columns, terms.relatives());
        var name = identity.name();
        identity.birth(nik);
        var sex = identity.sex(nik);
        var mother = cells.text(Field.MOTHER_NAME);
        var home = home(cells, section);
        NoteMarks.report(cells);
        return new WorkerRow(
                sheet,
                table,
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
                numbers.familyCard(section),
                numbers.phone(),
                cells.text(Field.HEIR_NAME),
                cells.text(Field.HEIR_RELATION),
                cells.text(Field.NOTE),
                new WorkCells(cells, vocabulary, terms.category()).read(),
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
        var either = cells.text(Field.VILLAGE_OR_HAMLET);
        boolean hamlet = either != null
                && villages.ofName(either, titleDistrict(), regency(cells)) instanceof Villages.Place.Unknown;
        var units = new NeighbourhoodCells(cells, section, hamlet ? either : null);
        units.read();
        return new Home(
                village(cells, section, hamlet ? "" : either),
                units.rt,
                units.rw,
                units.rtAlternative,
                units.rwAlternative,
                units.hamlet,
                cells.text(Field.ADDRESS));
    }

    private @Nullable String village(RowCells cells, Section section, @Nullable String either) {
        var field = Field.VILLAGE;
        var written = cells.shown(Field.REGION_CODE);
        Villages.Place place;
        if (!written.isEmpty() && RegionCode.parse(written).isPresent()) {
            field = Field.REGION_CODE;
            place = villages.ofCode(written);
        } else {
            written = cells.shown(Field.VILLAGE);
            if (written.isEmpty() && either != null) written = either;
            if (written.isEmpty()) written = cells.shown(Field.REGION_NAME);
            if (written.isEmpty()) written = inAddress(cells);
            if (written.isEmpty() && section.village() != null) written = section.village();
            // Longer than any place: looked up and repeated in sentences only by its beginning.
            if (written.length() > LONGEST_PLACE) written = CellText.quote(written);
            var district = cells.shown(Field.DISTRICT);
            var title = terms.place();
            if (!written.isEmpty()) {
                place = villages.ofName(written, district.isEmpty() ? titleDistrict() : district, regency(cells));
            } else if (title != null && title.village() != null) {
                written = title.village();
                place = villages.ofName(kind(title) + written, titleDistrict(), regency(cells));
            } else {
                place = villages.ofFile();
                if (place instanceof Villages.Place.Unknown) place = ofAddressAlone(cells, place);
            }
        }
        return settle(cells, field, written, place);
    }

    /** A village that the address names as one, where there is no column for it: "RT 1 RW 2 Desa Bauho". */
    private String inAddress(RowCells cells) {
        if (mapping.has(Field.VILLAGE) || mapping.has(Field.VILLAGE_OR_HAMLET) || mapping.has(Field.REGION_NAME))
            return "";
        var address = cells.shown(Field.ADDRESS);
        if (address.isEmpty() || address.length() > 2 * LONGEST_PLACE) return "";
        var named = IN_ADDRESS.matcher(address);
        if (!named.find()) return "";
        var village = named.group(1).strip();
        return switch (villages.ofName(village, titleDistrict(), regency(cells))) {
            case Villages.Place.Found _ -> village;
            // "Depan kantor desa lama" names no place: another village is believed only where it stands by itself.
            case Villages.Place.Outside _ -> named.group().equals(standing(address)) ? village : "";
            case Villages.Place.Unknown _ -> "";
        };
    }

    private static String standing(String address) {
        var found = STANDING.matcher(address);
        return found.find() ? found.group(1) : "";
    }

    /** In a file for several villages that names them nowhere else, an address may be nothing but the village. */
    private Villages.Place ofAddressAlone(RowCells cells, Villages.Place unknown) {
        var address = cells.shown(Field.ADDRESS);
        if (address.isEmpty() || address.length() > LONGEST_PLACE) return unknown;
        var place = villages.ofName(address, titleDistrict(), regency(cells));
        return place instanceof Villages.Place.Found ? place : unknown;
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
        var title = terms.place();
        return title == null || title.district() == null ? "" : title.district();
    }

    private String regency(RowCells cells) {
        var written = cells.shown(Field.REGENCY);
        if (!written.isEmpty()) return REGENCY.matcher(written).replaceFirst("");
        var title = terms.place();
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
