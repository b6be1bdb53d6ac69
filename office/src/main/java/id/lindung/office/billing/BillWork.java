package id.lindung.office.billing;

import id.lindung.office.tasks.Beside;
import id.lindung.office.tasks.TaskProgress;
import id.lindung.office.tasks.TaskWork;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A month's bills of many people, as work that is watched and may be stopped. */
@Component
class BillWork implements TaskWork {

    static final String KIND = "bills-run";

    private final BillRun runs;
    private final Beside beside;

    BillWork(BillRun runs, Beside beside) {
        this.runs = runs;
        this.beside = beside;
    }

    static Map<String, Object> params(BillScope scope, boolean supplement) {
        return Map.of("month", scope.month().toString(), "region", scope.region(), "supplement", supplement);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Map<String, Object> run(Map<String, Object> params, TaskProgress progress) {
        var month = YearMonth.parse(String.valueOf(params.get("month")));
        var region = String.valueOf(params.getOrDefault("region", ""));
        var made = runs.run(
                BillScope.of(month, region), Boolean.TRUE.equals(params.get("supplement")), beside.of(progress));
        var result = new LinkedHashMap<String, Object>();
        result.put("bills", made.bills());
        result.put("people", made.people());
        result.put("rupiah", made.rupiah());
        result.put("leftOut", made.leftOutInAll());
        result.put("href", "/tagihan/" + month + "?wilayah=" + region);
        return result;
    }
}
