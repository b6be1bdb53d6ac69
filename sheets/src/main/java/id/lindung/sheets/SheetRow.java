package id.lindung.sheets;

import java.util.Arrays;

/** One row: its number as the spreadsheet program shows it, and its cells up to the last one that holds something. */
public final class SheetRow {
    private final int number;
    private final Cell[] cells;
    private final boolean hidden;

    /** Rows made in memory, for a form or a paste; the array is copied. */
    public SheetRow(int number, Cell... cells) {
        this(number, cells.clone(), cells.length);
    }

    /** Takes the array over without copying. */
    SheetRow(int number, Cell[] cells, int size) {
        this(number, cells, size, false);
    }

    SheetRow(int number, Cell[] cells, int size, boolean hidden) {
        if (number < 1) {
            throw new IllegalArgumentException("rows count from 1");
        }
        this.number = number;
        this.hidden = hidden;
        int end = size;
        while (end > 0 && cells[end - 1] instanceof Cell.Empty) {
            end--;
        }
        this.cells = end == cells.length ? cells : Arrays.copyOf(cells, end);
    }

    /** The sheet's own row number, from 1. In a CSV it is the record's number, which is what a spreadsheet program shows. */
    public int number() {
        return number;
    }

    /** Whether the spreadsheet program does not show it: hidden by hand, or by a filter. Text files hide nothing. */
    public boolean hidden() {
        return hidden;
    }

    /** The same row with other cells; the array is copied. */
    public SheetRow with(Cell... others) {
        return new SheetRow(number, others.clone(), others.length, hidden);
    }

    /** The same row with nothing outside the columns from {@code from} to before {@code until}; columns keep their places. */
    public SheetRow within(int from, int until) {
        if (from <= 0 && until >= cells.length) {
            return this;
        }
        Cell[] kept = new Cell[Math.min(until, cells.length)];
        for (int c = 0; c < kept.length; c++) {
            kept[c] = c < from ? Cell.empty() : cells[c];
        }
        return new SheetRow(number, kept, kept.length, hidden);
    }

    /** Columns up to the last non-empty cell. */
    public int size() {
        return cells.length;
    }

    /** The cell in a column counted from 0; {@link Cell.Empty} beyond the row's end. */
    public Cell cell(int column) {
        return column >= 0 && column < cells.length ? cells[column] : Cell.empty();
    }

    /** The text a person sees in the cell, trimmed; empty if there is nothing. */
    public String text(int column) {
        return cell(column).shown().strip();
    }

    /** Whether no cell holds anything but white space. */
    public boolean isBlank() {
        for (Cell cell : cells) {
            if (!cell.isBlank()) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return number + " " + Arrays.toString(cells);
    }
}
