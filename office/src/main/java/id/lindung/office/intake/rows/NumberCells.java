package id.lindung.office.intake.rows;

import id.lindung.rules.CellText;
import id.lindung.rules.Reading;
import id.lindung.rules.Sentence;
import id.lindung.rules.identity.FamilyCardNumber;
import id.lindung.rules.identity.Nik;
import id.lindung.rules.identity.NikFault;
import id.lindung.rules.identity.NikReading;
import id.lindung.rules.identity.PhoneNumber;
import id.lindung.sheets.Cell;
import id.lindung.sheets.SheetRow;
import id.lindung.sheets.layout.ColumnGuess;
import id.lindung.sheets.layout.ColumnMapping;
import id.lindung.sheets.layout.Field;
import id.lindung.sheets.layout.Section;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The numbers of a person: NIK, family card and phone. */
final class NumberCells {

    private static final int NIK_DIGITS = 16;
    /** With spaces, dots or an apostrophe between its digits. */
    private static final int NIK_WRITTEN = 24;

    private static final Pattern GAPS = Pattern.compile("(?=.*_)[0-9_]{12,20}");

    /** The digits are not repeated: with those the mask leaves they would nearly be the whole number. */
    private static final Sentence NO_DATE = new Sentence(
            "Angka ke-7 sampai ke-12 NIK bukan tanggal lahir yang mungkin. Periksa lagi di KTP.",
            "Digits 7 to 12 of the NIK are no possible birth date. Check the KTP.");

    private final RowCells cells;

    /** The family card that stands in the cell of the NIK, in digits. */
    private @Nullable String pairedCard;

    NumberCells(RowCells cells) {
        this.cells = cells;
    }

    /** @param stated what the row says of birth and sex, by which a NIK is known beside a family card */
    @Nullable
    Nik nik(PairedNumbers.Order heading, IdentityCells stated) {
        var cell = cells.cell(Field.NATIONAL_ID);
        var pair = cell instanceof Cell.Text ? PairedNumbers.of(cell.shown()).orElse(null) : null;
        if (pair != null) {
            var told =
                    pair.told(heading, stated.statedBirth(), stated.statedSex()).orElse(null);
            if (told == null) return untold(cell.shown());
            if (!told.card()) reportOther(told.other());
            else if (!told.other().equals(told.nik())) pairedCard = told.other();
            return settle(Nik.read(told.nik()), told.nik());
        }
        var nik = settle(
                cell instanceof Cell.Num(var value, var _, var _)
                        ? Nik.readNumber(value.doubleValue())
                        : Nik.read(cell.shown()),
                cell.shown());
        return nik == null || !isSwapped(nik, stated) ? nik : swapped(nik);
    }

    /** Whether the birth that the row states is the family card's and not the NIK's: in this row the two changed places. */
    private boolean isSwapped(Nik nik, IdentityCells stated) {
        if (!(cells.cell(Field.FAMILY_CARD) instanceof Cell.Text(String written, boolean _))) return false;
        var birth = stated.statedBirth();
        return birth != null
                && !nik.agreesWith(birth)
                && Nik.read(written) instanceof NikReading.Valid(var other)
                && other.agreesWith(birth);
    }

    private @Nullable Nik swapped(Nik nik) {
        cells.report(
                ProblemCode.NIK_SWAPPED,
                Field.NATIONAL_ID,
                nik.masked(),
                new Sentence(
                        "NIK dan nomor KK di baris ini tertukar: tanggal lahirnya ada di nomor KK, bukan di NIK.",
                        "The NIK and the family card of this row have changed places: the birth date stands in the family"
                                + " card's number, not in the NIK."),
                new Sentence("Tukar kembali kedua nomor itu.", "Put the two numbers back in their columns."));
        return null;
    }

    private @Nullable Nik settle(NikReading reading, String shown) {
        return switch (reading) {
            case NikReading.Valid(var nik) -> nik;
            case NikReading.Refused _
            when GAPS.matcher(shown).matches() -> {
                reportGap(ProblemCode.NIK_LENGTH, Field.NATIONAL_ID, "NIK", shown);
                yield null;
            }
            case NikReading.Refused(var fault, var sentence) -> {
                cells.report(
                        ProblemCode.valueOf(fault.name()),
                        Field.NATIONAL_ID,
                        Masks.nik(shown),
                        fault == NikFault.NIK_DATE ? NO_DATE : sentence);
                yield null;
            }
        };
    }

    /** Where each digit has a box of its own, one left empty is known by its place; the others keep theirs. */
    private void reportGap(ProblemCode code, Field field, String number, String shown) {
        int gap = shown.indexOf('_') + 1;
        long filled = shown.chars().filter(Character::isDigit).count();
        cells.report(
                code,
                field,
                Masks.number(shown),
                Sentence.of(
                        "Kotak ke-{} {} kosong; hanya {} dari {} kotak berisi angka.",
                        "Box {} of the {} is empty; only {} of {} boxes hold a digit.",
                        gap,
                        number,
                        filled,
                        shown.length()),
                new Sentence("Isi kotak itu menurut KTP atau KK.", "Fill that box in from the KTP or KK."));
    }

