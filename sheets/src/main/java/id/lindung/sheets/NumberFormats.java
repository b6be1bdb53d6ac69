package id.lindung.sheets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A workbook's number formats by cell style: whether a number is meant as a date is known only from here. */
final class NumberFormats {
    static final String GENERAL = "General";
    private static final int MAX_STYLES = 65_536;

    /** Built-in formats that are not written into the file (ECMA-376 Part 1, 18.8.30), as Excel shows them. */
    private static final Map<Integer, String> BUILT_IN = Map.ofEntries(
            Map.entry(1, "0"),
            Map.entry(2, "0.00"),
            Map.entry(3, "#,##0"),
            Map.entry(4, "#,##0.00"),
            Map.entry(9, "0%"),
            Map.entry(10, "0.00%"),
            Map.entry(11, "0.00E+00"),
            Map.entry(14, "dd/mm/yyyy"),
            Map.entry(15, "d-mmm-yy"),
            Map.entry(16, "d-mmm"),
            Map.entry(17, "mmm-yy"),
            Map.entry(18, "h:mm AM/PM"),
            Map.entry(19, "h:mm:ss AM/PM"),
            Map.entry(20, "h:mm"),
            Map.entry(21, "h:mm:ss"),
            Map.entry(22, "dd/mm/yyyy h:mm"),
            Map.entry(37, "#,##0"),
            Map.entry(38, "#,##0"),
            Map.entry(39, "#,##0.00"),
            Map.entry(40, "#,##0.00"),
            Map.entry(45, "mm:ss"),
            Map.entry(46, "[h]:mm:ss"),
            Map.entry(47, "mm:ss.0"),
            Map.entry(49, "@"));

    private final List<String> formats = new ArrayList<>();
    private final List<Boolean> dates = new ArrayList<>();

    private NumberFormats() {}

    static NumberFormats none() {
        return new NumberFormats();
    }

    static NumberFormats read(Xml xml) {
        Map<String, String> custom = new HashMap<>();
        NumberFormats styles = new NumberFormats();
        boolean inCellXfs = false;
        while (xml.nextStart()) {
            switch (xml.name()) {
                case "numFmt" -> {
                    String id = xml.attribute("numFmtId");
                    String code = xml.attribute("formatCode");
                    if (id != null && code != null && custom.size() < MAX_STYLES) {
                        custom.put(id, code);
                    }
                }
                case "cellXfs" -> inCellXfs = true;
                case "cellStyles", "dxfs", "cellStyleXfs" -> inCellXfs = false;
                case "xf" -> {
                    if (inCellXfs && styles.formats.size() < MAX_STYLES) {
                        String id = xml.attribute("numFmtId");
                        styles.add(id == null ? "0" : id, custom);
                    }
                }
                default -> xml.strangeElement();
            }
        }
        return styles;
    }

    private void add(String id, Map<String, String> custom) {
        String code = custom.get(id);
        if (code == null) {
            code = id.length() < 4 && id.chars().allMatch(Character::isDigit) ? builtIn(Integer.parseInt(id)) : GENERAL;
        }
        formats.add(code);
        dates.add(isDate(code));
    }

    private static String builtIn(int id) {
        // 27 to 36 and 50 to 58 are dates of East Asian Excels.
        boolean asianDate = (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
        return asianDate ? "dd/mm/yyyy" : BUILT_IN.getOrDefault(id, GENERAL);
    }

    String format(int style) {
        return style >= 0 && style < formats.size() ? formats.get(style) : GENERAL;
    }

    boolean isDate(int style) {
        return style >= 0 && style < dates.size() && dates.get(style);
    }

    /** Whether a format code shows a calendar date: a day or year letter, or a month that is not a minute. */
    static boolean isDate(String code) {
        String letters = letters(code);
        boolean time = letters.indexOf('h') >= 0 || letters.indexOf('s') >= 0;
        return letters.indexOf('d') >= 0 || letters.indexOf('y') >= 0 || (letters.indexOf('m') >= 0 && !time);
    }

    /** The first section of a code without literals, colours, currency and escapes. */
    private static String letters(String code) {
        if (code.equalsIgnoreCase(GENERAL)) {
            return "";
        }
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            switch (c) {
                case '"' -> i = skipTo(code, i, '"');
                case '[' -> i = skipTo(code, i, ']');
                case '\\', '_', '*' -> i++;
                case ';' -> i = code.length();
                default -> letters.append(c);
            }
        }
        String found = letters.toString().toLowerCase(Locale.ROOT);
        return found.contains("general") || found.contains("standard") ? "" : found;
    }

    private static int skipTo(String code, int from, char end) {
        int at = code.indexOf(end, from + 1);
        return at < 0 ? code.length() : at;
    }
}
