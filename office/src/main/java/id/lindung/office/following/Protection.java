package id.lindung.office.following;

import id.lindung.office.actor.Actor;
import id.lindung.office.actor.CurrentActor;
import id.lindung.office.actor.Role;
import id.lindung.office.actor.Scope;
import id.lindung.office.memberships.Membership;
import id.lindung.office.memberships.Memberships;
import id.lindung.office.people.People;
import id.lindung.office.people.PersonJob;
import id.lindung.office.protection.ProtectionStatus;
import id.lindung.office.protection.StatusReader;
import id.lindung.office.store.OfficeClock;
import id.lindung.rules.benefit.BenefitEvent;
import id.lindung.rules.benefit.BenefitFacts;
import id.lindung.rules.benefit.Benefits;
import id.lindung.rules.contribution.Programme;
import id.lindung.rules.contribution.Segment;
import id.lindung.rules.law.LawBook;
import id.lindung.rules.law.Outcome;
import id.lindung.rules.money.Sen;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** "Am I protected?" for the holder of a slip: how they stand, who pays, until when, and what the heirs would get. Nothing else. */
@Service
public class Protection {

    private final Slips slips;
    private final StatusReader statuses;
    private final Memberships memberships;
    private final People people;
    private final JdbcClient jdbc;
    private final OfficeClock clock;
    private final LawBook law;
    private final Benefits benefits;

    Protection(
            Slips slips,
            StatusReader statuses,
            Memberships memberships,
            People people,
            JdbcClient jdbc,
            OfficeClock clock,
            LawBook law) {
        this.slips = slips;
        this.statuses = statuses;
        this.memberships = memberships;
        this.people = people;
        this.jdbc = jdbc;
        this.clock = clock;
        this.law = law;
        this.benefits = new Benefits(law);
    }

    /**
     * @param status of the month told about
     * @param payer who pays; null when nobody does or nobody wrote it down
     * @param last the last month that is paid or confirmed, also a later one
     * @param planned first month no longer planned to be paid; null when no membership goes on
     * @param death what the law gives the heirs after a death not related to work today
     * @param accident the same after a death by work accident
     * @param months protected months on record
     * @param monthsNeeded for scholarships of the children
     */
    public record Told(
            ProtectionStatus status,
            @Nullable String payer,
            @Nullable YearMonth last,
            @Nullable LocalDate planned,
            Outcome death,
            Outcome accident,
            int months,
            int monthsNeeded) {}

    /** What the ledger has in all. */
    private record Ledger(
            int months, @Nullable YearMonth first, @Nullable YearMonth last) {}

    /** Asked by somebody who is nobody to us: the answer is read with the eyes of the holder's own village. */
    Optional<Told> of(String code, LocalDate born) {
        return slips.find(code, born)
                .map(holder -> CurrentActor.<Told, RuntimeException>callAs(
                        new Actor(0, "slip", Role.PROVINCE, Scope.region(holder.village())),
                        () -> tell(holder.person())));
    }

    private Told tell(long person) {
        var today = clock.today();
        var month = YearMonth.from(today);
        var status = statuses.read(person, month, null).orElseThrow();
        // The list of a month comes after it: until then the month before is what is known.
        if (!status.standing().isActive() && !status.hasList()) {
            status = statuses.read(person, month.minusMonths(1), null).orElseThrow();
        }
        var ledger = ledger(person);
        var job = people.listJobs(person).stream()
                .filter(each -> each.until() == null)
                .findFirst();
        var going = memberships.listOfPerson(person).stream()
                .filter(each -> !each.from().isAfter(YearMonth.from(today)))
                .filter(each -> each.until() == null || each.until().isAfter(YearMonth.from(today)))
                .max(Comparator.comparing(Membership::from));
        var payer =
                going.map(Membership::payerName).filter(name -> !name.isEmpty()).orElse(status.payer());
        return new Told(
                status,
                payer,
                ledger.last(),
                going.map(Membership::until).map(until -> until.atDay(1)).orElse(null),
                benefits.answer(facts(Programme.JKM, BenefitEvent.DEATH, today, ledger, job.orElse(null))),
                benefits.answer(
                        facts(Programme.JKK, BenefitEvent.WORK_ACCIDENT_DEATH, today, ledger, job.orElse(null))),
                ledger.months(),
                law.get("scholarship.jkm_min_contribution_months", today)
                        .value()
                        .integer());
    }

    private static BenefitFacts facts(
            Programme programme, BenefitEvent event, LocalDate today, Ledger ledger, @Nullable PersonJob job) {
        var segment = job == null ? Segment.BPU : Segment.valueOf(job.segment());
        var facts = BenefitFacts.of(programme, event, today)
                .segment(segment)
                .contributionMonths(ledger.months())
                .memberSince(ledger.first() == null ? null : ledger.first().atDay(1));
        var money = job == null || job.money() == null ? null : Sen.of(BigDecimal.valueOf(job.money()));
        return (segment == Segment.PU ? facts.wage(money) : facts.income(money)).build();
    }

    private Ledger ledger(long person) {
        return jdbc.sql("""
                        SELECT count(DISTINCT m.month), min(m.month), max(m.month) FROM person_month m
                        WHERE m.person_id = ANY (ARRAY(SELECT :person::bigint UNION ALL SELECT id FROM person WHERE merged_into = :person))
                          AND m.known_until = 'infinity' AND m.status IN ('CONFIRMED', 'PAID', 'GRACE')""")
                .param("person", person)
                .query((row, n) -> new Ledger(
                        row.getInt(1),
                        month(row.getObject(2, LocalDate.class)),
                        month(row.getObject(3, LocalDate.class))))
                .single();
    }

    private static @Nullable YearMonth month(@Nullable LocalDate day) {
        return day == null ? null : YearMonth.from(day);
    }
}
