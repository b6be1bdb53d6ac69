package id.lindung.office.intake.rows;

import id.lindung.rules.CellText;
import id.lindung.rules.Reading;
import id.lindung.rules.Sentence;
import id.lindung.rules.identity.Nik;
import id.lindung.rules.identity.Sex;
import id.lindung.rules.name.NameKey;
import id.lindung.rules.time.DateText;
import id.lindung.rules.time.PlaceAndDate;
import id.lindung.sheets.Cell;
import id.lindung.sheets.layout.Field;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who the person is: name, birth, sex. */
final class IdentityCells {

    /** Excel's day numbers of 1 January 1905 and 31 December 2064: what a birth date without its date format looks like. */
    private static final int FIRST_SERIAL = 1_828;

    private static final int LAST_SERIAL = 60_266;

    /** A KTP has room for far less; what is longer is a remark, or two cells run together. */
    private static final int LONGEST_NAME = 120;

    /** The same day number where the cell was made text. No written date has five digits. */
    private static final Pattern SERIAL_TEXT = Pattern.compile("[0-9]{5}(?:[.,]0*)?");

    private final RowCells cells;
    private static final int YOUNGEST = 15;
    private static final int OLDEST = 100;

    private final SheetTerms terms;
    private final LocalDate today;
    private @Nullable LocalDate birthDate;
    private @Nullable String birthPlace;
    private String nameKey = "";

    IdentityCells(RowCells cells, SheetTerms terms, LocalDate today) {
        this.cells = cells;
        this.terms = terms;
        this.today = today;
    }

    /** The birth date that the row states; null when there is none to be read. Nothing is reported. */
    @Nullable
    LocalDate statedBirth() {
        var field = cells.has(Field.BIRTH_DATE) ? Field.BIRTH_DATE : Field.BIRTH_PLACE_AND_DATE;
        return birthReading(field).find().orElse(null);
    }

    /** The sex that the row states; null when there is none to be read. Nothing is reported. */
    @Nullable
    Sex statedSex() {
        return sexReading().find().orElse(null);
    }

    String name() {
        var written = inParts();
        var cell = NameCell.of(written);
        var name = cell.name();
        if (cell.deceased()) NoteMarks.dead(cells, Field.NAME, written);
        boolean isName = name.chars().anyMatch(Character::isLetter);
        if (cell.cleaned() && isName) cleaned(written, name);
        nameKey = isName ? NameKey.of(name).key() : "";
        if (nameKey.isEmpty()) {
            cells.report(
                    ProblemCode.NAME_MISSING,
                    Field.NAME,
                    Masks.number(name),
                    name.isEmpty()
                            ? new Sentence("Nama belum diisi.", "The name is missing.")
                            : new Sentence("Isi kolom nama bukan nama.", "What stands in the name column is no name."),
                    new Sentence("Isi nama sesuai KTP.", "Enter the name as on the KTP."));
        }
        if (name.length() > LONGEST_NAME) {
            cells.report(
                    ProblemCode.NAME_MISSING,
                    Field.NAME,
                    CellText.quote(name),
                    Sentence.of(
                            "Isi kolom nama terlalu panjang ({} huruf), jadi bukan nama.",
                            "What stands in the name column is too long ({} letters) to be a name.",
                            name.length()),
                    new Sentence("Isi nama sesuai KTP.", "Enter the name as on the KTP."));
        }
        return name;
    }

    /** First, middle and last name where each has a column; a last name that the first column holds already is not said twice. */
    private String inParts() {
        var name = cells.shown(Field.NAME);
        for (var part : List.of(Field.NAME_MIDDLE, Field.NAME_LAST)) {
            var more = cells.has(part) ? cells.shown(part) : "";
            boolean known = (" " + name.toLowerCase(Locale.ROOT)).endsWith(" " + more.toLowerCase(Locale.ROOT));
            if (!more.isEmpty() && !known) name = name.isEmpty() ? more : name + " " + more;
        }
        return name;
    }

    private void cleaned(String written, String name) {
        cells.report(
                ProblemCode.NAME_CLEANED,
                Field.NAME,
                CellText.quote(written),
                Sentence.of(
                        "Nomor atau tanda di kolom nama tidak ikut disimpan; namanya dibaca \"{}\".",
                        "A number or a mark in the name column is not kept; the name was read as \"{}\".",
                        CellText.quote(name)),
                new Sentence("Cocokkan dengan KTP.", "Compare it with the KTP."));
    }

    /** The key of the name read before. */
    String nameKey() {
        return nameKey;
    }

