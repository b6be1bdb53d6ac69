package id.lindung.office.payments;

import id.lindung.office.approvals.Step;
import id.lindung.office.tasks.TaskProgress;
import id.lindung.office.tasks.TaskWork;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** One step on many orders, watched. Begun again after a crash it says "already" where it had been. */
@Component
class OrderStepWork implements TaskWork {

    static final String KIND = "payment-order-steps";

    /** So many are answered while somebody waits. */
    static final int SHORT = 50;

    private final OrderSteps steps;

    OrderStepWork(OrderSteps steps) {
        this.steps = steps;
    }

    static Map<String, Object> params(Step step, List<Long> orders) {
        return Map.of("step", step.name(), "orders", orders);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Map<String, Object> run(Map<String, Object> params, TaskProgress progress) {
        var step = Step.valueOf(String.valueOf(params.get("step")));
        var orders = new ArrayList<Long>();
        if (params.get("orders") instanceof List<?> all) {
            for (var each : all) orders.add(((Number) each).longValue());
        }
        progress.at(0, orders.size(), "perintah");
        var answers = steps.take(step, orders, "");
        progress.at(orders.size(), orders.size(), "perintah");
        var result = new LinkedHashMap<String, Object>();
        result.put("done", answers.values().stream().filter("DONE"::equals).count());
        result.put(
                "refused",
                answers.values().stream().filter(each -> !each.equals("DONE")).count());
        result.put("href", "/perintah-bayar");
        return result;
    }
}
