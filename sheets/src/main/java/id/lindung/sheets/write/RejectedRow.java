package id.lindung.sheets.write;

/**
 * One reason against one row.
 *
 * @param sheet index of the sheet, from 0
 * @param row the sheet's own row number
 * @param reason for the person who has to correct it
 */
public record RejectedRow(int sheet, int row, String reason) implements Comparable<RejectedRow> {
    public RejectedRow {
        if (sheet < 0 || row < 1 || reason.isBlank()) {
            throw new IllegalArgumentException("sheet from 0, row from 1, with a reason");
        }
    }

    @Override
    public int compareTo(RejectedRow other) {
        return sheet != other.sheet ? Integer.compare(sheet, other.sheet) : Integer.compare(row, other.row);
    }
}
