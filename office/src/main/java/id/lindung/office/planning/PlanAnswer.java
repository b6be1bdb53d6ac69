package id.lindung.office.planning;

import org.jspecify.annotations.Nullable;

/**
 * What became of a step on one plan; the sentence is {@code plan.answer.<code>}.
 *
 * @param code an {@link id.lindung.office.approvals.ApprovalAnswer}, or {@code NOT_FOUND}, {@code FUND_MISSING}, {@code FUND_CEILING}
 * @param fund what the fund is called, when it is about a fund
 * @param asked rupiah that approved plans and this one ask of it
 * @param ceiling rupiah that its papers allow
 */
public record PlanAnswer(long plan, String code, @Nullable String fund, long asked, long ceiling) {

    static PlanAnswer of(long plan, String code) {
        return new PlanAnswer(plan, code, null, 0, 0);
    }

    public boolean isDone() {
        return code.equals("DONE");
    }
}
