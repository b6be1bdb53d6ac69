package id.lindung.cli;

import id.lindung.sheets.layout.ColumnMapping;
import id.lindung.sheets.layout.Field;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** {@code --map "NIK=B,NAMA=C"}: which column holds what, by its letter, when the headings do not tell. */
final class ColumnOption {

    private static final Map<String, Field> SHORT = Map.ofEntries(
            Map.entry("NIK", Field.NATIONAL_ID),
            Map.entry("KK", Field.FAMILY_CARD),
            Map.entry("NAMA", Field.NAME),
            Map.entry("IBU", Field.MOTHER_NAME),
            Map.entry("LAHIR", Field.BIRTH_DATE),
            Map.entry("JK", Field.SEX),
            Map.entry("DESA", Field.VILLAGE),
            Map.entry("KECAMATAN", Field.DISTRICT),
            Map.entry("PEKERJAAN", Field.OCCUPATION),
            Map.entry("HP", Field.PHONE),
            Map.entry("PENGHASILAN", Field.INCOME));

    private ColumnOption() {}

    static ColumnMapping parse(String text) {
        var columns = new EnumMap<Field, Integer>(Field.class);
        for (var part : text.split(",", -1)) {
            int equals = part.indexOf('=');
            if (equals < 1) throw unreadable(part);
            columns.put(
                    field(part.substring(0, equals).strip(), part),
                    column(part.substring(equals + 1).strip(), part));
        }
        try {
            return new ColumnMapping(columns);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.USAGE, "--map memakai satu kolom untuk dua isi: " + text);
        }
    }

    private static Field field(String name, String part) {
        var upper = name.toUpperCase(Locale.ROOT).replace('-', '_');
        var known = SHORT.get(upper);
        if (known != null) return known;
        for (var field : Field.values()) if (field.name().equals(upper)) return field;
        throw unreadable(part);
    }

    private static int column(String letters, String part) {
        int column = 0;
        for (int i = 0; i < letters.length(); i++) {
            int letter = Character.toUpperCase(letters.charAt(i)) - 'A' + 1;
            if (letter < 1 || letter > 26 || i > 2) throw unreadable(part);
            column = column * 26 + letter;
        }
        if (column == 0) throw unreadable(part);
        return column - 1;
    }

    private static CommandFailure unreadable(String part) {
        return new CommandFailure(
                ExitCode.USAGE,
                "--map tidak terbaca pada \"" + part + "\". Tulis misalnya --map \"NIK=B,NAMA=C,LAHIR=F\".");
    }
}
