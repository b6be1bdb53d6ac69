package id.lindung.rules.identity;

import id.lindung.rules.CellText;
import id.lindung.rules.Reading;
import java.util.Locale;

/** Sex as KTP and SIPP write it: L (laki-laki) or P (perempuan). */
public enum Sex {
    /** {@code L}, laki-laki. */
    MALE("L"),
    /** {@code P}, perempuan. */
    FEMALE("P");

    private final String code;

    Sex(String code) {
        this.code = code;
    }

    /** {@code "L"} or {@code "P"}. */
    public String code() {
        return code;
    }

    /** {@code "L"} or {@code "P"}; anything else is an {@link IllegalArgumentException}. */
    public static Sex ofCode(String code) {
        return switch (code) {
            case "L" -> MALE;
            case "P" -> FEMALE;
            default -> throw new IllegalArgumentException("Sex is L or P");
        };
    }

    /** Reads the usual words and letters. Numbers are refused: some lists count from 0, others from 1. */
    public static Reading<Sex> read(String raw) {
        String cell = CellText.clean(raw);
        if (CellText.saysNothing(cell)) {
            return cell.equals("0") ? refused(cell) : Reading.missing();
        }
        return switch (CellText.dropSeparators(cell).toLowerCase(Locale.ROOT)) {
            case "l", "lk", "lki", "laki", "lakilaki", "laki2", "pria", "m", "male", "cowok", "mane" ->
                Reading.read(MALE);
            case "p", "pr", "prp", "prmpn", "perempuan", "wanita", "w", "wnt", "f", "female", "feto" ->
                Reading.read(FEMALE);
            default -> refused(cell);
        };
    }

    private static Reading<Sex> refused(String cell) {
        return Reading.refused(
                "Jenis kelamin \"{}\" tidak dikenal. Tulis L atau P.",
                "Sex \"{}\" is not known. Write L or P.",
                CellText.quote(cell));
    }
}
