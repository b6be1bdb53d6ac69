package id.lindung.office.law;

import id.lindung.rules.Sentence;
import id.lindung.rules.law.Citation;
import id.lindung.rules.law.Payer;
import id.lindung.rules.law.VerificationStatus;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whose contribution differs between two months because the law does: the jobs of the later month, each reckoned by both.
 *
 * @param workers jobs in the register in the later month; a worker's second job counts again
 * @param changed those of them with at least one other amount
 * @param from rupiah of all changed jobs by the law of the earlier month
 * @param to the same by the law of the later month
 * @param changes what changed, most workers first
 * @param apart jobs without an amount, by reason
 */
public record LawDiff(
        Question question,
        long workers,
        long changed,
        long from,
        long to,
        List<Change> changes,
        Map<Apart, Long> apart) {

    public LawDiff {
        changes = List.copyOf(changes);
        apart = Map.copyOf(apart);
    }

    /** @param region inside the actor's scope; empty for all of it */
    public record Question(YearMonth from, YearMonth to, String region) {}

    /** Why a job has no amount. */
    public enum Apart {
        COVERED_ELSEWHERE,
        PAID_BY_CONTRACT,
        WAGE_UNKNOWN,
        INCOME_UNKNOWN,
        NO_MINIMUM_WAGE,
        BRANCH_DECIDES,
        REFUSED
    }

    /**
     * What of the law made the difference: a value that was replaced, began or ended.
     *
     * @param parameter its name under {@code /admin/aturan}
     */
    public record Cause(String parameter, Sentence name, List<Citation> law, VerificationStatus status) {
        public Cause {
            law = List.copyOf(law);
        }
    }

    /** Contributions of one programme and payer that changed for the same reason. */
    public record Change(
            String segment,
            String category,
            String programme,
            Payer payer,
            List<Cause> causes,
            long workers,
            long from,
            long to) {

        public Change {
            causes = List.copyOf(causes);
        }

        public long difference() {
            return to - from;
        }
    }

    /** A worker whose contribution changes; rupiah a month of all programmes and payers. */
    public record Person(
            long person,
            long job,
            String name,
            @Nullable String nik,
            String region,
            String segment,
            String category,
            long from,
            long to) {

        public long difference() {
            return to - from;
        }
    }

    public long difference() {
        return to - from;
    }
}
