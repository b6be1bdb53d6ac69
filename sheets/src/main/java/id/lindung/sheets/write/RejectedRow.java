package id.lindung.sheets.write;

/**
 * One reason against one row.
 *
 * @param sheet index of the sheet, from 0
 * @param table first column of the row's table, from 0: several may stand side by side on a sheet
 * @param row the sheet's own row number
 * @param reason for the person who has to correct it
 */
public record RejectedRow(int sheet, int table, int row, String reason) implements Comparable<RejectedRow> {
    public RejectedRow {
        if (sheet < 0 || table < 0 || row < 1 || reason.isBlank()) {
            throw new IllegalArgumentException("sheet from 0, row from 1, with a reason");
        }
    }

    /** A row of the leftmost table, or of the only one. */
    public RejectedRow(int sheet, int row, String reason) {
        this(sheet, 0, row, reason);
    }

    @Override
    public int compareTo(RejectedRow other) {
        return sheet != other.sheet ? Integer.compare(sheet, other.sheet) : Integer.compare(row, other.row);
    }
}