    /** Reads birth place and date; what is stated is compared with the NIK, what is not is taken from it, and said. */
    void birth(@Nullable Nik nik) {
        birthPlace = cells.text(Field.BIRTH_PLACE);
        var field = cells.has(Field.BIRTH_DATE) ? Field.BIRTH_DATE : Field.BIRTH_PLACE_AND_DATE;
        var reading = birthReading(field);
        if (reading instanceof Reading.Missing<LocalDate>() && field == Field.BIRTH_DATE) {
            reading = birthReading(Field.BIRTH_PLACE_AND_DATE);
        }
        if (reading instanceof Reading.Missing<LocalDate>() && cells.has(Field.BIRTH_YEAR)) {
            field = Field.BIRTH_YEAR;
            reading = inThreeColumns();
        }
        switch (reading) {
            case Reading.Read<LocalDate>(var date, var remarks) -> {
                birthDate = date;
                for (var remark : remarks) {
                    cells.report(ProblemCode.BIRTHDATE_ASSUMED, field, cells.shown(field), remark);
                }
                if (nik != null && !nik.agreesWith(date)) {
                    var turned = monthFirst(field, date, nik);
                    if (turned == null) mismatch(field);
                    else birthDate = turned;
                }
                unlikely(field, birthDate);
            }
            case Reading.Refused<LocalDate>(var why) ->
                cells.report(ProblemCode.BIRTHDATE_INVALID, field, Masks.plain(cells.shown(field)), why);
            case Reading.Missing<LocalDate>() -> {
                if (nik != null) fromNik(nik, field);
            }
        }
    }

    /** Day, month and year in columns of their own; the month by number or by name. */
    private Reading<LocalDate> inThreeColumns() {
        var day = cells.shown(Field.BIRTH_DAY);
        var month = cells.shown(Field.BIRTH_MONTH);
        var year = cells.shown(Field.BIRTH_YEAR);
        if (day.isEmpty() && month.isEmpty() && year.isEmpty()) return Reading.missing();
        return DateText.read(day + " " + month + " " + year, today);
    }

    private Reading<LocalDate> birthReading(Field field) {
        var cell = cells.cell(field);
        return switch (cell) {
            case Cell.Date date -> DateText.check(date.date(), today);
            case Cell.Num(var value, var _, var _)
            when value.stripTrailingZeros().scale() <= 0
                    && value.intValue() >= FIRST_SERIAL
                    && value.intValue() <= LAST_SERIAL
                    && value.precision() - value.scale() <= 5 -> serial(value.doubleValue());
            case Cell.Text _
            when isSerialText(cell.shown().strip()) ->
                serial(Double.parseDouble(cell.shown().strip().substring(0, 5)));
            case Cell.Text _, Cell.Num _, Cell.Bool _, Cell.Fault _, Cell.Empty _ -> {
                if (field != Field.BIRTH_PLACE_AND_DATE)
                    yield DateText.read(DayOrMonth.dayFirst(cell.shown(), terms.monthFirst()), today);
                var both = PlaceAndDate.read(cell.shown(), today);
                if (birthPlace == null && !both.place().isEmpty()) birthPlace = both.place();
                yield both.date();
            }
        };
    }

    private static boolean isSerialText(String text) {
        if (!SERIAL_TEXT.matcher(text).matches()) return false;
        int number = Integer.parseInt(text.substring(0, 5));
        return number >= FIRST_SERIAL && number <= LAST_SERIAL;
    }

    private Reading<LocalDate> serial(double number) {
        Optional<LocalDate> date = DateText.ofExcelSerial(number, false);
        if (date.isEmpty()) return Reading.missing();
        var checked = DateText.check(date.get(), today);
        if (!(checked instanceof Reading.Read<LocalDate>)) return checked;
        return Reading.read(
                date.get(),
                Sentence.of(
                        "Excel menyimpan tanggal ini sebagai bilangan; dibaca {}. Periksa tanggalnya.",
                        "Excel keeps this date as a number; it was read as {}. Check the date.",
                        date.get()));
    }

    private void unlikely(Field field, LocalDate date) {
        long age = ChronoUnit.YEARS.between(date, today);
        if (age >= YOUNGEST && age <= OLDEST) return;
        cells.report(
                ProblemCode.BIRTHDATE_UNLIKELY,
                field,
                cells.shown(field),
                Sentence.of(
                        "Menurut tanggal lahir ini umurnya {} tahun; pekerja biasanya {} sampai {} tahun.",
                        "By this birth date the age is {}; workers are usually {} to {}.",
                        age,
                        YOUNGEST,
                        OLDEST),
                new Sentence("Cocokkan tahunnya dengan KTP.", "Compare the year with the KTP."));
    }

    /** A date in digits whose day and month the NIK has the other way round; null when it has not. */
    private @Nullable LocalDate monthFirst(Field field, LocalDate date, Nik nik) {
        boolean either = cells.cell(field) instanceof Cell.Date || DayOrMonth.mayBeEither(cells.shown(field));
        var turned = either ? DayOrMonth.turned(date) : null;
        if (turned != null && nik.agreesWith(turned)) {
            cells.report(
                    ProblemCode.BIRTHDATE_MISMATCH, field, cells.shown(field), DayOrMonth.said(turned), DayOrMonth.FIX);
            return turned;
        }
        return null;
    }

