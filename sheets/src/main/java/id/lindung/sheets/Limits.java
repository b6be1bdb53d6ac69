package id.lindung.sheets;

/**
 * Every bound on what is read. Sizes are bytes unless named otherwise.
 *
 * @param fileBytes size of the file as sent
 * @param entryBytes size of one unpacked part of a workbook
 * @param ratio unpacked to packed, judged only on parts over {@link #RATIO_FREE_BYTES}; real sheets stay under 60
 * @param entries parts in a workbook's zip
 * @param sheets sheets in a workbook
 * @param rows row number of the last row of a sheet, or records of a CSV
 * @param columns columns that hold a value
 * @param cellLength characters of one cell; Excel itself stops at 32,767
 * @param sharedTextBytes the table of shared texts, which is the one part of a workbook kept in memory
 */
public record Limits(
        long fileBytes,
        long entryBytes,
        int ratio,
        int entries,
        int sheets,
        int rows,
        int columns,
        int cellLength,
        int sharedTextBytes) {

    static final long RATIO_FREE_BYTES = 8L << 20;
    static final int EXCEL_COLUMNS = 16_384;

    public static final Limits DEFAULT =
            new Limits(100L << 20, 1L << 30, 150, 2_000, 200, 1_048_576, 1_000, 32_767, 96 << 20);

    public Limits {
        if (fileBytes < 1 || entryBytes < 1 || ratio < 1 || entries < 1 || sheets < 1 || rows < 1) {
            throw new IllegalArgumentException("limits are positive");
        }
        if (columns < 1 || columns > EXCEL_COLUMNS || cellLength < 1 || cellLength > 1 << 20 || sharedTextBytes < 1) {
            throw new IllegalArgumentException("columns, cell length and shared text are positive and bounded");
        }
    }

    /** Bytes between two markup characters that a cell of the allowed length can need at most (six bytes per character). */
    long markupGap() {
        return 65_536 + 6L * cellLength;
    }
}
