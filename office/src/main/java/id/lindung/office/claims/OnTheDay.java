package id.lindung.office.claims;

import id.lindung.office.protection.Standing;
import id.lindung.office.protection.StatusReader;
import id.lindung.rules.Sentence;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether a worker was protected on the day something happened, and why. */
@Component
public class OnTheDay {

    private final StatusReader statuses;
    private final LedgerMonths ledger;

    OnTheDay(StatusReader statuses, LedgerMonths ledger) {
        this.statuses = statuses;
        this.ledger = ledger;
    }

    /**
     * @param verdict yes, no, or for the branch to decide; nobody is promised a yes
     * @param law where the answer comes from, already displayable, with its verification status
     */
    public record OfDay(Verdict verdict, String code, Sentence says, List<String> law) {}

    /** The answer in one word. */
    public enum Verdict {
        YES,
        NO,
        BRANCH
    }

    public OfDay of(@Nullable Long person, LocalDate day) {
        if (person == null) {
            return new OfDay(
                    Verdict.BRANCH,
                    "NOT_REGISTERED",
                    new Sentence(
                            "Belum ada dalam daftar kami, jadi perlindungannya belum kami ketahui. Cabang memeriksanya pada data BPJS Ketenagakerjaan.",
                            "Not in our register, so we do not know how they were protected. The branch looks into BPJS Ketenagakerjaan's own data."),
                    List.of());
        }
        var found = statuses.read(person, YearMonth.from(day), null);
        if (found.isEmpty()) return of(null, day);
        var status = found.get();
        var verdict = switch (status.standing()) {
            case CONFIRMED, PAID, GRACE -> Verdict.YES;
            case BRANCH_DECIDES, DISPUTED -> Verdict.BRANCH;
            case LAPSED, NEVER -> status.hasList() ? Verdict.NO : Verdict.BRANCH;
            case NOT_ELIGIBLE -> Verdict.NO;
        };
        return new OfDay(
                verdict,
                status.standing() == Standing.NEVER && !status.hasList()
                        ? "UNKNOWN"
                        : status.standing().name(),
                status.sentence(),
                status.law().stream()
                        .map(basis -> basis.source().id() + " [" + basis.status() + "]")
                        .toList());
    }

    LedgerMonths.Months months(long person, LocalDate day) {
        return ledger.of(person, day);
    }
}
