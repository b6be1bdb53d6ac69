package id.lindung.office.coverage;

import id.lindung.office.actor.Role;
import id.lindung.office.pages.HomeTask;
import id.lindung.office.pages.HomeTasks;
import id.lindung.office.pages.Ui;
import java.util.List;
import org.springframework.stereotype.Component;

/** Brings villages that sent nothing to the home page of those who can call them. */
@Component
class SilentTasks implements HomeTasks {

    private static final int ORDER = 60;

    private final SilentVillages villages;

    SilentTasks(SilentVillages villages) {
        this.villages = villages;
    }

    @Override
    public List<HomeTask> of(Ui ui) {
        var role = ui.actor().role();
        var region = ui.actor().scope().regionCode();
        if ((role != Role.REGENCY_OFFICER && role != Role.DISTRICT_HEAD) || region.isEmpty()) return List.of();
        long silent = villages.count(region);
        if (silent == 0) return List.of();
        return List.of(new HomeTask(
                ORDER,
                ui.t("coverage.task.silent", ui.n(silent)),
                "/cakupan/kosong",
                ui.t("coverage.task.silent.hint"),
                HomeTask.State.NOT_STARTED,
                ui.t("coverage.task.silent.word")));
    }
}
