package id.lindung.office.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A table as a file: commas, quotes where needed, UTF-8 with the mark that Excel wants. */
public final class Csv {

    private final StringBuilder text = new StringBuilder("\uFEFF");

    /** Appends one row; null is an empty cell. */
    public Csv row(@Nullable Object... cells) {
        text.append(Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(",")))
                .append("\r\n");
        return this;
    }

    /** Answers with it as a file of this name. */
    public void send(HttpServletResponse response, String file) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + file + "\"");
        response.getOutputStream().write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return text.toString();
    }

    /** Text that begins like a formula is kept from becoming one. */
    private static String cell(@Nullable Object value) {
        if (value == null) return "";
        if (value instanceof Number) return value.toString();
        var cell = value.toString();
        if (!cell.isEmpty() && "=+-@\t\r\n".indexOf(cell.charAt(0)) >= 0) cell = "'" + cell;
        return cell.matches("(?s).*[\",\r\n].*") ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
    }
}
