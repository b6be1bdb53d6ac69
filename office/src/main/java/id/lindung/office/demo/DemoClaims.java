package id.lindung.office.demo;

import id.lindung.office.actor.Actor;
import id.lindung.office.actor.CurrentActor;
import id.lindung.office.actor.Role;
import id.lindung.office.actor.Scope;
import id.lindung.office.claims.AtWork;
import id.lindung.office.claims.Cases;
import id.lindung.office.claims.Cause;
import id.lindung.office.claims.ClaimCase;
import id.lindung.office.claims.ClaimEvent;
import id.lindung.office.claims.ClaimMoney;
import id.lindung.office.claims.Claims;
import id.lindung.office.claims.Decisions;
import id.lindung.office.claims.Documents;
import id.lindung.office.claims.Heirs;
import id.lindung.office.claims.Relation;
import id.lindung.office.claims.Report;
import id.lindung.office.claims.Reports;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A death in a village of Belu, from the report to three heirs who were paid; and a neighbour's claim in the states before that. */
@Component
class DemoClaims {

    private static final String VILLAGE = DemoSignIns.VILLAGE;
    private static final LocalDate DIED = LocalDate.of(2026, 10, 12);
    private static final Actor OPERATOR = new Actor(0, "desa", Role.VILLAGE_OPERATOR, Scope.region(VILLAGE));
    private static final Actor BRANCH = new Actor(0, "cabang", Role.BRANCH_OFFICER, Scope.region("53.04"));

    private final JdbcClient jdbc;
    private final Reports reports;
    private final Claims claims;
    private final Cases cases;
    private final Documents documents;
    private final Heirs heirs;
    private final Decisions decisions;
    private final ClaimMoney money;

    DemoClaims(
            JdbcClient jdbc,
            Reports reports,
            Claims claims,
            Cases cases,
            Documents documents,
            Heirs heirs,
            Decisions decisions,
            ClaimMoney money) {
        this.jdbc = jdbc;
        this.reports = reports;
        this.claims = claims;
        this.cases = cases;
        this.documents = documents;
        this.heirs = heirs;
        this.decisions = decisions;
        this.money = money;
    }

    List<DemoPart> all() {
        return List.of(
                new DemoPart("claim-belu-reported", DemoPlans.at(2026, 11, 4), this::reported),
                new DemoPart("claim-belu-sent", DemoPlans.at(2026, 11, 9), this::sent),
                new DemoPart("claim-belu-paid", DemoPlans.at(2026, 11, 11), this::paid));
    }

    /** The village tells of two deaths and an accident. */
    private void reported() {
        var workers = workers();
        if (workers.isEmpty()) return;
        as(OPERATOR, () -> reports.report(Report.of(Cause.DEATH, workers.getFirst(), DIED, AtWork.NO)));
        if (workers.size() > 1)
            as(
                    OPERATOR,
                    () -> reports.report(Report.of(Cause.DEATH, workers.get(1), DIED.plusDays(9), AtWork.UNKNOWN)));
        if (workers.size() > 2)
            as(
                    OPERATOR,
                    () -> reports.report(Report.of(Cause.WORK_ACCIDENT, workers.get(2), DIED.plusDays(3), AtWork.YES)));
    }

    /** Wife and two children are written down, their papers brought, the case sent. */
    private void sent() {
        story().ifPresent(claim -> as(OPERATOR, () -> {
            heirs.keep(
                    claim,
                    null,
                    Heirs.Draft.of("Maria Bete", Relation.SPOUSE, LocalDate.of(1981, 5, 9))
                            .account("Bank NTT", "2510043217", "Maria Bete"));
            heirs.keep(
                    claim,
                    null,
                    Heirs.Draft.of("Kristina Bete", Relation.CHILD, LocalDate.of(2009, 8, 14))
                            .account("Bank NTT", "2510043217", "Maria Bete")
                            .guardian("Maria Bete", "ibu")
                            .school("SMA"));
            heirs.keep(
                    claim,
                    null,
                    Heirs.Draft.of("Yosef Bete", Relation.CHILD, LocalDate.of(2015, 2, 3))
                            .account("Bank NTT", "2510043217", "Maria Bete")
                            .guardian("Maria Bete", "ibu")
                            .school("SD"));
            bring(claim);
            return done(cases.send(claim));
        }));
    }

    /** The branch checks, approves, orders and pays each of the three. */
    private void paid() {
        story().ifPresent(claim -> as(BRANCH, () -> {
            var taken = done(decisions.step(claim, ClaimEvent.TAKE, ""));
            for (var each : documents.list(taken)) {
                var given = each.given();
                if (given != null) documents.judge(taken, given.id(), true, "");
            }
            var approved = done(decisions.approve(taken, decisions.most(taken), ""));
            for (var share : money.of(approved).shares())
                money.order(approved, share.heir().id(), 0, "");
            for (var entry : money.of(approved).entries()) {
                money.paid(approved, entry.id(), entry.day(), "NTT-" + entry.id(), null, null);
            }
            return true;
        }));
    }

    /** The first death of the village that this part told. */
    private Optional<ClaimCase> story() {
        return claims.list(new Claims.Filter(VILLAGE, null, null, ""), Long.MAX_VALUE, 50).stream()
                .filter(claim ->
                        claim.cause() == Cause.DEATH && claim.eventDate().equals(DIED))
                .reduce((later, earlier) -> earlier);
    }

    /** Grown-up workers of the village whom BPJS confirmed for the month. */
    private List<Long> workers() {
        return jdbc.sql("""
                        SELECT p.id FROM person p
                        JOIN person_month m ON m.person_id = p.id AND m.month = '2026-10-01' AND m.status = 'CONFIRMED' AND m.known_until = 'infinity'
                        WHERE p.region_code = :village AND p.state = 'ACTIVE' AND p.died_on IS NULL AND m.segment = 'BPU'
                          AND p.birth_date BETWEEN '1968-01-01' AND '1988-12-31'
                        ORDER BY p.id LIMIT 3""").param("village", VILLAGE).query(Long.class).list();
    }

    private void bring(ClaimCase claim) {
        for (var each : documents.list(claim)) {
            if (!each.required()) continue;
            var heir = each.heir();
            try {
                documents.give(
                        claim,
                        each.code(),
                        heir == null ? 0 : heir.id(),
                        each.code().toLowerCase(java.util.Locale.ROOT) + ".jpg",
                        new ByteArrayInputStream(
                                DemoPaper.of(each.nameId(), heir == null ? claim.name() : heir.name())));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static ClaimCase done(Cases.Outcome outcome) {
        return switch (outcome) {
            case Cases.Outcome.Done(var claim) -> claim;
            case Cases.Outcome.Refused(var why) ->
                throw new IllegalStateException(why.says().id());
        };
    }

    /** As an invented person, under a name of their own as the database wants it. */
    private void as(Actor actor, Callable<?> work) {
        // The connection was taken under another name.
        jdbc.sql("SELECT set_config('lindung.actor', :who, true)")
                .param("who", actor.name())
                .query(String.class)
                .single();
        CurrentActor.runAs(actor, () -> {
            try {
                work.call();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
