package id.lindung.office.payments;

import id.lindung.office.actor.Role;
import id.lindung.office.approvals.ApprovalState;
import id.lindung.office.approvals.Level;
import id.lindung.office.approvals.Step;
import id.lindung.office.pages.HomeTask;
import id.lindung.office.pages.HomeTasks;
import id.lindung.office.pages.Ui;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Orders to banks that wait for the reader's step, on the home page. */
@Component
class OrderTasks implements HomeTasks {

    private static final int ORDER = 21;
    private static final int MOST = 100;

    private final Orders orders;

    OrderTasks(Orders orders) {
        this.orders = orders;
    }

    @Override
    public List<HomeTask> of(Ui ui) {
        var tasks = new ArrayList<HomeTask>();
        if (ui.actor().role() == Role.SYSTEM || !OrderRights.sees(ui.actor().role())) return tasks;
        add(tasks, ui, Step.CHECK, ApprovalState.PROPOSED);
        add(tasks, ui, Step.APPROVE, ApprovalState.CHECKED);
        add(tasks, ui, Step.PROPOSE, ApprovalState.RETURNED);
        return tasks;
    }

    private void add(List<HomeTask> tasks, Ui ui, Step step, ApprovalState waiting) {
        var mine = orders.list(waiting, Long.MAX_VALUE, MOST).stream()
                .filter(order -> step.isOf(ui.actor().role(), Level.of(order.region())))
                .toList();
        if (mine.isEmpty()) return;
        var first = mine.getFirst();
        tasks.add(new HomeTask(
                ORDER,
                ui.t("orders.task." + step, ui.n(mine.size())),
                mine.size() == 1 ? "/perintah-bayar/" + first.id() : "/perintah-bayar?keadaan=" + waiting,
                ui.t("orders.task.hint", first.payerName(), ui.shortDate(first.payOn()), ui.rupiah(first.rupiah())),
                HomeTask.State.DUE,
                ui.t("plan.state." + waiting)));
    }
}
