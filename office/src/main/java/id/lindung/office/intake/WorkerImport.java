package id.lindung.office.intake;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.audit.Audit;
import id.lindung.office.intake.SealedFiles.Opened;
import id.lindung.office.intake.rows.Villages;
import id.lindung.office.intake.rows.Vocabulary;
import id.lindung.office.people.WorkerChanges;
import id.lindung.office.secrets.Seal;
import id.lindung.office.store.DiskSpace;
import id.lindung.office.store.OfficeClock;
import id.lindung.office.store.OfficeDirectory;
import id.lindung.office.tasks.TaskProgress;
import id.lindung.office.tasks.TaskRefused;
import id.lindung.regions.RegionCode;
import id.lindung.regions.RegionRange;
import id.lindung.regions.Regions;
import id.lindung.sheets.RefusedWhileReading;
import id.lindung.sheets.SheetInfo;
import id.lindung.sheets.TableFile;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Checks or saves one file: read, judge, match, and write, all in one transaction, so that a crash or a cancel leaves
 * nothing. Saving judges every row again, for the register may have changed since the check.
 */
@Component
class WorkerImport {

    /** Two files saved at once could make one person twice; the second waits for the first. */
    private static final long ONE_AT_A_TIME = 0x4c494e44_0001L;

    /** What a new person takes at most: rows, indexes and journal, of register, job, counts and problems. */
    private static final long BYTES_PER_ROW = 6_000;

    /**
     * New persons after which what follows, maybe seconds later, must not be planned by what the register was before: a plan for the village's
     * thousands would read all of them for each.
     */
    private static final int CHANGES_THE_REGISTER = 1_000;

    private static final long WAIT_MILLIS = 250;
    private static final int MOST_TRIES = 3;

    private final ImportBatches batches;
    private final SealedFiles files;
    private final Plans plans;
    private final Regions regions;
    private final Seal seal;
    private final OfficeClock clock;
    private final OfficeDirectory office;
    private final WorkerChanges changes;
    private final Audit audit;
    private final DataSource dataSource;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;

    WorkerImport(
            ImportBatches batches,
            SealedFiles files,
            Plans plans,
            Regions regions,
            Seal seal,
            OfficeClock clock,
            OfficeDirectory office,
            WorkerChanges changes,
            Audit audit,
            DataSource dataSource,
            JdbcTemplate jdbc,
            PlatformTransactionManager manager) {
        this.batches = batches;
        this.files = files;
        this.plans = plans;
        this.regions = regions;
        this.seal = seal;
        this.clock = clock;
        this.office = office;
        this.changes = changes;
        this.audit = audit;
        this.dataSource = dataSource;
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(manager);
    }

    /**
     * Judges the file of an import, and with {@code save} writes its good rows. What is saved already stays as it is.
     *
     * @throws TaskRefused when the file cannot be read
     */
    Counts run(long id, boolean save, TaskProgress progress) throws IOException, InterruptedException {
        var batch = batches.find(id).orElseThrow(() -> new TaskRefused("Impor ini tidak ada lagi."));
        if (batch.isSavedOrUndone()) return batch.counts();
        if (batch.state() == ImportState.DISCARDED) throw new TaskRefused("Impor ini sudah dibatalkan.");
        try {
            return switch (files.open(batch.fileId(), batch.fileName(), file -> read(file, batch, save, progress))) {
                case Opened.Read<Counts>(var counts) -> counts;
                case Opened.Refused<Counts>(var why) -> throw new TaskRefused(why.id());
            };
        } catch (RefusedWhileReading e) {
            throw new TaskRefused(e.refusal().sentence().id());
        }
    }

    private Counts read(TableFile file, ImportBatch batch, boolean save, TaskProgress progress)
            throws InterruptedException {
        var sheets = plans.of(file, batch.mapping(), memory(batch));
        if (sheets.isEmpty()) {
            throw new TaskRefused(
                    "Tidak ada kolom NIK atau nama yang dikenali di berkas ini. Periksa judul kolomnya, atau tunjukkan kolomnya.");
        }
        for (int tried = 1; ; tried++) {
            try {
                var counts = transactions.execute(status -> attempt(file, sheets, batch, save, progress));
                if (counts != null && counts.isPresent()) return counts.get();
                progress.at(0, 0, "baris, menunggu impor lain selesai");
                Thread.sleep(WAIT_MILLIS);
                tried = 0;
            } catch (DuplicateKeyException e) {
                // Somebody typed one of these persons in meanwhile; the next attempt finds them registered.
                if (tried == MOST_TRIES) throw e;
            }
        }
    }

