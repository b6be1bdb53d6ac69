package id.lindung.office.claims;

import static id.lindung.office.claims.ClaimFixture.as;

import id.lindung.office.actor.Actor;
import id.lindung.office.actor.Role;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Workers of one village, and their claims brought as far as a test wants them. */
public final class ClaimDesk {

    public static final LocalDate DAY = LocalDate.of(2026, 5, 4);

    public final Actor operator;
    public final Actor branch;
    public final Actor second;
    private final String village;
    private final ApplicationContext office;

    public ClaimDesk(ApplicationContext office, String village) {
        this.office = office;
        this.village = village;
        this.operator = ClaimFixture.actor(Role.VILLAGE_OPERATOR, village, "operator." + village);
        this.branch = ClaimFixture.actor(Role.BRANCH_OFFICER, village.substring(0, 5), "cabang." + village);
        this.second = ClaimFixture.actor(Role.BRANCH_OFFICER, village.substring(0, 5), "kedua." + village);
    }

    public <T> T bean(Class<T> type) {
        return office.getBean(type);
    }

    /** Somebody with 29 confirmed months up to May 2026. */
    public long worker(String name) {
        return worker(name, "BPU", 1_000_000, YearMonth.of(2024, 1), YearMonth.of(2026, 5), "JKK+JKM");
    }

    public long worker(String name, String segment, long money, YearMonth first, YearMonth last, String programmes) {
        var fixture = new ClaimFixture(bean(JdbcClient.class));
        long person = fixture.worker("Uji " + name, village, LocalDate.of(1984, 3, 2), segment, money, null);
        fixture.months(person, first, last, segment, programmes, "CONFIRMED");
        return person;
    }

    /** A report of the village; the main case of it. */
    public ClaimCase reported(Report report) {
        return ClaimFixture.opened(as(operator, () -> bean(Reports.class).report(report)));
    }

    public ClaimCase death(long person) {
        return reported(Report.of(Cause.DEATH, person, DAY, AtWork.NO));
    }

    /** With facts that the village types. */
    public ClaimCase with(ClaimCase claim, java.util.Map<String, String> facts) {
        return as(operator, () -> ClaimFixture.done(bean(Cases.class).change(claim, facts, "")));
    }

    /** With these recipients and all papers, with the branch. */
    public ClaimCase review(ClaimCase claim, List<Heirs.Draft> recipients) {
        return as(operator, () -> {
            for (var each : recipients) {
                var kept = bean(Heirs.class).keep(claim, null, each.account("Bank NTT", "123456789", each.name()));
                if (kept instanceof Heirs.Outcome.Refused(var why))
                    throw new AssertionError(why.says().id());
            }
            var now = bean(Claims.class).find(claim.id()).orElseThrow();
            ClaimFixture.bringAll(now, bean(Documents.class));
            var sent = ClaimFixture.done(bean(Cases.class).send(now));
            return as(branch, () -> {
                var taken = ClaimFixture.done(bean(Decisions.class).step(sent, ClaimEvent.TAKE, ""));
                ClaimFixture.acceptAll(taken, bean(Documents.class));
                return taken;
            });
        });
    }

    /** A death with a widow and these children, with the branch. */
    public ClaimCase review(long person, Heirs.Draft... children) {
        var heirs = new java.util.ArrayList<Heirs.Draft>();
        heirs.add(Heirs.Draft.of("Istri", Relation.SPOUSE, LocalDate.of(1985, 1, 1)));
        heirs.addAll(List.of(children));
        return review(death(person), heirs);
    }

    public ClaimCase approved(ClaimCase reviewed) {
        return as(branch, () -> {
            var decisions = bean(Decisions.class);
            return ClaimFixture.done(decisions.approve(reviewed, decisions.most(reviewed), ""));
        });
    }

    public ClaimCase now(ClaimCase claim) {
        return as(branch, () -> bean(Claims.class).find(claim.id()).orElseThrow());
    }
}
