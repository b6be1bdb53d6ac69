package id.lindung.office.intake;

import id.lindung.office.pages.HomeTask;
import id.lindung.office.pages.HomeTasks;
import id.lindung.office.pages.Ui;
import id.lindung.office.store.OfficeClock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Brings imports that wait for somebody to the home page: not saved yet, or with rows to be corrected. */
@Component
class ImportTasks implements HomeTasks {

    private static final int ORDER = 20;
    private static final int LOOKED_AT = 10;
    private static final int SHOWN = 3;
    /** Older imports are history; nobody is reminded of them. */
    private static final Duration RECENT = Duration.ofDays(14);

    private final WorkerImports imports;
    private final OfficeClock clock;

    ImportTasks(WorkerImports imports, OfficeClock clock) {
        this.imports = imports;
        this.clock = clock;
    }

    @Override
    public List<HomeTask> of(Ui ui) {
        if (!ui.actor().role().importsWorkers()) return List.of();
        var oldest = clock.instant().minus(RECENT);
        var seen = new HashSet<String>();
        return imports.listRecent(LOOKED_AT).stream()
                .filter(batch -> batch.createdAt().isAfter(oldest))
                // The same file sent again, corrected: only its last state counts.
                .filter(batch -> seen.add(batch.fileName()))
                .flatMap(batch -> task(ui, batch).stream())
                .limit(SHOWN)
                .toList();
    }

    private static Optional<HomeTask> task(Ui ui, ImportBatch batch) {
        var hint = ui.t("impor.task.hint", batch.fileName(), ui.moment(batch.createdAt()));
        var href = "/impor/" + batch.id();
        return switch (batch.state()) {
            case CHECKED ->
                Optional.of(new HomeTask(
                        ORDER, ui.t("impor.task.save"), href, hint, HomeTask.State.DUE, ui.t("impor.state.CHECKED")));
            case SAVED ->
                batch.counts().rejected() == 0
                        ? Optional.empty()
                        : Optional.of(new HomeTask(
                                ORDER + 1,
                                ui.t("impor.task.fix", ui.n(batch.counts().rejected())),
                                href,
                                hint,
                                HomeTask.State.TO_DO,
                                ui.t("impor.task.word")));
            case SENT, UNDONE, DISCARDED -> Optional.empty();
        };
    }
}
