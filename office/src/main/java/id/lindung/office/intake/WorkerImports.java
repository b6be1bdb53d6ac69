package id.lindung.office.intake;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.audit.Audit;
import id.lindung.office.intake.SealedFiles.Opened;
import id.lindung.office.intake.rows.Ditto;
import id.lindung.office.intake.rows.ProblemCode;
import id.lindung.office.tasks.Tasks;
import id.lindung.regions.RegionCode;
import id.lindung.regions.Regions;
import id.lindung.rules.Sentence;
import id.lindung.sheets.Opening;
import id.lindung.sheets.SheetRow;
import id.lindung.sheets.TableFile;
import id.lindung.sheets.layout.ColumnMapping;
import id.lindung.sheets.layout.TableLayout;
import id.lindung.sheets.write.RejectedRows;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Files of workers, as pages and commands use them: receive, check, save, look, take back. */
@Service
public class WorkerImports {

    private final ImportBatches batches;
    private final SealedFiles files;
    private final Plans plans;
    private final Tasks tasks;
    private final Regions regions;
    private final Audit audit;
    private final TransactionTemplate transactions;

    WorkerImports(
            ImportBatches batches,
            SealedFiles files,
            Plans plans,
            Tasks tasks,
            Regions regions,
            Audit audit,
            PlatformTransactionManager manager) {
        this.batches = batches;
        this.files = files;
        this.plans = plans;
        this.tasks = tasks;
        this.regions = regions;
        this.audit = audit;
        this.transactions = new TransactionTemplate(manager);
    }

    /** What came of sending a file. */
    public sealed interface Receipt {
        record Received(long id) implements Receipt {}

        /** The file is not one that can be read. */
        record Refused(Sentence why) implements Receipt {}

        /** There is no such region. */
        record UnknownRegion(String code) implements Receipt {}

        /** The actor may not import, or not there. */
        record NotAllowed() implements Receipt {}
    }

    /**
     * Takes a file in and keeps it sealed. The same token is the same upload: the second time nothing happens.
     *
     * @param name the sender's file name, for people
     * @param region no row may lie outside; empty for the actor's whole scope
     */
    public Receipt receive(InputStream content, String name, String region, UUID token) throws IOException {
        var actor = CurrentActor.get();
        if (!actor.role().importsWorkers()) return new Receipt.NotAllowed();
        var bound = "";
        if (!region.isBlank()) {
            var found = regions.find(region);
            if (found.isEmpty()) return new Receipt.UnknownRegion(region);
            bound = found.get().code().value();
            if (!actor.scope().covers(bound)) return new Receipt.NotAllowed();
        }
        var known = batches.findByToken(token);
        if (known.isPresent()) return new Receipt.Received(known.get());
        var clear = files.clearCopy(content);
        try {
            switch (TableFile.open(clear, name, SealedFiles.LIMITS)) {
                case Opening.Refused(var refusal) -> {
                    return new Receipt.Refused(new Sentence(
                            refusal.sentence().id(), refusal.sentence().en()));
                }
                case Opening.Opened(var file) -> file.close();
            }
            var home = bound.isEmpty() ? SealedFiles.regionOfActor() : bound;
            var file = files.keep(clear, name, home);
            return new Receipt.Received(batches.insert(token, file, name, bound, home));
        } finally {
            Files.deleteIfExists(clear);
        }
    }

    /** The import of the same content into the same region that the actor asked to save and that is not over: its program was killed. */
    public Optional<Long> findUnfinished(InputStream content, String region) throws IOException {
        return batches.findUnfinished(SealedFiles.digest(content), region.strip());
    }

    /** Asks for every row to be judged, without saving any. The task's result names the import. */
    public UUID check(long id) {
        return submit(id, false);
    }

    /** Asks for the good rows to be saved, after judging all again. Asked twice it is done once. */
    public UUID save(long id) {
        return submit(id, true);
    }

    private UUID submit(long id, boolean save) {
        var batch = batches.find(id).orElseThrow();
        var title = (save ? "Impor " : "Periksa ") + batch.fileName();
        var task = tasks.submit(
                ImportWork.KIND, ImportWork.KIND + ":" + id + ":" + save, title, Map.of("batch", id, "save", save));
        batches.setTask(id, task);
        return task;
    }

    public Optional<ImportBatch> find(long id) {
        return batches.find(id);
    }

    /** The latest imports in the actor's scope, newest first. */
    public List<ImportBatch> listRecent(int limit) {
        return batches.listRecent(limit);
    }

    /** Streams the problems of an import in the file's order. */
    public void forEachProblem(long id, int limit, Consumer<ImportProblem> each) {
        batches.forEachProblem(id, false, limit, each);
    }

    /** How many rows carry each problem. */
    public Map<ProblemCode, Integer> countProblems(long id) {
        return batches.countProblems(id);
    }

