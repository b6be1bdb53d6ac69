package id.lindung.cli;

import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** One line of comma-separated text (RFC 4180). */
final class Csv {

    private Csv() {}

    static String line(@Nullable Object... values) {
        var line = new StringJoiner(",");
        for (var value : values) line.add(quote(value == null ? "" : value.toString()));
        return line.toString();
    }

    private static String quote(String text) {
        boolean plain =
                text.indexOf(',') < 0 && text.indexOf('"') < 0 && text.indexOf('\n') < 0 && text.indexOf('\r') < 0;
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
