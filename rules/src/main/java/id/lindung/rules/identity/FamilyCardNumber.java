package id.lindung.rules.identity;

import id.lindung.rules.CellText;
import id.lindung.rules.Reading;
import id.lindung.rules.Sentence;

/**
 * The number of a family card (No KK): 16 digits, 6 of region, 6 of the date of issue (DDMMYY, without the women's 40), 4 of serial.
 * Families share one, so it never identifies a person.
 *
 * @param digits exactly 16 ASCII digits
 */
public record FamilyCardNumber(String digits) {
    private static final Sentence SWAPPED = new Sentence(
            "Nomor KK ini berbentuk seperti NIK perempuan. Periksa apakah kolom NIK dan KK tertukar.",
            "This family card number is shaped like a woman's NIK. Check whether the NIK and KK columns are swapped.");

    public FamilyCardNumber {
        if (digits.length() != Nik.LENGTH || !CellText.isDigits(digits)) {
            throw new IllegalArgumentException("A family card number has 16 digits");
        }
    }

    /** The date of issue is our reading of practice, not of law: an impossible one is remarked, not refused. */
    public static Reading<FamilyCardNumber> read(String raw) {
        String cell = CellText.clean(raw);
        if (CellText.saysNothing(cell)) {
            return Reading.missing();
        }
        String digits = CellText.dropSeparators(cell);
        if (CellText.isScientific(cell)
                || (digits.length() == Nik.LENGTH && digits.endsWith("0000") && !NikRules.isDummy(digits))) {
            return excel();
        }
        if (digits.length() != Nik.LENGTH || !CellText.isDigits(digits)) {
            return Reading.refused(
                    "Nomor KK harus 16 angka tanpa huruf, yang tertulis {} tanda. Periksa lagi di kartu keluarga.",
                    "A family card number has 16 digits and no letters, not these {} characters. Check the card.",
                    digits.length());
        }
        if (NikRules.isDummy(digits)) {
            return Reading.refused(
                    "Nomor KK ini angka contoh. Isi nomor yang tertulis di kartu keluarga.",
                    "This family card number is a sample. Enter the one written on the card.");
        }
        var number = new FamilyCardNumber(digits);
        return number.looksLikeWomansNik() ? Reading.read(number, SWAPPED) : Reading.read(number);
    }

    /** A number cell has lost its last digit, as with {@link Nik#readNumber}. */
    public static Reading<FamilyCardNumber> readNumber(double number) {
        return number == 0 ? Reading.missing() : excel();
    }

    /** Days 41 to 71 stand only in a woman's NIK. */
    public boolean looksLikeWomansNik() {
        int day = NikRules.pair(digits, 6);
        return day > 40 && day <= 71;
    }

    /** For logs and lists: the first four and the last four digits. */
    public String masked() {
        return digits.substring(0, 4) + "********" + digits.substring(12);
    }

    /** In groups of four, for reading aloud. */
    public String grouped() {
        return digits.substring(0, 4)
                + ' '
                + digits.substring(4, 8)
                + ' '
                + digits.substring(8, 12)
                + ' '
                + digits.substring(12);
    }

    /** Masked, so that a log line never carries the number. */
    @Override
    public String toString() {
        return masked();
    }

    private static Reading<FamilyCardNumber> excel() {
        return Reading.refused(
                "Nomor KK rusak karena format angka Excel: angka terakhirnya hilang. Ubah kolom menjadi Teks lalu ketik ulang.",
                "The family card number was ruined by Excel's number format: its last digits are lost. Make the column Text and type it"
                        + " again.");
    }
}
