package id.lindung.sheets;

/**
 * A sheet of a file.
 *
 * @param index position in the file, from 0; what {@link TableFile#rows} takes
 * @param hidden hidden in the spreadsheet program; such sheets are often instructions or lookup lists
 */
public record SheetInfo(int index, String name, boolean hidden) {
    public SheetInfo {
        if (index < 0) {
            throw new IllegalArgumentException("index from 0");
        }
    }
}
