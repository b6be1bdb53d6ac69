package id.lindung.office.protection;

import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** One line of PostgreSQL's COPY text format. */
final class CopyLine {

    private static final HexFormat HEX = HexFormat.of();

    private final StringBuilder line = new StringBuilder(256);

    CopyLine add(@Nullable Object value) {
        if (!line.isEmpty()) line.append('\t');
        switch (value) {
            case null -> line.append("\\N");
            case byte[] bytes -> HEX.formatHex(line.append("\\\\x"), bytes);
            default -> escape(value.toString());
        }
        return this;
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> line.append("\\\\");
                case '\t' -> line.append("\\t");
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                case '\0' -> line.append(' ');
                default -> line.append(c);
            }
        }
    }

    /** The finished line. An empty first column would be lost, so the first value must not be empty text. */
    byte[] end() {
        return line.append('\n').toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}
