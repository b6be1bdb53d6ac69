package id.lindung.sheets;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Turns the stored value of a workbook's cell into a {@link Cell}. */
final class CellValues {
    private static final int LAST_SERIAL = 2_958_465; // 31 December 9999, where Excel's calendar ends
    private static final int LEAP_BUG = 60; // Excel's 29 February 1900, a day that never was
    private static final long SECONDS_PER_DAY = 86_400;
    private static final BigDecimal BETWEEN_CALENDARS = BigDecimal.valueOf(1_462);

    private final NumberFormats formats;
    private final boolean from1904;

    CellValues(NumberFormats formats, boolean from1904) {
        this.formats = formats;
        this.from1904 = from1904;
    }

    /** A cell of type {@code n}. */
    Cell number(String raw, int style, boolean formula) {
        BigDecimal value = decimal(raw);
        if (value == null) {
            return new Cell.Text(raw, formula);
        }
        if (formats.isDate(style)) {
            LocalDateTime at = date(value, from1904);
            if (at != null) {
                BigDecimal serial = from1904 ? value.add(BETWEEN_CALENDARS) : value;
                return new Cell.Date(at, serial, formats.format(style), formula);
            }
        }
        return new Cell.Num(value, formats.format(style), formula);
    }

    /** A cell of type {@code d}, which holds an ISO date instead of a serial. */
    Cell isoDate(String raw, int style, boolean formula) {
        try {
            String iso = raw.endsWith("Z") ? raw.substring(0, raw.length() - 1) : raw;
            LocalDateTime at = iso.indexOf('T') < 0 ? LocalDate.parse(iso).atStartOfDay() : LocalDateTime.parse(iso);
            return new Cell.Date(at, serial(at.toLocalDate()), formats.format(style), formula);
        } catch (DateTimeException e) {
            return new Cell.Text(raw, formula);
        }
    }

    private static BigDecimal serial(LocalDate date) {
        return BigDecimal.valueOf(ChronoUnit.DAYS.between(LocalDate.of(1899, 12, 30), date));
    }

    /** Null if it is no number a spreadsheet can hold; the bound keeps plain digits short. */
    private static @Nullable BigDecimal decimal(String raw) {
        String number = raw.strip();
        if (number.isEmpty() || number.length() > 64) {
            return null;
        }
        try {
            BigDecimal value = new BigDecimal(number);
            return Math.abs((long) value.scale()) > 400 ? null : value;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    static @Nullable LocalDateTime date(BigDecimal serial, boolean from1904) {
        BigDecimal days = serial.setScale(0, RoundingMode.FLOOR);
        if (days.signum() < 0 || days.compareTo(BigDecimal.valueOf(LAST_SERIAL)) > 0) {
            return null;
        }
        int day = days.intValueExact();
        if (!from1904 && (day == 0 || day == LEAP_BUG)) {
            return null;
        }
        long seconds = serial.subtract(days)
                .multiply(BigDecimal.valueOf(SECONDS_PER_DAY))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        LocalDate start = from1904
                ? LocalDate.of(1904, 1, 1)
                : day < LEAP_BUG ? LocalDate.of(1899, 12, 31) : LocalDate.of(1899, 12, 30);
        return start.plusDays(day).atStartOfDay().plusSeconds(seconds);
    }
}
