package id.lindung.office.dashboard;

import id.lindung.rules.contribution.ContributionFacts;
import id.lindung.rules.contribution.Contributions;
import id.lindung.rules.contribution.Fund;
import id.lindung.rules.contribution.Programme;
import id.lindung.rules.contribution.Segment;
import id.lindung.rules.law.LawBook;
import id.lindung.rules.law.Outcome;
import id.lindung.rules.law.VerificationStatus;
import id.lindung.rules.money.Sen;
import id.lindung.rules.time.ContributionMonth;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** What one more vulnerable worker costs a month out of the regional budget: JKK and JKM of the lowest income band, by the law of that month. */
@Component
public class Tariff {

    private final LawBook law;
    private final Contributions contributions;
    private final Map<YearMonth, Optional<PerHead>> known = new ConcurrentHashMap<>();

    Tariff(LawBook law) {
        this.law = law;
        this.contributions = new Contributions(law);
    }

    /**
     * @param rupiah a month
     * @param status the weakest source of the amount
     */
    public record PerHead(long rupiah, VerificationStatus status) {}

    /** Empty when the law of that month is not written down here: then no cost is named. */
    public Optional<PerHead> of(YearMonth month) {
        return known.computeIfAbsent(month, this::ask);
    }

    private Optional<PerHead> ask(YearMonth month) {
        var asked = new ContributionMonth(month);
        if (!law.covers(asked)) return Optional.empty();
        var facts = ContributionFacts.of(Segment.BPU, asked)
                .income(Sen.of(law.get("bpu.min_reported_income", asked).value().number()))
                .programmes(Set.of(Programme.JKK, Programme.JKM))
                .paidBy(Fund.APBD_KAB)
                .build();
        return contributions.quote(facts) instanceof Outcome.Granted granted
                ? Optional.of(new PerHead(
                        granted.total().amount(),
                        granted.lines().stream()
                                .map(line -> line.status())
                                .reduce(VerificationStatus.VERIFIED, VerificationStatus::weakest)))
                : Optional.empty();
    }
}
