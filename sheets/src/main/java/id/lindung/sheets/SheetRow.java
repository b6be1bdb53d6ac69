package id.lindung.sheets;

import java.util.Arrays;

/** One row: its number as the spreadsheet program shows it, and its cells up to the last one that holds something. */
public final class SheetRow {
    private final int number;
    private final Cell[] cells;

    /** Rows made in memory, for a form or a paste; the array is copied. */
    public SheetRow(int number, Cell... cells) {
        this(number, cells.clone(), cells.length);
    }

    /** Takes the array over without copying. */
    SheetRow(int number, Cell[] cells, int size) {
        if (number < 1) {
            throw new IllegalArgumentException("rows count from 1");
        }
        this.number = number;
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
