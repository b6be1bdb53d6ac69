package id.lindung.office.intake;

import id.lindung.sheets.layout.TableLayout;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One table of a file: several may stand side by side on a sheet.
 *
 * @param sheet index of the sheet, from 0
 * @param from its first column when another stands to its left, else 0
 */
public record TableKey(int sheet, int from) {

    private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,3})(?:t([0-9]{1,5}))?");

    static TableKey of(TableLayout layout) {
        return new TableKey(layout.sheet().index(), layout.from());
    }

    /** {@code 0}, or {@code 0t5} for a table that begins in column 5. */
    public String text() {
        return from == 0 ? Integer.toString(sheet) : sheet + "t" + from;
    }

    public static Optional<TableKey> parse(String text) {
        var written = WRITTEN.matcher(text);
        if (!written.matches()) return Optional.empty();
        return Optional.of(new TableKey(
                Integer.parseInt(written.group(1)), written.group(2) == null ? 0 : Integer.parseInt(written.group(2))));
    }
}
