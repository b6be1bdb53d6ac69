package id.lindung.sheets.layout;

import id.lindung.sheets.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * What one column probably holds.
 *
 * @param column from 0
 * @param heading the heading as written, rows of a stacked heading joined by " / "; empty if there is none
 * @param field null if the column is left alone
 * @param confidence 0 to 1; below 0.8 a person should look
 * @param reason why, in both languages
 */
public record ColumnGuess(
        int column, String heading, @Nullable Field field, double confidence, Sentence reason) {
    public ColumnGuess {
        if (column < 0 || confidence < 0 || confidence > 1) {
            throw new IllegalArgumentException("column from 0, confidence from 0 to 1");
        }
    }

    /** The column's letters as the spreadsheet program shows them. */
    public String letters() {
        return letters(column);
    }

    /** {@code 0 → A}, {@code 26 → AA}. */
    public static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString();
    }
}
