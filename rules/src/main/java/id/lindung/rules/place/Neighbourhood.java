package id.lindung.rules.place;

import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * Neighbourhood unit (RT) and the group of them (RW) within a village.
 *
 * @param rt three digits, {@code "004"}, or empty when not told
 * @param rw three digits, {@code "005"}, or empty when not told
 */
public record Neighbourhood(String rt, String rw) {
    private static final Pattern UNIT = Pattern.compile("(?!000)[0-9]{3}|");

    public Neighbourhood {
        if (!UNIT.matcher(rt).matches() || !UNIT.matcher(rw).matches() || (rt.isEmpty() && rw.isEmpty())) {
            throw new IllegalArgumentException("RT and RW are three digits");
        }
    }

    /** @throws IllegalArgumentException outside 0 to 999 or when both are 0; 0 means not told */
    public static Neighbourhood of(int rt, int rw) {
        return new Neighbourhood(unit(rt), unit(rw));
    }

    /** Reads one cell that holds both: {@code "004/005"}, {@code "RT 04 RW 05"}, {@code "Dusun Fatuk, RT.004/RW.005"}. */
    public static NeighbourhoodReading read(String both) {
        return NeighbourhoodReader.both(both);
    }

    /** Reads two cells. */
    public static NeighbourhoodReading read(String rt, String rw) {
        return NeighbourhoodReader.each(rt, rw);
    }

    /** What a cell may have held before Excel made it a date: day and month are RT and RW in either order. */
    public static NeighbourhoodReading fromDate(LocalDate date) {
        return NeighbourhoodReader.date(date.getDayOfMonth(), date.getMonthValue());
    }

    /** {@code "004/005"}; a side that was not told is {@code "-"}. */
    public String display() {
        return (rt.isEmpty() ? "-" : rt) + "/" + (rw.isEmpty() ? "-" : rw);
    }

    private static String unit(int number) {
        return number == 0 ? "" : "%03d".formatted(number);
    }
}
