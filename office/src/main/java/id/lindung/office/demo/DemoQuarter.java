package id.lindung.office.demo;

import id.lindung.office.actor.Actor;
import id.lindung.office.claims.AtWork;
import id.lindung.office.claims.Cases;
import id.lindung.office.claims.Cause;
import id.lindung.office.claims.ClaimCase;
import id.lindung.office.claims.ClaimState;
import id.lindung.office.claims.Claims;
import id.lindung.office.claims.Entitlement;
import id.lindung.office.claims.Entitlements;
import id.lindung.office.claims.Report;
import id.lindung.office.claims.Reports;
import id.lindung.office.demo.QuarterPlan.Event;
import id.lindung.office.demo.QuarterPlan.Kind;
import id.lindung.rules.contribution.Programme;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Plays {@link QuarterPlan}: every case is reported, sent, looked at, decided and paid by the same rules as any other. */
@Component
class DemoQuarter {

    private static final int JOB_LOSS_MONTHS = 6;

    private final JdbcClient jdbc;
    private final DemoDesk desk;
    private final QuarterFacts facts;
    private final Reports reports;
    private final Claims claims;
    private final Cases cases;
    private final Entitlements entitlements;
    private @Nullable QuarterCast cast;

    DemoQuarter(
            JdbcClient jdbc,
            DemoDesk desk,
            QuarterFacts facts,
            Reports reports,
            Claims claims,
            Cases cases,
            Entitlements entitlements) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.facts = facts;
        this.reports = reports;
        this.claims = claims;
        this.cases = cases;
        this.entitlements = entitlements;
    }

    /** In the order of the days: of one day, what is paid comes first. */
    List<DemoPart> all(DemoStory story) {
        var plan = QuarterPlan.of(story);
        var parts = new ArrayList<DemoPart>();
        for (int wave = 0; wave <= QuarterPlan.WAVES; wave++) {
            int now = wave;
            if (wave < QuarterPlan.WAVES)
                parts.add(part("reported", now, QuarterPlan.reported(now), () -> report(plan, now)));
            parts.add(part("sent", now, QuarterPlan.sent(now), () -> send(plan, now)));
            parts.add(part("paid", now, QuarterPlan.paid(now), () -> pay(plan, now)));
        }
        for (int month = 1; month < JOB_LOSS_MONTHS + 1; month++) {
            int now = month;
            parts.add(part("monthly", now, LocalDate.of(2024, 3, 30).plusMonths(now), () -> payMonths(plan)));
        }
        parts.sort(java.util.Comparator.comparing(DemoPart::at));
        parts.add(DemoPart.lived(
                "quarter-schools", DemoPlans.at(2026, 8, 20), () -> facts.study(cases(plan, Kind.DEATH))));
        return parts;
    }

    private static DemoPart part(String what, int wave, LocalDate day, Runnable work) {
        return DemoPart.lived("quarter-" + what + "-" + wave, instant(day), work);
    }

    private static Instant instant(LocalDate day) {
        return day.atTime(2, 0).toInstant(ZoneOffset.UTC);
    }

    private List<Event> events(QuarterPlan plan) {
        var known = cast;
        if (known == null) cast = known = QuarterCast.of(jdbc);
        return plan.events(known);
    }

    private static Actor reporter(Event event) {
        return event.kind().isOfEmployee()
                ? DemoDesk.BRANCH
                : DemoDesk.operator(event.who().village());
    }

    private void report(QuarterPlan plan, int wave) {
        for (var event : events(plan)) {
            if (event.wave() != wave) continue;
            var told = Report.of(
                    cause(event.kind()),
                    event.who().person(),
                    event.day(),
                    event.kind() == Kind.DEATH_AT_WORK || event.kind() == Kind.ACCIDENT ? AtWork.YES : AtWork.NO);
            if (desk.as(reporter(event), () -> reports.report(told)) instanceof Reports.Outcome.Refused(var why))
                throw new IllegalStateException(why.says().id());
        }
    }

    private static Cause cause(Kind kind) {
        return switch (kind) {
            case DEATH, DEATH_AT_WORK -> Cause.DEATH;
            case ACCIDENT -> Cause.WORK_ACCIDENT;
            case RETIREMENT -> Cause.RETIREMENT;
            case DISMISSAL -> Cause.DISMISSAL;
            case LEAVING -> Cause.LEAVING;
        };
    }

    private record Filed(Event event, ClaimCase claim) {}

    /** The cases of the plan whose papers are complete in that wave. */
    private List<Filed> filed(QuarterPlan plan, int wave) {
        var found = new ArrayList<Filed>();
        for (var event : events(plan)) {
            for (var claim : claims.ofPerson(event.who().person())) {
                if (event.kind().programmes().contains(claim.programme())
                        && claim.eventDate().equals(event.day())
                        && event.sends(claim.programme()) == wave) found.add(new Filed(event, claim));
            }
        }
        return found;
    }

    private List<ClaimCase> cases(QuarterPlan plan, Kind kind) {
        var found = new ArrayList<ClaimCase>();
        for (int wave = 0; wave <= QuarterPlan.WAVES; wave++) {
            for (var each : filed(plan, wave)) if (each.event().kind() == kind) found.add(each.claim());
        }
        return found;
    }

    private void send(QuarterPlan plan, int wave) {
        var now = filed(plan, wave);
        long left = wave == QuarterPlan.WAVES ? plan.rupiah() - paid() : 0;
        int open = now.size();
        for (var each : now) {
            // Savings that are taken last are what is left of the published sum, one more and one less than their part
            // of it.
            long balance = wave < QuarterPlan.WAVES
                    ? QuarterFacts.balance(each.event(), each.claim().programme())
                    : open == 1 ? left : left / open / 100 * (82 + each.event().number() * 17L % 37);
            left -= balance;
            open--;
            desk.as(reporter(each.event()), () -> {
                var told = facts.tell(each.event(), each.claim(), balance, QuarterPlan.sent(wave));
                return desk.send(told);
            });
        }
    }

    /** What was paid of these cases so far. */
    private long paid() {
        return jdbc.sql("""
                        SELECT coalesce(sum(e.rupiah), 0)::bigint FROM claim_entry e JOIN claim_case c ON c.id = e.case_id
                        WHERE e.kind = 'PAID' AND e.day >= :from AND e.day < :until AND c.region_code >= '53.04' AND c.region_code < '53.04/'""")
                .param("from", QuarterPlan.FROM)
                .param("until", QuarterPlan.UNTIL)
                .query(Long.class)
                .single();
    }

    private void pay(QuarterPlan plan, int wave) {
        for (var each : filed(plan, wave)) {
            var taken = desk.take(each.claim());
            boolean asked =
                    entitlements.answer(taken, entitlements.facts(taken)).kind() != Entitlement.Kind.GRANTED;
            var known = asked ? desk.as(DemoDesk.BRANCH, () -> protectedThen(taken)) : taken;
            desk.pay(desk.approve(known), known.programme() == Programme.JKP ? 1 : 0);
        }
    }

    /** The office has no list of that month yet; the branch has its own data. */
    private ClaimCase protectedThen(ClaimCase claim) {
        return DemoDesk.done(cases.change(
                claim,
                Map.of("protection", "YES", "protectionWhy", "Data BPJS Ketenagakerjaan: aktif pada hari itu"),
                ""));
    }

    /** Further months of those who lost their job; every third found work before. */
    private void payMonths(QuarterPlan plan) {
        for (var claim : cases(plan, Kind.DISMISSAL)) {
            if (claim.programme() != Programme.JKP || claim.state() != ClaimState.APPROVED) continue;
            int paid = desk.monthsPaid(claim);
            if (Objects.requireNonNull(claim.person()) % 3 == 0 && paid == 2)
                desk.stop(claim, "Sudah bekerja lagi sejak bulan ini");
            else desk.pay(claim, paid + 1);
        }
    }
}