    private void mismatch(Field field) {
        cells.report(
                ProblemCode.BIRTHDATE_MISMATCH,
                field,
                cells.shown(field),
                new Sentence(
                        "Tanggal lahir tidak sama dengan yang ada di NIK. Yang tertulis disimpan.",
                        "The birth date is not the one in the NIK. The written one is kept."),
                new Sentence("Cocokkan dengan KTP.", "Compare it with the KTP."));
    }

    private void fromNik(Nik nik, Field field) {
        var possible = nik.birthDates(today);
        if (possible.size() == 1) {
            birthDate = possible.getFirst();
            cells.report(
                    ProblemCode.BIRTHDATE_FROM_NIK,
                    field,
                    Masks.EMPTY,
                    Sentence.of(
                            "Tanggal lahir kosong; dipakai tanggal dari NIK, {}.",
                            "The birth date is empty; the one in the NIK, {}, is used.",
                            birthDate),
                    new Sentence("Cocokkan dengan KTP.", "Compare it with the KTP."));
        } else {
            cells.report(
                    ProblemCode.BIRTHDATE_MISSING,
                    field,
                    Masks.EMPTY,
                    new Sentence(
                            "Tanggal lahir kosong, dan abadnya tidak pasti dari NIK.",
                            "The birth date is empty, and the NIK does not tell the century."),
                    new Sentence("Isi tanggal lahir dari KTP.", "Enter the birth date from the KTP."));
        }
    }

    @Nullable
    LocalDate birthDate() {
        return birthDate;
    }

    @Nullable
    String birthPlace() {
        return birthPlace;
    }

    @Nullable
    Sex sex(@Nullable Nik nik) {
        return switch (sexReading()) {
            case Reading.Read<Sex>(var sex, var _) -> {
                if (nik != null && !nik.agreesWith(sex)) {
                    cells.report(
                            ProblemCode.SEX_MISMATCH,
                            Field.SEX,
                            sex.code(),
                            new Sentence(
                                    "Jenis kelamin tidak sama dengan yang ada di NIK. Yang tertulis disimpan.",
                                    "The sex is not the one in the NIK. The written one is kept."),
                            new Sentence("Cocokkan dengan KTP.", "Compare it with the KTP."));
                }
                yield sex;
            }
            case Reading.Refused<Sex>(var why) -> {
                cells.report(ProblemCode.SEX_INVALID, Field.SEX, cells.shown(Field.SEX), why);
                yield null;
            }
            case Reading.Missing<Sex>() -> {
                if (nik == null) yield null;
                cells.report(
                        ProblemCode.SEX_FROM_NIK,
                        Field.SEX,
                        Masks.EMPTY,
                        Sentence.of(
                                "Jenis kelamin kosong; dipakai yang ada di NIK, {}.",
                                "The sex is empty; the one in the NIK, {}, is used.",
                                nik.sex().code()),
                        new Sentence("Cocokkan dengan KTP.", "Compare it with the KTP."));
                yield nik.sex();
            }
        };
    }

    /** One column of letters, or two columns of which one is ticked. */
    private Reading<Sex> sexReading() {
        if (cells.has(Field.SEX)) return inOneColumn(cells.cell(Field.SEX).shown());
        boolean male = isTicked(Field.SEX_MALE);
        boolean female = isTicked(Field.SEX_FEMALE);
        if (male && female) {
            return Reading.refused(
                    "Laki-laki dan perempuan dua-duanya dicentang. Centang satu saja.",
                    "Both male and female are ticked. Tick one.");
        }
        if (male) return Reading.read(Sex.MALE);
        return female ? Reading.read(Sex.FEMALE) : Reading.missing();
    }

    /** Elsewhere an x says that there is nothing; here it is the tick. */
    private boolean isTicked(Field field) {
        var text = CellText.clean(cells.cell(field).shown());
        return text.equalsIgnoreCase("x") || !CellText.saysNothing(text);
    }

    /** Lists count the sexes from 0 or from 1: a digit means what the list says, and nothing where it does not say. */
    private Reading<Sex> inOneColumn(String shown) {
        if (!SexCodes.isDigit(shown)) return Sex.read(shown);
        var meant = terms.sexCodes().meaning(shown);
        if (meant != null) return Reading.read(meant);
        return Reading.refused(
                "Jenis kelamin \"{}\" tidak jelas: daftar ini tidak menjelaskan angkanya. Tulis L atau P, atau tulis"
                        + " \"1=L, 2=P\" pada judul kolomnya.",
                "The sex \"{}\" is unclear: this list does not say what its digits mean. Write L or P, or write"
                        + " \"1=L, 2=P\" in the column's heading.",
                CellText.clean(shown));
    }
}
