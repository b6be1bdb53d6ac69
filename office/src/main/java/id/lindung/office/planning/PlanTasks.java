package id.lindung.office.planning;

import id.lindung.office.approvals.ApprovalState;
import id.lindung.office.approvals.Level;
import id.lindung.office.approvals.Step;
import id.lindung.office.pages.HomeTask;
import id.lindung.office.pages.HomeTasks;
import id.lindung.office.pages.Ui;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Plans that wait for the reader, on the home page. */
@Component
class PlanTasks implements HomeTasks {

    private static final int ORDER = 20;
    private static final int MOST = 100;

    private final Plans plans;

    PlanTasks(Plans plans) {
        this.plans = plans;
    }

    @Override
    public List<HomeTask> of(Ui ui) {
        var tasks = new ArrayList<HomeTask>();
        add(tasks, ui, Step.CHECK, ApprovalState.PROPOSED);
        add(tasks, ui, Step.APPROVE, ApprovalState.CHECKED);
        add(tasks, ui, Step.PROPOSE, ApprovalState.RETURNED);
        return tasks;
    }

    private void add(List<HomeTask> tasks, Ui ui, Step step, ApprovalState waiting) {
        var role = ui.actor().role();
        if (role == id.lindung.office.actor.Role.SYSTEM) return;
        var region = ui.actor().scope().regionCode();
        int mine = 0;
        Plan first = null;
        for (var plan : plans.list(region, null, waiting, Long.MAX_VALUE, MOST)) {
            if (!step.isOf(role, Level.of(plan.region()))) continue;
            mine++;
            first = first == null ? plan : first;
        }
        if (first == null) return;
        tasks.add(new HomeTask(
                ORDER,
                ui.t("plan.task." + step, ui.n(mine)),
                mine == 1 ? "/rencana/" + first.id() : "/rencana?tahun=" + first.year() + "&keadaan=" + waiting,
                ui.t("plan.task.hint", first.regionName(), first.year(), ui.rupiah(first.rupiah())),
                HomeTask.State.DUE,
                ui.t("plan.state." + waiting)));
    }
}
