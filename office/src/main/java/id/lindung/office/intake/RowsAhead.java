package id.lindung.office.intake;

import id.lindung.sheets.Cell;
import id.lindung.sheets.Rows;
import id.lindung.sheets.SheetRow;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Reads a sheet's cells on a thread of its own, a few portions ahead: for a workbook that takes as long as judging its rows,
 * and the other core is free. A portion is bounded in rows and in letters.
 */
final class RowsAhead implements Rows {

    private static final int ROWS = 500;
    private static final int LETTERS = 1 << 20;
    private static final int AHEAD = 3;

    private final Rows rows;
    private final BlockingQueue<Portion> portions = new ArrayBlockingQueue<>(AHEAD);
    private final Thread thread;
    private volatile boolean stopped;
    private Portion portion = new Portion(List.of(), false, null);
    private int at;

    private record Portion(
            List<SheetRow> rows, boolean last, @Nullable Throwable failure) {}

    /** @param rows read and closed by this object alone from now on */
    RowsAhead(Rows rows) {
        this.rows = rows;
        this.thread = Thread.ofPlatform().name("import-cells").start(this::run);
    }

    @Override
    public boolean hasNext() {
        while (at == portion.rows().size()) {
            if (portion.failure() instanceof RuntimeException failure) throw failure;
            if (portion.failure() instanceof Error error) throw error;
            if (portion.last()) return false;
            portion = take();
            at = 0;
        }
        return true;
    }

    @Override
    public SheetRow next() {
        if (!hasNext()) throw new NoSuchElementException();
        return portion.rows().get(at++);
    }

    private Portion take() {
        try {
            return portions.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private void run() {
        var read = new ArrayList<SheetRow>(ROWS);
        try {
            int letters = 0;
            while (rows.hasNext()) {
                var row = rows.next();
                read.add(row);
                letters += letters(row);
                if (read.size() < ROWS && letters < LETTERS) continue;
                if (!hand(new Portion(read, false, null))) return;
                read = new ArrayList<>(ROWS);
                letters = 0;
            }
            hand(new Portion(read, true, null));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            handFailure(read, e);
        }
    }

    /** The rows read before the failure come first, as if they had been read one by one. */
    private void handFailure(List<SheetRow> read, Throwable failure) {
        try {
            hand(new Portion(read, true, failure));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean hand(Portion next) throws InterruptedException {
        while (!portions.offer(next, 100, TimeUnit.MILLISECONDS)) if (stopped) return false;
        return !stopped;
    }

    private static int letters(SheetRow row) {
        int letters = 0;
        for (int column = 0; column < row.size(); column++) {
            if (row.cell(column) instanceof Cell.Text(String value, boolean _)) letters += value.length();
        }
        return letters;
    }

    @Override
    public void close() {
        stopped = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        rows.close();
    }
}
