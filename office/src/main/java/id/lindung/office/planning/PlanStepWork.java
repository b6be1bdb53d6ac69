package id.lindung.office.planning;

import id.lindung.office.approvals.Step;
import id.lindung.office.pages.Language;
import id.lindung.office.pages.Messages;
import id.lindung.office.tasks.TaskProgress;
import id.lindung.office.tasks.TaskWork;
import id.lindung.rules.money.Rupiah;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * One step on plans of many people, watched: with the approval their memberships begin. It is one transaction; begun again after a crash it
 * does what was not done, or says "already".
 */
@Component
class PlanStepWork implements TaskWork {

    static final String KIND = "plan-steps";

    /** So many plans, or people in them, are answered while somebody waits. */
    private static final int FEW_PLANS = 20;

    private static final int FEW_PEOPLE = 2_000;

    /** Refusals told with the task; the list of plans shows the rest. */
    private static final int TOLD = 20;

    private final PlanSteps steps;
    private final Plans plans;
    private final Messages messages;

    PlanStepWork(PlanSteps steps, Plans plans, Messages messages) {
        this.steps = steps;
        this.plans = plans;
        this.messages = messages;
    }

    /** Whether whoever asks should watch the step rather than wait. */
    boolean isLong(Step step, List<Long> which) {
        return which.size() > FEW_PLANS || (step == Step.APPROVE && plans.named(which) > FEW_PEOPLE);
    }

    static Map<String, Object> params(Step step, List<Long> plans) {
        return Map.of("step", step.name(), "plans", plans);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Map<String, Object> run(Map<String, Object> params, TaskProgress progress) {
        var step = Step.valueOf(String.valueOf(params.get("step")));
        var which = new ArrayList<Long>();
        if (params.get("plans") instanceof List<?> all) {
            for (var each : all) which.add(((Number) each).longValue());
        }
        progress.at(0, which.size(), "rencana");
        var answers = steps.take(step, which, "");
        progress.at(which.size(), which.size(), "rencana");
        var refused = answers.stream().filter(each -> !each.isDone()).toList();
        var result = new LinkedHashMap<String, Object>();
        result.put("done", answers.size() - refused.size());
        result.put("refused", refused.size());
        result.put("why", refused.stream().limit(TOLD).map(this::sentence).toList());
        result.put("href", which.size() == 1 ? "/rencana/" + which.getFirst() : "/rencana");
        return result;
    }

    private String sentence(PlanAnswer answer) {
        return messages.get(
                Language.ID,
                "plan.answer.of",
                answer.plan(),
                messages.get(
                        Language.ID,
                        "plan.answer." + answer.code(),
                        String.valueOf(answer.fund()),
                        Rupiah.of(answer.asked()).display(),
                        Rupiah.of(answer.ceiling()).display()));
    }
}
