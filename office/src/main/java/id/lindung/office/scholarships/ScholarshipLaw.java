package id.lindung.office.scholarships;

import id.lindung.office.claims.ClaimCase;
import id.lindung.rules.Sentence;
import id.lindung.rules.benefit.BenefitEvent;
import id.lindung.rules.benefit.BenefitFacts;
import id.lindung.rules.benefit.Benefits;
import id.lindung.rules.benefit.Child;
import id.lindung.rules.contribution.Programme;
import id.lindung.rules.contribution.Segment;
import id.lindung.rules.law.LawBook;
import id.lindung.rules.law.Line;
import id.lindung.rules.law.Outcome;
import id.lindung.rules.money.Sen;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks the law library what a child of a claim gets for a school year. */
@Component
class ScholarshipLaw {

    private final JdbcClient jdbc;
    private final Benefits benefits;

    ScholarshipLaw(JdbcClient jdbc, LawBook law) {
        this.jdbc = jdbc;
        this.benefits = new Benefits(law);
    }

    /** What the law says to this child on that day; the line of the scholarship is the amount. */
    Scholarships.Outcomes judge(ClaimCase claim, Child child, LocalDate claimed) {
        return switch (answer(claim, child, claimed)) {
            case Outcome.Granted granted -> {
                if (sum(granted) > 0) yield new Scholarships.Outcomes.Done(0);
                var why = granted.warnings().stream()
                        .filter(note -> note.code().equals("CHILD_WITHOUT_SCHOLARSHIP")
                                || note.code().startsWith("SCHOLARSHIP"))
                        .map(note -> note.says())
                        .findFirst();
                yield new Scholarships.Outcomes.Refused(why.orElse(new Sentence(
                        "Menurut aturan tidak ada beasiswa untuk kasus ini.",
                        "By the rules there is no scholarship in this case.")));
            }
            case Outcome.Refused(var reason, var why, var articles) -> new Scholarships.Outcomes.Refused(why);
            case Outcome.BranchDecides(var code, var why, var sources) -> new Scholarships.Outcomes.Refused(why);
            case Outcome.Incomplete(var missing) ->
                Scholarships.refused(
                        "Data klaim belum lengkap: " + String.join(", ", missing) + ".",
                        "Facts are missing: " + String.join(", ", missing) + ".");
        };
    }

    /** Rupiah of one school year of a child; 0 when the law gives none. */
    long amount(ClaimCase claim, Child child, LocalDate on) {
        return answer(claim, child, on) instanceof Outcome.Granted granted ? sum(granted) : 0;
    }

    /** The first day of the school year, so that a late claim is not lost to a birthday in between; in the year of the event that day. */
    static LocalDate judgedOn(ClaimCase claim, int schoolYear) {
        var first = LocalDate.of(schoolYear, 7, 1);
        return first.isBefore(claim.eventDate()) ? claim.eventDate() : first;
    }

    private static long sum(Outcome.Granted granted) {
        return granted.lines().stream()
                .filter(line -> line.item().equals("scholarship"))
                .map(Line::rupiah)
                .mapToLong(each -> each.amount())
                .sum();
    }

    private Outcome answer(ClaimCase claim, Child child, LocalDate claimed) {
        record Facts(@Nullable Integer months, String segment) {}
        var facts = jdbc.sql("""
                        SELECT facts ->> 'contributionMonths' AS months, coalesce(facts ->> 'segment', 'BPU') AS segment FROM claim_version
                        WHERE case_id = :id ORDER BY version DESC LIMIT 1""")
                .param("id", claim.id())
                .query((row, n) -> new Facts(
                        row.getString(1) == null ? null : Integer.valueOf(row.getString(1)), row.getString(2)))
                .optional()
                .orElse(new Facts(null, "BPU"));
        boolean atWork = claim.programme() == Programme.JKK;
        var event = !atWork
                ? BenefitEvent.DEATH
                : claim.isOfDead() ? BenefitEvent.WORK_ACCIDENT_DEATH : BenefitEvent.TOTAL_DISABILITY;
        // The wage decides other lines only; without one the law would answer nothing at all.
        return benefits.answer(BenefitFacts.of(claim.programme(), event, claim.eventDate())
                .segment(Segment.valueOf(facts.segment()))
                .contributionMonths(facts.months())
                .wage(Sen.ofRupiah(1_000_000))
                .income(Sen.ofRupiah(1_000_000))
                .claimDate(claimed)
                .children(List.of(child))
                .build());
    }
}
