package id.lindung.office.intake;

import id.lindung.office.intake.rows.RowProblem;
import id.lindung.office.intake.rows.Villages;
import id.lindung.office.intake.rows.Vocabulary;
import id.lindung.office.intake.rows.WorkerRow;
import id.lindung.office.intake.rows.WorkerRowReader;
import id.lindung.office.secrets.Seal;
import id.lindung.sheets.Rows;
import id.lindung.sheets.TableFile;
import id.lindung.sheets.layout.RowKind;
import id.lindung.sheets.layout.SharedCells;
import id.lindung.sheets.layout.TableLayout;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Judges and seals the rows of a file on a thread of its own, while another reads the cells ahead and the importing thread
 * sends the chunk before to the database. At most {@value #AHEAD} chunks wait.
 */
final class FileReading implements AutoCloseable {

    private static final int CHUNK = 5_000;
    private static final int AHEAD = 3;

    private final TableFile file;
    private final Sheets sheets;
    private final Villages villages;
    private final Vocabulary vocabulary;
    private final Seal seal;
    private final LocalDate today;
    private final BlockingQueue<Chunk> chunks = new ArrayBlockingQueue<>(AHEAD);
    private final Thread thread;
    private volatile boolean stopped;

    /** Some rows, ready for COPY; the last one says how the reading ended. */
    record Chunk(
            byte[] rows,
            byte @Nullable [] problems,
            int read,
            int rejected,
            boolean last,
            @Nullable Throwable failure) {}

    /** The sheets to read, in the file's order, with their layouts and columns. */
    record Sheets(List<SheetPlan> plans) {
        Sheets {
            plans = List.copyOf(plans);
        }
    }

    FileReading(TableFile file, Sheets sheets, Villages villages, Vocabulary vocabulary, Seal seal, LocalDate today) {
        this.file = file;
        this.sheets = sheets;
        this.villages = villages;
        this.vocabulary = vocabulary;
        this.seal = seal;
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
                if (pending.read >= CHUNK) hand(pending.chunk(false, null));
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
        private int seq;
        private BinaryRows rows = new BinaryRows();
        private BinaryRows problems = new BinaryRows();
        private int read;
        private int rejected;

        void add(WorkerRow row) throws InterruptedException {
            if (stopped) throw new InterruptedException();
            seq++;
            read++;
            if (row.isRejected()) rejected++;
            else Staging.add(rows, seq, row, seal);
            for (RowProblem problem : row.problems()) Staging.add(problems, seq, row.sheet(), row.row(), problem);
        }

        Chunk chunk(boolean last, @Nullable Throwable failure) {
            var chunk = new Chunk(
                    rows.finish(), problems.rows() == 0 ? null : problems.finish(), read, rejected, last, failure);
            rows = new BinaryRows();
            problems = new BinaryRows();
            read = 0;
            rejected = 0;
            return chunk;
        }
    }
}
