package id.lindung.office.demo;

import id.lindung.office.actor.Actor;
import id.lindung.office.actor.Role;
import id.lindung.office.actor.Scope;
import id.lindung.office.claims.Cases;
import id.lindung.office.claims.ClaimCase;
import id.lindung.office.claims.ClaimEvent;
import id.lindung.office.claims.ClaimMoney;
import id.lindung.office.claims.ClaimState;
import id.lindung.office.claims.Decisions;
import id.lindung.office.claims.Documents;
import id.lindung.office.claims.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** What villages and the branch do with every claim of the demonstration: bring papers, send, look, decide by two, pay. */
@Component
class DemoDesk {

    /** Two of the branch: above the limit the one proposes and the other agrees. */
    static final Actor BRANCH = new Actor(0, "cabang", Role.BRANCH_OFFICER, Scope.region("53.04"));

    static final Actor SECOND = new Actor(0, "cabang.kedua", Role.BRANCH_OFFICER, Scope.region("53.04"));

    private final DemoActors actors;
    private final Cases cases;
    private final Documents documents;
    private final Decisions decisions;
    private final ClaimMoney money;
    private final Map<String, byte[]> sheets = new ConcurrentHashMap<>();

    DemoDesk(DemoActors actors, Cases cases, Documents documents, Decisions decisions, ClaimMoney money) {
        this.actors = actors;
        this.cases = cases;
        this.documents = documents;
        this.decisions = decisions;
        this.money = money;
    }

    static Actor operator(String village) {
        return new Actor(0, "desa", Role.VILLAGE_OPERATOR, Scope.region(village));
    }

    /** As an invented person, under a name of their own as the database wants it. */
    <T> T as(Actor actor, Callable<T> work) {
        return actors.as(actor, work);
    }

    /** Brings every required paper and sends the case; inside {@link #as}. */
    ClaimCase send(ClaimCase claim) {
        for (var each : documents.list(claim)) {
            if (each.required()) bring(claim, each);
        }
        return done(cases.send(claim));
    }

    private void bring(ClaimCase claim, Documents.Needed each) {
        var heir = each.heir();
        var name = heir == null ? claim.name() : heir.name();
        try {
            none(documents.give(
                    claim,
                    each.code(),
                    heir == null ? 0 : heir.id(),
                    each.code().toLowerCase(Locale.ROOT) + ".jpg",
                    new ByteArrayInputStream(sheets.computeIfAbsent(
                            each.nameId() + "/" + name, _ -> DemoPaper.of(each.nameId(), name)))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The branch takes the case and accepts its papers. */
    ClaimCase take(ClaimCase claim) {
        return as(BRANCH, () -> {
            var taken = done(decisions.step(claim, ClaimEvent.TAKE, ""));
            for (var each : documents.list(taken)) {
                var given = each.given();
                if (given != null) none(documents.judge(taken, given.id(), true, ""));
            }
            return taken;
        });
    }

    /** The branch approves all that is due; above the limit a second one agrees. */
    ClaimCase approve(ClaimCase claim) {
        var decided = as(BRANCH, () -> done(decisions.approve(claim, decisions.most(claim), "")));
        return decided.state() == ClaimState.PROPOSED ? as(SECOND, () -> done(decisions.confirm(decided))) : decided;
    }

    /**
     * Orders and pays everybody's share, or one month of it.
     *
     * @param month 0: all at once
     */
    void pay(ClaimCase claim, int month) {
        as(BRANCH, () -> {
            for (var share : money.of(claim).shares()) {
                none(money.order(
                        claim,
                        share.heir().id(),
                        month,
                        month > 1 ? "Lima lamaran, dua wawancara; data Siap Kerja" : ""));
            }
            for (var entry : money.of(claim).entries()) {
                if (!entry.open()) continue;
                none(money.paid(claim, entry.id(), entry.day(), "NTT-" + entry.id(), null, null));
            }
            return claim;
        });
    }

    /** How many months of it were paid. */
    int monthsPaid(ClaimCase claim) {
        return (int) money.of(claim).entries().stream()
                .filter(each -> each.kind().equals("PAID"))
                .count();
    }

    /** Nothing more is paid. */
    void stop(ClaimCase claim, String why) {
        as(BRANCH, () -> done(decisions.step(claim, ClaimEvent.STOP, why)));
    }

    static ClaimCase done(Cases.Outcome outcome) {
        return switch (outcome) {
            case Cases.Outcome.Done(var claim) -> claim;
            case Cases.Outcome.Refused(var why) ->
                throw new IllegalStateException(why.says().id());
        };
    }

    static void none(Optional<Refusal> refusal) {
        if (refusal.isPresent())
            throw new IllegalStateException(refusal.get().says().id());
    }
}