    /**
     * A number of 16 digits in a column that is not read may be somebody else's, as where man and wife share a row: nobody is dropped
     * without a word.
     */
    void reportUnread(SheetRow row, ColumnMapping columns, Set<Integer> relatives) {
        for (int c = 0; c < row.size(); c++) {
            var shown = row.cell(c).shown().strip();
            if (shown.length() < NIK_DIGITS
                    || shown.length() > NIK_WRITTEN
                    || columns.columns().containsValue(c)
                    || relatives.contains(c)) continue;
            if (Nik.read(shown) instanceof NikReading.Valid(var other)) {
                cells.report(
                        ProblemCode.ANOTHER_NUMBER,
                        Field.NATIONAL_ID,
                        other.masked(),
                        Sentence.of(
                                "Kolom {} memuat nomor 16 angka lain yang tidak dibaca.",
                                "Column {} holds another number of 16 digits, which is not read.",
                                ColumnGuess.letters(c)),
                        new Sentence(
                                "Bila itu NIK orang lain, misalnya istri, tulis orang itu di barisnya sendiri.",
                                "If it is the NIK of somebody else, such as the wife, give that person a row of their own."));
                return;
            }
        }
    }

    private void reportOther(String number) {
        cells.report(
                ProblemCode.FAMILY_CARD_INVALID,
                Field.FAMILY_CARD,
                Masks.number(number),
                new Sentence(
                        "Sel NIK memuat dua nomor. NIK dikenali dari tanggal lahirnya; nomor yang lain tidak dipakai, sebab"
                                + " tidak tertulis itu nomor apa.",
                        "The cell of the NIK holds two numbers. The NIK is known by its birth date; the other is not used,"
                                + " because nothing says what it is."),
                new Sentence(
                        "Bila itu nomor KK, tulis di kolom sendiri.",
                        "If it is a family card, write it in a column of its own."));
    }

    private @Nullable Nik untold(String shown) {
        cells.report(
                ProblemCode.NIK_LENGTH,
                Field.NATIONAL_ID,
                Masks.number(shown),
                new Sentence(
                        "Sel ini memuat dua nomor 16 angka, dan tidak jelas mana NIK dan mana nomor KK.",
                        "This cell holds two numbers of 16 digits, and nothing tells the NIK from the family card."),
                new Sentence(
                        "Tulis NIK dan nomor KK di kolom masing-masing.",
                        "Write the NIK and the family card in columns of their own."));
        return null;
    }

    @Nullable
    FamilyCardNumber familyCard(Section section) {
        var cell = cells.cell(Field.FAMILY_CARD);
        if (cell.isBlank() && pairedCard != null) cell = Cell.text(pairedCard);
        if (cell.isBlank() && section.familyCard() != null) cell = Cell.text(section.familyCard());
        var reading = cell instanceof Cell.Num(var value, var _, var _)
                ? FamilyCardNumber.readNumber(value.doubleValue())
                : FamilyCardNumber.read(cell.shown());
        return switch (reading) {
            case Reading.Read<FamilyCardNumber>(var number, var _) -> number;
            case Reading.Missing<FamilyCardNumber>() -> null;
            case Reading.Refused<FamilyCardNumber>(var why) -> {
                var shown = cell.shown();
                boolean gap = GAPS.matcher(shown).matches();
                if (gap) reportGap(ProblemCode.FAMILY_CARD_INVALID, Field.FAMILY_CARD, "KK", shown);
                else cells.report(ProblemCode.FAMILY_CARD_INVALID, Field.FAMILY_CARD, Masks.number(shown), why);
                yield null;
            }
        };
    }

    @Nullable
    PhoneNumber phone() {
        var cell = cells.cell(Field.PHONE);
        if (cell instanceof Cell.Num(var value, var _, var _) && value.signum() == 0) return null;
        var reading = cell instanceof Cell.Num(var value, var _, var _)
                ? PhoneNumber.readNumber(value.doubleValue())
                : PhoneNumber.read(cell.shown());
        return switch (reading) {
            case Reading.Read<PhoneNumber>(var number, var remarks) -> {
                for (var remark : remarks) {
                    cells.report(ProblemCode.PHONE_ASSUMED, Field.PHONE, number.masked(), remark);
                }
                yield number;
            }
            case Reading.Missing<PhoneNumber>() -> null;
            case Reading.Refused<PhoneNumber>(var why) -> {
                cells.report(
                        ProblemCode.PHONE_INVALID,
                        Field.PHONE,
                        Masks.number(CellText.quote(CellText.clean(cell.shown()))),
                        why);
                yield null;
            }
        };
    }
}
