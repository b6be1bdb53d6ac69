package id.lindung.office.claims;

import id.lindung.office.pages.HomeTask;
import id.lindung.office.pages.HomeTasks;
import id.lindung.office.pages.Ui;
import id.lindung.office.store.OfficeClock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What waits with a claim, for whoever must act. */
@Component
class ClaimTasks implements HomeTasks {

    private static final int ORDER = 10;

    private final Claims claims;
    private final OfficeClock clock;

    ClaimTasks(Claims claims, OfficeClock clock) {
        this.claims = claims;
        this.clock = clock;
    }

    @Override
    public List<HomeTask> of(Ui ui) {
        var role = ui.actor().role();
        if (!ClaimRights.reports(role)) return List.of();
        var open = claims.open();
        return ClaimRights.decides(role) ? queue(ui, open) : gathering(ui, open);
    }

    private List<HomeTask> queue(Ui ui, Map<ClaimState, Long> open) {
        long waiting = open.entrySet().stream()
                .filter(each -> each.getKey().waitsForBranch())
                .mapToLong(Map.Entry::getValue)
                .sum();
        if (waiting == 0) return List.of();
        long late = claims.late(clock.today());
        return List.of(new HomeTask(
                ORDER,
                ui.t("claims.task.queue", ui.n(waiting)),
                "/verifikasi",
                ui.t("claims.task.queue.hint"),
                late > 0 ? HomeTask.State.DUE : HomeTask.State.TO_DO,
                late > 0 ? ui.t("claims.task.queue.late", ui.n(late)) : ui.t("claims.task.queue.word")));
    }

    private static List<HomeTask> gathering(Ui ui, Map<ClaimState, Long> open) {
        long waiting = open.getOrDefault(ClaimState.DRAFT, 0L) + open.getOrDefault(ClaimState.NEEDS_FIX, 0L);
        if (waiting == 0) return List.of();
        return List.of(new HomeTask(
                ORDER,
                ui.t("claims.task.home", ui.n(waiting)),
                "/klaim",
                ui.t("claims.task.home.hint"),
                HomeTask.State.TO_DO,
                ui.t("claims.task.home.word")));
    }
}
