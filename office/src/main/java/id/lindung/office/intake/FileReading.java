package id.lindung.office.intake;

import id.lindung.office.intake.rows.Villages;
import id.lindung.office.intake.rows.Vocabulary;
import id.lindung.office.intake.rows.WorkerRow;
import id.lindung.office.intake.rows.WorkerRowReader;
import id.lindung.sheets.Rows;
import id.lindung.sheets.TableFile;
import id.lindung.sheets.layout.RowKind;
import id.lindung.sheets.layout.SharedCells;
import id.lindung.sheets.layout.TableLayout;
import java.time.LocalDate;
import java.util.ArrayList;
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
            for (var plan : sheets.plans()) readSheet(plan, pending);
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

    private void readSheet(SheetPlan plan, Pending pending) throws InterruptedException {
        TableLayout layout = plan.layout();
        var reader = new WorkerRowReader(
                plan.index(),
                plan.mapping(),
                layout.place().orElse(null),
                Vocabulary.categoryOfTitles(layout.titles()),
                villages,
                vocabulary,
                today);
        var classifier = layout.classifier(plan.mapping());
        var shared = new SharedCells(file.merged(plan.index()), plan.mapping(), layout.headerLast());
        try (Rows rows = new RowsAhead(file.rows(plan.index()))) {
            while (rows.hasNext()) {
                var row = rows.next();
                var filled = shared.fill(row);
                var classified = classifier.classify(row);
                if (classified.kind() != RowKind.RECORD) continue;
                pending.add(reader.read(filled, classified.section()));
                if (pending.rows.size() >= CHUNK) hand(pending.chunk(false, null));
            }
        }
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

        void add(WorkerRow row) throws InterruptedException {
            if (stopped) throw new InterruptedException();
            rows.add(row);
        }

        Chunk chunk(boolean last, @Nullable Throwable failure) {
            var chunk = new Chunk(before, rows, last, failure);
            before += rows.size();
            rows = new ArrayList<>(CHUNK);
            return chunk;
        }
    }
}
