package id.lindung.office.charts;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The table of a picture as a file: commas, quotes where needed, UTF-8 with the mark that Excel wants. */
public final class Csv {

    private final StringBuilder text = new StringBuilder("\uFEFF");

    /** Appends one row; null is an empty cell. */
    public Csv row(Object... cells) {
        text.append(Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(",")))
                .append("\r\n");
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    /** Text that begins like a formula is kept from becoming one. */
    private static String cell(Object value) {
        if (value == null) return "";
        if (value instanceof Number) return value.toString();
        var cell = value.toString();
        if (!cell.isEmpty() && "=+-@\t\r\n".indexOf(cell.charAt(0)) >= 0) cell = "'" + cell;
        return cell.matches("(?s).*[\",\r\n].*") ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
    }
}
