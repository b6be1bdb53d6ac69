package id.lindung.office.training;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.people.Employment;
import id.lindung.rules.contribution.ContributionFacts;
import id.lindung.rules.contribution.Contributions;
import id.lindung.rules.contribution.Programme;
import id.lindung.rules.contribution.RiskClass;
import id.lindung.rules.contribution.Segment;
import id.lindung.rules.law.LawBook;
import id.lindung.rules.law.Outcome;
import id.lindung.rules.money.Sen;
import id.lindung.rules.time.ContributionMonth;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Back to work, and with it back into protection: the job in the register, the end of looking, the contribution by law. */
@Service
public class WayBack {

    private static final Set<Programme> OF_WAGE_EARNERS =
            EnumSet.of(Programme.JKK, Programme.JKM, Programme.JHT, Programme.JP);
    private static final Set<Programme> OF_OTHERS = EnumSet.of(Programme.JKK, Programme.JKM);

    private final Seekers seekers;
    private final Employment employment;
    private final Contributions contributions;
    private final TransactionTemplate transaction;

    WayBack(Seekers seekers, Employment employment, LawBook law, TransactionTemplate transaction) {
        this.seekers = seekers;
        this.employment = employment;
        this.contributions = new Contributions(law);
        this.transaction = transaction;
    }

    /**
     * Work that was found or begun.
     *
     * @param wageEarner employed (PU); else an own business (BPU)
     * @param category how the register counts them: COMPANY_WORKER, NON_CIVIL_SERVANT, SELF_PAYING …
     */
    public record Found(
            boolean wageEarner,
            String category,
            @Nullable String occupation,
            @Nullable Long payer,
            @Nullable String workplace,
            @Nullable Long money,
            LocalDate from) {}

    /** How writing it down ended. */
    public enum Answer {
        DONE,
        NOT_ALLOWED,
        ENDED_BEFORE,
        BEFORE_LOOKING
    }

    /** Writes the work into the register and ends the spell, or neither. */
    public Answer found(Seeker seeker, Found work) {
        if (!TrainingRights.registers(CurrentActor.get().role())) return Answer.NOT_ALLOWED;
        if (!seeker.isLooking()) return Answer.ENDED_BEFORE;
        if (work.from().isBefore(seeker.since())) return Answer.BEFORE_LOOKING;
        return transaction.execute(status -> {
            var begins = new Employment.Begins(
                    work.occupation(), work.category(), work.payer(), work.workplace(), work.money(), work.from());
            if (!employment.begin(seeker.person(), begins)) return undone(status, Answer.NOT_ALLOWED);
            var kind = work.wageEarner() ? "JOB" : "OWN_BUSINESS";
            var where = work.workplace() == null ? "" : work.workplace();
            return seekers.end(seeker, work.from(), kind, where) ? Answer.DONE : undone(status, Answer.ENDED_BEFORE);
        });
    }

    private static Answer undone(org.springframework.transaction.TransactionStatus status, Answer answer) {
        status.setRollbackOnly();
        return answer;
    }

    /** Stops looking without work: studies, moved away, ill. */
    public Answer left(Seeker seeker, LocalDate day, String why) {
        if (!TrainingRights.registers(CurrentActor.get().role())) return Answer.NOT_ALLOWED;
        if (day.isBefore(seeker.since())) return Answer.BEFORE_LOOKING;
        return transaction.execute(status -> seekers.end(seeker, day, "LEFT", why)) ? Answer.DONE : Answer.ENDED_BEFORE;
    }

    /** What a month of protection costs in that work, by the law of the month. */
    public Outcome contribution(boolean wageEarner, @Nullable Long money, LocalDate month) {
        var when = ContributionMonth.containing(month);
        var base = money == null ? null : Sen.ofRupiah(money);
        var facts = wageEarner
                ? ContributionFacts.of(Segment.PU, when)
                        .wage(base)
                        .riskClass(RiskClass.LOW)
                        .programmes(OF_WAGE_EARNERS)
                : ContributionFacts.of(Segment.BPU, when).income(base).programmes(OF_OTHERS);
        return contributions.quote(facts.build());
    }
}
