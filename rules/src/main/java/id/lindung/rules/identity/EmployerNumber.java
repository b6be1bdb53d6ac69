package id.lindung.rules.identity;

import id.lindung.rules.CellText;
import id.lindung.rules.Reading;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * BPJS Ketenagakerjaan's employer number (NPP) with its division: 8 digits today, older ones hold letters and digits.
 *
 * @param number upper-case letters and digits
 * @param division three digits, {@code "000"} for the whole employer
 */
public record EmployerNumber(String number, String division) {
    public static final String WHOLE_EMPLOYER = "000";

    private static final Pattern NUMBER = Pattern.compile("(?=.*[0-9])[A-Z0-9]{6,12}");
    private static final Pattern DIVISION = Pattern.compile("[0-9]{3}");
    private static final Pattern WRITTEN = Pattern.compile("([A-Z0-9][A-Z0-9 .]*?)(?: ?[/-] ?([0-9]{3}))?");

    public EmployerNumber {
        if (!NUMBER.matcher(number).matches() || !DIVISION.matcher(division).matches()) {
            throw new IllegalArgumentException("Not an employer number");
        }
    }

    /** Reads {@code "15070955"}, {@code "15070955-000"}, {@code "15070955/001"} and older ones such as {@code "JJ012345"}. */
    public static Reading<EmployerNumber> read(String raw) {
        String cell = CellText.clean(raw);
        if (CellText.saysNothing(cell)) {
            return Reading.missing();
        }
        var written = WRITTEN.matcher(cell.toUpperCase(Locale.ROOT));
        if (written.matches()) {
            String number = CellText.dropSeparators(written.group(1));
            boolean wellFormed = CellText.isDigits(number)
                    ? number.length() == 8
                    : NUMBER.matcher(number).matches();
            if (wellFormed) {
                String division = written.group(2);
                return Reading.read(new EmployerNumber(number, division == null ? WHOLE_EMPLOYER : division));
            }
        }
        return Reading.refused(
                "NPP harus 8 angka, yang tertulis \"{}\". Periksa lagi di sertifikat kepesertaan.",
                "An NPP has 8 digits, not \"{}\". Check the employer's certificate.",
                CellText.quote(cell));
    }

    /** {@code "15070955"} or, for a division, {@code "15070955-001"}. */
    public String display() {
        return division.equals(WHOLE_EMPLOYER) ? number : number + '-' + division;
    }
}
