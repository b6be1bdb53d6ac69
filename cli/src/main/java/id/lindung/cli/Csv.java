package id.lindung.cli;

import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** One line of comma-separated text (RFC 4180). */
final class Csv {

    private Csv() {}

    static String line(@Nullable Object... values) {
        var line = new StringJoiner(",");
        for (var value : values) line.add(quote(value == null ? "" : harmless(value.toString())));
        return line.toString();
    }

    /** A text that a spreadsheet would take for a formula gets the apostrophe that makes it text; amounts stay as they are. */
    private static String harmless(String text) {
        boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 && !text.matches("[+-]?[0-9]+([.,][0-9]+)?");
        return formula ? "'" + text : text;
    }

    private static String quote(String text) {
        boolean plain =
                text.indexOf(',') < 0 && text.indexOf('"') < 0 && text.indexOf('\n') < 0 && text.indexOf('\r') < 0;
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
