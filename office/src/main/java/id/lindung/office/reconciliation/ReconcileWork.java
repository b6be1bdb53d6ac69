package id.lindung.office.reconciliation;

import id.lindung.office.tasks.TaskProgress;
import id.lindung.office.tasks.TaskWork;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Comparing a large month, as work that is watched; stopped before it begins it leaves everything as it was. */
@Component
class ReconcileWork implements TaskWork {

    static final String KIND = "reconcile";

    private final Reconciliation reconciliation;

    ReconcileWork(Reconciliation reconciliation) {
        this.reconciliation = reconciliation;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Map<String, Object> run(Map<String, Object> params, TaskProgress progress) {
        var month = YearMonth.parse(String.valueOf(params.get("month")));
        var region = String.valueOf(params.getOrDefault("region", ""));
        progress.at(0, 1, "bulan");
        var found = reconciliation.run(month, region);
        var result = new LinkedHashMap<String, Object>();
        result.put("open", found.open());
        result.put("opened", found.opened());
        result.put("gone", found.gone());
        result.put("href", "/rekon/" + month + "?wilayah=" + region);
        return result;
    }
}