    /** One transaction; empty when another import is being saved. */
    private Optional<Counts> attempt(
            TableFile file, List<SheetPlan> sheets, ImportBatch batch, boolean save, TaskProgress progress) {
        var connection = DataSourceUtils.getConnection(dataSource);
        try (var watch = new Watch(progress, connection)) {
            try {
                if (save && !lock()) return Optional.empty();
                return Optional.of(inTransaction(file, sheets, batch, save, connection, watch));
            } catch (RuntimeException | SQLException e) {
                watch.check();
                throw e;
            }
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("the import failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    /** Refused before the disk is full: a full one stops the database for everybody. */
    private void room(long bytes) throws IOException {
        if (!DiskSpace.hasRoomFor(office, bytes)) throw new TaskRefused(DiskSpace.SENTENCE);
    }

    private boolean lock() {
        return Boolean.TRUE.equals(
                jdbc.queryForObject("SELECT pg_try_advisory_xact_lock(?)", Boolean.class, ONE_AT_A_TIME));
    }

    private Counts inTransaction(
            TableFile file, List<SheetPlan> sheets, ImportBatch batch, boolean save, Connection connection, Watch watch)
            throws SQLException, IOException, InterruptedException {
        if (batches.findForUpdate(batch.id())
                .filter(ImportBatch::isSavedOrUndone)
                .isPresent()) return batch.counts();
        jdbc.execute("SET LOCAL work_mem = '64MB'");
        jdbc.execute(Staging.TABLES);
        room(0);
        var read = stage(file, sheets, batch, connection, watch);
        room(save ? (long) read.rows * BYTES_PER_ROW : 0);
        if (read.rows == 0) {
            throw new TaskRefused(
                    "Tidak ada baris pekerja di berkas ini: di bawah judul kolomnya tidak ada isi. Periksa apakah ini"
                            + " berkas yang benar, lalu kirim lagi.");
        }
        watch.at(read.rows / 2, read.rows, "baris, dicocokkan dengan daftar");
        new Matching(connection, watch).run();
        jdbc.execute(Comparing.CHANGED);
        jdbc.execute("ANALYZE changed");
        var reporting = new Reporting(connection);
        reporting.describe();
        var counts = reporting.count(read.rejected);
        watch.at(read.rows * 6L / 10, read.rows, save ? "baris, disimpan" : "baris, diperiksa");
        batches.deleteProblems(batch.id());
        var names = file.sheets().stream().map(SheetInfo::name).toList();
        reporting.keep(batch.id(), names.toArray(String[]::new));
        var region = commonRegion(batch);
        if (save) {
            save(batch, counts, connection, watch);
            batches.setSaved(batch.id(), counts, region, names);
            audit.record("IMPORT_SAVED", "import:" + batch.id(), region, detail(batch, counts));
        } else {
            batches.setChecked(batch.id(), counts, region, names);
        }
        watch.check();
        return counts;
    }

    private void save(ImportBatch batch, Counts counts, Connection connection, Watch watch) throws SQLException {
        var applying = new Applying(jdbc, batch.id());
        applying.prepare();
        changes.around("SELECT person_id FROM changed", List.of(), applying::apply);
        watch.at(counts.rows() * 9L / 10, counts.rows(), "baris, disimpan");
        new Questions(connection, seal).ask(batch.id());
        if (counts.created() >= CHANGES_THE_REGISTER) jdbc.execute("SELECT refresh_statistics()");
    }

    /** Rows read, and those that reading refused. */
    private record Read(int rows, int rejected) {}

    private Read stage(TableFile file, List<SheetPlan> sheets, ImportBatch batch, Connection connection, Watch watch)
            throws SQLException, IOException, InterruptedException {
        int rows = 0;
        int rejected = 0;
        int expected = batch.counts().rows();
        try (var reading =
                new FileReading(file, new FileReading.Sheets(sheets), villages(batch), vocabulary(), clock.today())) {
            while (true) {
                var chunk = reading.next();
                if (chunk.failure() instanceof RuntimeException failure) throw failure;
                if (chunk.failure() instanceof Error error) throw error;
                rejected += Staging.copy(connection, chunk.before(), chunk.rows(), seal);
                rows += chunk.rows().size();
                // The length is known only from an earlier reading; half of the work is reading.
                watch.at(expected == 0 ? rows : rows / 2, expected, "baris dibaca");
                if (chunk.last()) return new Read(rows, rejected);
            }
        }
    }

    private Villages villages(ImportBatch batch) {
        var scope = CurrentActor.get().scope();
        var bound = batch.bound().isEmpty() ? scope.regionCode() : batch.bound();
        var code = bound.isEmpty() ? null : new RegionCode(bound);
        return new Villages(regions, allowed(code), code);
    }

    /** Where rows may lie: inside the bound and inside the sender's scope. */
    private static RegionRange allowed(@Nullable RegionCode bound) {
        var scope = CurrentActor.get().scope();
        var mine = scope.isWhole() ? RegionRange.COUNTRY : new RegionRange(scope.from(), scope.until());
        if (bound == null) return mine;
        var wanted = bound.range();
        if (mine.contains(wanted)) return wanted;
        // A bound outside the scope was refused on receipt; a wider one is narrowed.
        return wanted.contains(mine) ? mine : new RegionRange(mine.from(), mine.from());
    }

    private Vocabulary vocabulary() {
        Map<String, String> words = new HashMap<>();
        jdbc.query("SELECT code, words FROM occupation", (org.springframework.jdbc.core.RowCallbackHandler)
                row -> words.put(row.getString(1), row.getString(2)));
        return new Vocabulary(words);
    }

    /** The smallest region that holds all staged rows, so that those responsible for it see the import. */
    private String commonRegion(ImportBatch batch) {
        return jdbc.query("SELECT min(region_code), max(region_code) FROM incoming", row -> {
            row.next();
            var first = row.getString(1);
            if (first == null) return batch.region();
            var last = row.getString(2);
            for (int length : new int[] {13, 8, 5, 2}) {
                if (first.substring(0, length).equals(last.substring(0, length))) return first.substring(0, length);
            }
            return batch.region();
        });
    }

    static String memory(ImportBatch batch) {
        return batch.bound().isEmpty() ? CurrentActor.get().scope().regionCode() : batch.bound();
    }

    private static Map<String, ?> detail(ImportBatch batch, Counts counts) {
        var detail = counts.asMap();
        detail.put("file", batch.fileName());
        return detail;
    }
}
