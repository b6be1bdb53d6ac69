package id.lindung.office.intake;

import id.lindung.office.intake.rows.Villages;
import id.lindung.office.intake.rows.Vocabulary;
import id.lindung.office.intake.rows.WorkerRow;
import id.lindung.sheets.Rows;
import id.lindung.sheets.TableFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Judges the rows of a file on a thread of its own, while another reads the cells ahead and the importing thread seals the
 * chunk before and sends it to the database. At most {@value #AHEAD} chunks wait.
 */
final class FileReading implements AutoCloseable {

    private static final int CHUNK = 2_500;
    private static final int AHEAD = 3;

    private final TableFile file;
    private final Sheets sheets;
    private final Villages villages;
    private final Vocabulary vocabulary;
    private final LocalDate today;
    private final BlockingQueue<Chunk> chunks = new ArrayBlockingQueue<>(AHEAD);
    private final Thread thread;
    private volatile boolean stopped;

    /**
     * Some rows; the last chunk says how the reading ended.
     *
     * @param before rows of the file before these
     */
    record Chunk(
            int before,
            List<WorkerRow> rows,
            boolean last,
            @Nullable Throwable failure) {}

    /** The sheets to read, in the file's order, with their layouts and columns. */
    record Sheets(List<SheetPlan> plans) {
        Sheets {
            plans = List.copyOf(plans);
        }

        List<List<SheetPlan>> bySheet() {
            var sheets = new LinkedHashMap<Integer, List<SheetPlan>>();
            for (var plan : plans) {
                sheets.computeIfAbsent(plan.index(), index -> new ArrayList<>()).add(plan);
            }
            return List.copyOf(sheets.values());
        }
    }

    FileReading(TableFile file, Sheets sheets, Villages villages, Vocabulary vocabulary, LocalDate today) {
        this.file = file;
        this.sheets = sheets;
        this.villages = villages;
        this.vocabulary = vocabulary;
        this.today = today;
        this.thread = Thread.ofPlatform().name("import-reading").start(this::run);
    }

    /** The next chunk, in the file's order. */
    Chunk next() throws InterruptedException {
        return chunks.take();
    }

    private void run() {
        var pending = new Pending();
        try {
            for (var plans : sheets.bySheet()) readSheet(plans, pending);
            hand(pending.chunk(true, null));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            try {
                hand(pending.chunk(true, e));
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Tables side by side are read together, so that the rows come in the file's order. */
    private void readSheet(List<SheetPlan> plans, Pending pending) throws InterruptedException {
        var tables = plans.stream()
                .map(plan -> new TableReading(file, plan, villages, vocabulary, today))
                .toList();
        try (Rows rows = new RowsAhead(file.rows(plans.getFirst().index()))) {
            while (rows.hasNext()) {
                var row = rows.next();
                for (var table : tables) pending.add(table.next(row));
                if (pending.rows.size() >= CHUNK) hand(pending.chunk(false, null));
            }
        }
        for (var table : tables) pending.add(table.finish());
    }

    private void hand(Chunk chunk) throws InterruptedException {
        while (!chunks.offer(chunk, 100, TimeUnit.MILLISECONDS)) {
            if (stopped) throw new InterruptedException();
        }
    }

    @Override
    public void close() {
        stopped = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The chunk being filled. */
    private final class Pending {
        private int before;
        private List<WorkerRow> rows = new ArrayList<>(CHUNK);

        void add(@Nullable WorkerRow row) throws InterruptedException {
            if (stopped) throw new InterruptedException();
            if (row != null) rows.add(row);
        }

        Chunk chunk(boolean last, @Nullable Throwable failure) {
            var chunk = new Chunk(before, rows, last, failure);
            before += rows.size();
            rows = new ArrayList<>(CHUNK);
            return chunk;
        }
    }
}
