package id.lindung.rules.identity;

import id.lindung.rules.time.Centuries;
import java.time.LocalDate;
import java.util.List;

/**
 * The national identity number: 16 digits {@code PP KK CC DDMMYY SSSS}. Province, regency and district are those of <em>first
 * registration</em>; the day is 40 higher for women; the serial runs from 0001. The village is not in it, and the region never changes
 * when a person moves or a regency is split, so a region other than the home village is no error.
 *
 * @param digits exactly 16 ASCII digits, already checked
 */
public record Nik(String digits) implements Comparable<Nik> {
    static final int LENGTH = 16;
    private static final int FEMALE_DAYS = 40;

    public Nik {
        if (NikRules.fault(digits) != null) {
            throw new IllegalArgumentException("Not a NIK; read untrusted text with Nik.read");
        }
    }

    /** Reads a text cell or a typed field: blanks, dots, dashes and a leading apostrophe are ignored, nothing else is repaired. */
    public static NikReading read(String raw) {
        return NikReader.text(raw);
    }

    /**
     * Reads a <em>number</em> cell. Excel keeps 15 significant digits, so a NIK in a number cell has lost its last one, even when it does not
     * end in 0: another program may have written it, but nobody can tell.
     *
     * @param number the value of the cell
     */
    public static NikReading readNumber(double number) {
        return NikReader.number(number);
    }

    /** Province of first registration, {@code "53"}. */
    public String provinceCode() {
        return digits.substring(0, 2);
    }

    /** Regency or city of first registration, {@code "53.04"}. */
    public String regencyCode() {
        return digits.substring(0, 2) + '.' + digits.substring(2, 4);
    }

    /** District of first registration, {@code "53.04.12"}; it may be a district that exists no more. */
    public String districtCode() {
        return regencyCode() + '.' + digits.substring(4, 6);
    }

    /** The day of birth is counted from 41 for women. */
    public Sex sex() {
        return pair(6) > FEMALE_DAYS ? Sex.FEMALE : Sex.MALE;
    }

    /** Day of the month of birth, 1 to 31. */
    public int birthDay() {
        int day = pair(6);
        return day > FEMALE_DAYS ? day - FEMALE_DAYS : day;
    }

    /** Month of birth, 1 to 12. */
    public int birthMonth() {
        return pair(8);
    }

    /** The last two digits of the year of birth, 0 to 99; the number does not tell the century. */
    public int birthYearOfCentury() {
        return pair(10);
    }

    /** The last four digits. */
    public String serial() {
        return digits.substring(12);
    }

    /**
     * The possible dates of birth, latest first. One date when a century gives a working age (15 to 100 years) today; both when neither does,
     * and then a person must say which; none when every century lies in the future or has no 29 February.
     */
    public List<LocalDate> birthDates(LocalDate today) {
        return Centuries.candidates(birthYearOfCentury(), birthMonth(), birthDay(), today);
    }

    /** Whether a stated date of birth has the day, month and two-digit year of this number, in any century. */
    public boolean agreesWith(LocalDate birthDate) {
        return birthDate.getDayOfMonth() == birthDay()
                && birthDate.getMonthValue() == birthMonth()
                && birthDate.getYear() % 100 == birthYearOfCentury();
    }

    /** Whether the sex told is that of the number. */
    public boolean agreesWith(Sex stated) {
        return sex() == stated;
    }

    /** For lists: {@code "5304********9003"}. The hidden part holds the district and the birth date. */
    public String masked() {
        return digits.substring(0, 4) + "********" + digits.substring(12);
    }

    /** For reading aloud: {@code "5304 1217 0685 9003"}. */
    public String grouped() {
        return digits.substring(0, 4)
                + ' '
                + digits.substring(4, 8)
                + ' '
                + digits.substring(8, 12)
                + ' '
                + digits.substring(12);
    }

    @Override
    public int compareTo(Nik other) {
        return digits.compareTo(other.digits);
    }

    /** Masked, so that a log line or an exception never carries the number. */
    @Override
    public String toString() {
        return masked();
    }

    private int pair(int at) {
        return NikRules.pair(digits, at);
    }
}
