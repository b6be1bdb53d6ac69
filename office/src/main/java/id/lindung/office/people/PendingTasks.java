package id.lindung.office.people;

import id.lindung.office.pages.HomeTask;
import id.lindung.office.pages.HomeTasks;
import id.lindung.office.pages.Ui;
import java.util.List;
import org.springframework.stereotype.Component;

/** Brings workers whose NIK is still missing to the home page of those who can ask for it. */
@Component
class PendingTasks implements HomeTasks {

    private static final int ORDER = 30;
    private static final WorkerFilter PENDING = new WorkerFilter("", "", "", "", "", "PENDING");

    private final WorkerList list;

    PendingTasks(WorkerList list) {
        this.list = list;
    }

    @Override
    public List<HomeTask> of(Ui ui) {
        if (!ui.actor().role().writesWorkers()) return List.of();
        int pending = list.count(PENDING, ui.actor().scope());
        if (pending == 0) return List.of();
        return List.of(new HomeTask(
                ORDER,
                ui.t("people.task.pending", ui.n(pending)),
                "/pekerja?identitas=PENDING",
                ui.t("people.task.pending.hint"),
                HomeTask.State.TO_DO,
                ui.t("people.task.pending.word")));
    }
}