    /**
     * Writes the refused rows as a workbook in the file's own layout, with one more column that says why. The stream stays
     * open. It holds what was handed in, numbers in clear, because they are what has to be corrected; so it is recorded before the
     * first byte leaves, and every role that may import may see a number in clear. Pages, reports and commands mask all of them.
     *
     * @return rows written
     */
    public int writeRejected(long id, boolean english, OutputStream out) throws IOException, InterruptedException {
        var batch = batches.find(id).orElseThrow();
        transactions.executeWithoutResult(status -> audit.record(
                "EXPORTED",
                "import:" + id,
                batch.region(),
                Map.of("rejected", batch.counts().rejected())));
        var wording = english ? RejectedRows.Wording.ENGLISH : RejectedRows.Wording.INDONESIAN;
        var opened = files.open(
                batch.fileId(),
                batch.fileName(),
                file -> batches.withRejected(id, english, rejected -> {
                    try {
                        return RejectedRows.write(file, rejected, wording, WorkerImports::written, out);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }));
        return switch (opened) {
            case Opened.Read<Integer>(var rows) -> rows;
            case Opened.Refused<Integer>(var why) -> throw new IOException(why.en());
        };
    }

    /** A refused row that says "the same as above" comes back without the row above, so it says what it means. */
    private static UnaryOperator<SheetRow> written(TableLayout layout) {
        var ditto = new Ditto();
        var mapping = layout.mapping();
        return row -> ditto.written(row, mapping);
    }

    /** Lets an import go before it is saved; its file is removed. */
    public boolean discard(long id) throws IOException {
        var batch = batches.find(id);
        if (batch.isEmpty() || !batches.discard(id)) return false;
        files.delete(batch.get().fileId());
        return true;
    }

    /** Removes every trace of a check that was only asked for its report. */
    public void forget(long id) throws IOException {
        var batch = batches.find(id).filter(found -> !found.isSavedOrUndone());
        if (batch.isEmpty()) return;
        batches.delete(id);
        files.delete(batch.get().fileId());
    }

    /** Corrects the columns of some tables; what was checked before must be checked again. */
    public void correctColumns(long id, Map<TableKey, ColumnMapping> corrected) {
        var batch = batches.find(id).orElseThrow();
        var mapping = new HashMap<>(batch.mapping());
        corrected.forEach((sheet, columns) -> mapping.put(sheet.text(), columns.encode()));
        batches.setMapping(id, mapping);
    }

    /** The sheets of an import with their columns, as they will be read; empty when the file cannot be read. */
    public List<SheetColumns> columns(long id) throws IOException, InterruptedException {
        var batch = batches.find(id).orElseThrow();
        var opened = files.open(batch.fileId(), batch.fileName(), file -> {
            var planned = plans.of(file, batch.mapping(), WorkerImport.memory(batch));
            return planned.stream()
                    .map(plan -> SheetColumns.of(file, plan.layout(), plan.mapping()))
                    .toList();
        });
        return switch (opened) {
            case Opened.Read<List<SheetColumns>>(var columns) -> columns;
            case Opened.Refused<List<SheetColumns>> _ -> List.of();
        };
    }

    /** Corrects the columns of some sheets and remembers them for the next file of this region with these headings. */
    public void correctAndRemember(long id, Map<TableKey, ColumnMapping> corrected)
            throws IOException, InterruptedException {
        var batch = batches.find(id).orElseThrow();
        correctColumns(id, corrected);
        files.open(batch.fileId(), batch.fileName(), file -> {
            corrected.forEach((table, columns) -> {
                if (table.sheet() >= file.sheets().size()) return;
                TableLayout.detectAll(file, table.sheet()).stream()
                        .filter(layout -> TableKey.of(layout).equals(table))
                        .forEach(layout -> plans.remember(layout, columns, WorkerImport.memory(batch)));
            });
            return corrected;
        });
    }

    /** Columns named by field and letter for every sheet: {@code NATIONAL_ID → B}. */
    public void correctColumns(long id, ColumnMapping overrides) throws IOException, InterruptedException {
        var batch = batches.find(id).orElseThrow();
        files.open(batch.fileId(), batch.fileName(), file -> {
            Map<TableKey, ColumnMapping> corrected = new HashMap<>();
            for (var sheet : file.sheets()) {
                if (sheet.hidden()) continue;
                var layout = TableLayout.detect(file, sheet.index());
                if (!layout.hasTable() && file.sheets().size() > 1) continue;
                var mapping = layout.mapping();
                for (var override : overrides.columns().entrySet()) {
                    mapping = mapping.with(override.getKey(), override.getValue());
                }
                corrected.put(new TableKey(sheet.index(), 0), mapping);
            }
            correctColumns(id, corrected);
            return corrected;
        });
    }

    /** The region of a code, for sentences. */
    Optional<String> regionName(String code) {
        return RegionCode.parse(code).flatMap(regions::find).map(found -> regions.fullName(found.code()));
    }
}
