package id.lindung.sheets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * What a cell holds. A formula is read by the value the spreadsheet program last stored ({@code fromFormula}); it is never
 * computed here, and macros are never run.
 */
public sealed interface Cell {
    /** The text a person sees, as far as the file tells; never null, not trimmed. */
    String shown();

    /** Whether there is nothing, or nothing but white space. */
    default boolean isBlank() {
        return switch (this) {
            case Empty _ -> true;
            case Text(String value, boolean _) -> value.isBlank();
            case Num _, Date _, Bool _, Fault _ -> false;
        };
    }

    static Cell empty() {
        return Empty.CELL;
    }

    static Cell text(String value) {
        return value.isEmpty() ? empty() : new Text(value, false);
    }

    enum Empty implements Cell {
        CELL;

        @Override
        public String shown() {
            return "";
        }
    }

    /** Text exactly as stored, white space and leading apostrophes included. */
    record Text(String value, boolean fromFormula) implements Cell {
        @Override
        public String shown() {
            return value;
        }
    }

    /**
     * A number cell. Spreadsheet programs keep 15 significant digits, so an identity number found here is already suspect.
     *
     * @param value as stored, never scientific when shown
     * @param format the cell's number format, "General" if none
     */
    record Num(BigDecimal value, String format, boolean fromFormula) implements Cell {
        /** Plain digits; a format of zeros only ({@code 000}) pads as the spreadsheet program does. */
        @Override
        public String shown() {
            String digits =
                    value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
            if (!format.isEmpty()
                    && format.chars().allMatch(c -> c == '0')
                    && digits.chars().allMatch(Character::isDigit)) {
                return "0".repeat(Math.max(0, format.length() - digits.length())) + digits;
            }
            return digits;
        }
    }

    /**
     * A number cell with a date format. Not necessarily meant as a date: RT/RW {@code 004/005} typed into a General cell ends up
     * here.
     *
     * @param serial the number behind the date in the calendar from 1900, for writing it back unchanged
     * @param format the cell's number format
     */
    record Date(LocalDateTime at, BigDecimal serial, String format, boolean fromFormula) implements Cell {
        public LocalDate date() {
            return at.toLocalDate();
        }

        /** ISO date, with the time only if there is one. */
        @Override
        public String shown() {
            return at.toLocalTime().equals(LocalTime.MIDNIGHT) ? date().toString() : at.toString();
        }
    }

    record Bool(boolean value, boolean fromFormula) implements Cell {
        @Override
        public String shown() {
            return value ? "TRUE" : "FALSE";
        }
    }

    /** A cell in error, by the spreadsheet's own code ({@code #REF!}), or a formula that was never calculated. */
    record Fault(String code, boolean fromFormula) implements Cell {
        /** The code of a formula saved without a result; opening and saving the file in Excel gives it one. */
        public static final String NOT_CALCULATED = "#NOT_CALCULATED";

        @Override
        public String shown() {
            return code;
        }
    }
}
