package id.lindung.office.coverage;

import id.lindung.office.actor.Role;
import id.lindung.office.pages.HomeTask;
import id.lindung.office.pages.HomeTasks;
import id.lindung.office.pages.Ui;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Brings villages that sent nothing to the home page of those who can call them. */
@Component
class SilentTasks implements HomeTasks {

    private static final int ORDER = 60;

    private final JdbcClient jdbc;

    SilentTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<HomeTask> of(Ui ui) {
        var role = ui.actor().role();
        var region = ui.actor().scope().regionCode();
        if ((role != Role.REGENCY_OFFICER && role != Role.DISTRICT_HEAD) || region.isEmpty()) return List.of();
        long silent = jdbc.sql("""
                        SELECT count(*) FROM region v
                        WHERE v.code >= :region AND v.code < :region || '/' AND length(v.code) = 13
                          AND (SELECT coalesce(sum(people), 0) FROM registered_delta t
                               WHERE t.region_code = v.code AND t.dimension = 'ALL' AND t.key = '') = 0""").param("region", region).query(Long.class).single();
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
