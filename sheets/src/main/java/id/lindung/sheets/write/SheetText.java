package id.lindung.sheets.write;

import org.dhatim.fastexcel.Worksheet;

/** Puts text into a cell as text, never as a formula, whatever it begins with. */
final class SheetText {
    static final int MOST_ROWS = Worksheet.MAX_ROWS;
    static final int MOST_CHARACTERS = 32_767;

    private SheetText() {}

    static void put(Worksheet sheet, int row, int column, String text) {
        String kept = text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text;
        if (kept.equals(kept.strip())) {
            // Inline texts are not collected in memory as shared ones are.
            sheet.inlineString(row, column, kept);
        } else {
            // Only shared texts are written so that white space at the edges survives.
            sheet.value(row, column, kept);
        }
    }

    /** A name a workbook accepts: at most 31 characters, none of those Excel forbids. */
    static String sheetName(String wanted) {
        String name = wanted.replaceAll("[\\[\\]:*?/\\\\]", " ").strip();
        name = name.replaceAll("^'+|'+$", "");
        name = name.length() > 31 ? name.substring(0, 31) : name;
        return name.isBlank() ? "Data" : name;
    }
}
