package id.lindung.office.duplicates;

import id.lindung.office.pages.HomeTask;
import id.lindung.office.pages.HomeTasks;
import id.lindung.office.pages.Ui;
import java.util.List;
import org.springframework.stereotype.Component;

/** Brings waiting questions to the home page of those who decide. */
@Component
class DuplicateTasks implements HomeTasks {

    private static final int ORDER = 40;

    private final Reviews reviews;

    DuplicateTasks(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public List<HomeTask> of(Ui ui) {
        if (!ui.actor().role().importsWorkers()) return List.of();
        long waiting = reviews.count(Reviews.Filter.ALL);
        if (waiting == 0) return List.of();
        return List.of(new HomeTask(
                ORDER,
                ui.t("duplicates.home"),
                "/ganda",
                ui.t("duplicates.home.hint"),
                HomeTask.State.TO_DO,
                ui.t("duplicates.home.word", ui.n(waiting))));
    }
}
