package id.lindung.office.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lindung.office.OfficeTest;
import id.lindung.office.actor.Actor;
import id.lindung.office.actor.CurrentActor;
import id.lindung.office.actor.Role;
import id.lindung.office.actor.Scope;
import id.lindung.office.approvals.ApprovalState;
import id.lindung.office.approvals.Step;
import id.lindung.office.memberships.EndReason;
import id.lindung.office.memberships.MembershipBook;
import id.lindung.office.memberships.Memberships;
import id.lindung.rules.contribution.Fund;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A plan from draft to memberships, and the ways in which it must not go. */
@OfficeTest
class PlanLifeTest {

    @Autowired
    PlanBook book;

    @Autowired
    PlanSteps steps;

    @Autowired
    Plans plans;

    @Autowired
    Memberships memberships;

    @Autowired
    MembershipBook membershipBook;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private final MoneyPlaces places;

    PlanLifeTest(@Autowired ApplicationContext context) {
        places = new MoneyPlaces(context);
    }

    @Test
    void aVillagesPlanGoesFromTreasurerToHeadAndItsPeopleAreMembers() {
        var village = "53.16.01.2002";
        places.workers(village, "VULNERABLE", 20);
        places.workers(village, "VILLAGE_STAFF", 3);
        long fund = places.fund(village, 2024, Fund.ADD, 50_000_000);
        long plan = keep(village, 2024, 12, null, List.of(fund), null);

        var kept = as(treasurer(village), () -> plans.find(plan).orElseThrow());
        assertThat(kept.people()).isEqualTo(15);
        assertThat(kept.named()).isEqualTo(15);
        assertThat(kept.leftOut()).isEqualTo(8);
        assertThat(kept.rupiah()).isEqualTo((12 * 16_800L + 3 * 11_808L) * 12);

        assertThat(take(treasurer(village), Step.PROPOSE, plan)).isEqualTo("DONE");
        assertThat(take(secretary(village), Step.CHECK, plan)).isEqualTo("DONE");
        assertThat(take(head(village), Step.APPROVE, plan)).isEqualTo("DONE");

        var approved = as(head(village), () -> plans.find(plan).orElseThrow());
        assertThat(approved.state()).isEqualTo(ApprovalState.APPROVED);
        assertThat(approved.accepted()).isEqualTo(15);
        var members = as(
                head(village), () -> memberships.listOfPayer(approved.payer(), fund, YearMonth.of(2024, 12), 0, 100));
        assertThat(members).hasSize(15);
        assertThat(as(
                        head(village),
                        () -> memberships.listOfPayer(approved.payer(), fund, YearMonth.of(2025, 1), 0, 100)))
                .isEmpty();
        assertThat(members)
                .filteredOn(each -> each.segment().equals("BPU"))
                .hasSize(12)
                .allSatisfy(each -> assertThat(each.baseSen()).isEqualTo(100_000_000L));
    }

    @Test
    void thePoorestGetInAndEverybodyLeftOutHasAReason() {
        var village = "53.16.02.2003";
        places.workers(village, "VULNERABLE", 20);
        long dead = places.worker(village, "VULNERABLE", "died_on = '2023-05-01'");
        long old = places.worker(village, "EXTREME_POOR", "birth_date = '1950-01-01'");
        long pending = places.worker(
                village, "VULNERABLE", "identity = 'PENDING', nik_index = NULL, nik_sealed = NULL, nik_mask = NULL");
        long plan = keep(village, 2024, 10, 0, List.of(), null);

        var in = as(treasurer(village), () -> plans.places(plan, null, "", "", 0, 100));
        var out = as(treasurer(village), () -> plans.places(plan, null, "", "*", 0, 100));
        assertThat(in).hasSize(10).isSortedAccordingTo((a, b) -> Integer.compare(b.points(), a.points()));
        var without =
                out.stream().filter(each -> each.reason().equals("NO_MONEY")).toList();
        assertThat(without)
                .hasSize(10)
                .allSatisfy(each -> assertThat(each.points())
                        .isLessThanOrEqualTo(in.getLast().points()));
        assertThat(out)
                .filteredOn(each -> each.person() == dead)
                .extracting(Plans.Place::reason)
                .containsExactly("DEAD");
        assertThat(out)
                .filteredOn(each -> each.person() == old)
                .extracting(Plans.Place::reason)
                .containsExactly("TOO_OLD");
        assertThat(out)
                .filteredOn(each -> each.person() == pending)
                .extracting(Plans.Place::reason)
                .containsExactly("IDENTITY_PENDING");
        assertThat(out).allSatisfy(each -> assertThat(each.reason()).isNotEmpty());

        long again = keep(village, 2024, 10, 0, List.of(), null);
        assertThat(as(treasurer(village), () -> plans.places(again, null, "", "", 0, 100)))
                .as("the same lot, drawn again")
                .extracting(Plans.Place::person)
                .containsExactlyElementsOf(in.stream().map(Plans.Place::person).toList());
    }

    @Test
    void whoeverSomebodyElsePaysIsNeverChosenAndTwoPlansNeverTakeOnePerson() {
        var village = "53.14.01.2005";
        places.workers(village, "VULNERABLE", 6);
        long fund = places.fund(village, 2024, Fund.ADD, 50_000_000);
        long regency = places.fund("53.14", 2024, Fund.APBD_KAB, 900_000_000);
        long first = keep(village, 2024, 6, 0, List.of(fund), null);
        long other = keepRegency("53.14", 4, regency);
        approve(village, first);
        approveRegency("53.14", other);

        var late = as(officer("53.14"), () -> plans.find(other).orElseThrow());
        assertThat(late.accepted()).isZero();
        assertThat(as(officer("53.14"), () -> plans.refused(other)))
                .containsExactly(new Plans.LeftOut("PAID_ELSEWHERE", 4));

        places.workers(village, "VULNERABLE", 2);
        long third = keepRegency("53.14", 8, regency);
        assertThat(as(officer("53.14"), () -> plans.places(third, null, "", "", 0, 100)))
                .hasSize(2);
        assertThat(as(officer("53.14"), () -> plans.leftOut(third))).contains(new Plans.LeftOut("PAID_ELSEWHERE", 6));
    }

    @Test
    void aPlanChangedAfterTheProposalCannotBeApproved() {
        var village = "53.16.02.2005";
        places.workers(village, "VULNERABLE", 5);
        long plan = keep(village, 2024, 5, 0, List.of(places.fund(village, 2024, Fund.ADD, 50_000_000)), null);
        assertThat(take(treasurer(village), Step.PROPOSE, plan)).isEqualTo("DONE");
        as(
                Actor.SYSTEM,
                () -> jdbc.sql(
                                "UPDATE plan_place SET slot = NULL, reason = 'NO_MONEY' WHERE plan_id = :plan AND place = 5")
                        .param("plan", plan)
                        .update());

        assertThat(take(secretary(village), Step.CHECK, plan)).isEqualTo("CHANGED");
        assertThat(as(treasurer(village), () -> book.discard(plan))).isFalse();
    }

    @Test
    void nobodyTakesTwoStepsAndEveryRoleItsOwn() {
        var village = "53.16.01.2006";
        places.workers(village, "VULNERABLE", 5);
        long plan = keep(village, 2024, 5, 0, List.of(places.fund(village, 2024, Fund.ADD, 50_000_000)), null);

        assertThat(take(secretary(village), Step.PROPOSE, plan)).isEqualTo("NOT_YOUR_STEP");
        assertThat(take(secretary(village), Step.CHECK, plan)).isEqualTo("WRONG_STATE");
        assertThat(take(treasurer(village), Step.PROPOSE, plan)).isEqualTo("DONE");
        assertThat(take(treasurer(village), Step.PROPOSE, plan))
                .as("the second click")
                .isEqualTo("ALREADY");
        assertThat(take(head(village), Step.APPROVE, plan)).isEqualTo("WRONG_STATE");
        var two = operator("cli:orang");
        assertThat(take(two, Step.CHECK, plan)).isEqualTo("DONE");
        assertThat(take(two, Step.APPROVE, plan))
                .as("not even at the command line")
                .isEqualTo("SAME_PERSON");
        assertThat(answer(head(village), Step.RETURN, plan, "no")).isEqualTo("REASON_MISSING");
        assertThat(answer(head(village), Step.RETURN, plan, "Nama nomor 3 sudah pindah"))
                .isEqualTo("DONE");
        assertThat(as(treasurer(village), () -> plans.find(plan).orElseThrow().state()))
                .isEqualTo(ApprovalState.RETURNED);
        assertThat(take(treasurer(village), Step.PROPOSE, plan))
                .as("a new round")
                .isEqualTo("DONE");
        assertThat(take(treasurer("53.16.02.2007"), Step.WITHDRAW, plan))
                .as("another village")
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void theDatabaseItselfRefusesASecondStepByTheSamePerson() {
        as(Actor.SYSTEM, () -> insert("PROPOSED", "orang.satu"));
        assertThatThrownBy(() -> as(Actor.SYSTEM, () -> insert("APPROVED", "orang.satu")))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> as(Actor.SYSTEM, () -> insert("PROPOSED", "orang.dua")))
                .isInstanceOf(DataAccessException.class);
    }

    private int insert(String act, String actor) {
        return jdbc.sql(
                        "INSERT INTO approval_act (subject, act, region_code, digest, account, actor) VALUES ('plan:0', :act, '53.16', '', 0, :actor)")
                .param("act", act)
                .param("actor", actor)
                .update();
    }

    @Test
    void aFundIsNeverPlannedAboveItsCeilingAndTwoApprovalsAtOnceDoNotSlipThrough() throws Exception {
        var village = "53.16.01.2008";
        places.workers(village, "VULNERABLE", 20);
        long fund = places.fund(village, 2024, Fund.ADD, 10 * 16_800L * 12);
        var both = new ArrayList<Long>();
        for (int i = 0; i < 2; i++) {
            long plan = keep(village, 2024, 8, 0, List.of(fund), null);
            assertThat(take(treasurer(village), Step.PROPOSE, plan)).isEqualTo("DONE");
            assertThat(take(secretary(village), Step.CHECK, plan)).isEqualTo("DONE");
            both.add(plan);
        }
        var answers = new ArrayList<String>();
        try (var pool = Executors.newFixedThreadPool(4)) {
            var calls = new ArrayList<Callable<String>>();
            for (int i = 0; i < 8; i++) {
                long plan = both.get(i % 2);
                calls.add(() -> take(head(village), Step.APPROVE, plan));
            }
            for (var future : pool.invokeAll(calls)) answers.add(future.get());
        }
        assertThat(answers.stream().filter("DONE"::equals)).hasSize(1);
        assertThat(answers)
                .allMatch(answer -> List.of("DONE", "ALREADY", "FUND_CEILING").contains(answer));
        assertThat(as(head(village), () -> memberships.count(fund, YearMonth.of(2024, 6))))
                .isEqualTo(8);
    }

    @Test
    void manyPlansAreApprovedAsOneAct() {
        var ids = new ArrayList<Long>();
        for (int i = 2; i < 8; i++) {
            var village = "53.15.01.200" + i;
            places.workers(village, "VULNERABLE", 3);
            ids.add(keep(village, 2024, 3, 0, List.of(places.fund(village, 2024, Fund.ADD, 50_000_000)), null));
        }
        assertThat(as(operator("cli:satu"), () -> steps.take(Step.PROPOSE, ids, "")))
                .allMatch(PlanAnswer::isDone);
        assertThat(as(operator("cli:dua"), () -> steps.take(Step.CHECK, ids, "")))
                .allMatch(PlanAnswer::isDone);
        assertThat(as(operator("cli:tiga"), () -> steps.take(Step.APPROVE, ids, "")))
                .allMatch(PlanAnswer::isDone);
        assertThat(as(
                        Actor.SYSTEM,
                        () -> jdbc.sql("SELECT count(*) FROM membership WHERE source_id = ANY (:ids)")
                                .param("ids", ids.toArray(Long[]::new))
                                .query(Long.class)
                                .single()))
                .isEqualTo(18);
        assertThat(as(operator("cli:tiga"), () -> steps.take(Step.APPROVE, ids, "")))
                .extracting(PlanAnswer::code)
                .containsOnly("ALREADY");
    }

    private static Actor operator(String name) {
        return new Actor(0, name, Role.SYSTEM, Scope.WHOLE);
    }

    @Test
    void aMembershipEndsAndTheNextPayerMayBegin() {
        var village = "53.16.02.2009";
        long person = places.worker(village, "VULNERABLE", null);
        long fund = places.fund(village, 2024, Fund.ADD, 50_000_000);
        approve(village, keep(village, 2024, 1, 0, List.of(fund), null));
        long regency = places.payer("53.16");
        assertThat(accept(person, regency, "2024-07-01", "2025-01-01")).isEqualTo("PAID_ELSEWHERE");

        int ended = as(
                Actor.SYSTEM,
                () -> transaction.execute(status -> membershipBook.end(
                        "SELECT id FROM membership WHERE person_id = ? AND known_until = 'infinity'",
                        List.of(person),
                        YearMonth.of(2024, 7),
                        EndReason.OTHER_PAYER)));
        assertThat(ended).isEqualTo(1);
        assertThat(accept(person, regency, "2024-06-01", "2025-01-01")).isEqualTo("PAID_ELSEWHERE");
        assertThat(accept(person, regency, "2024-07-01", "2025-01-01")).isEqualTo("ACCEPTED");
        assertThat(accept(person, regency, "2024-07-01", "2025-01-01")).isEqualTo("PAID_HERE");
        assertThat(as(Actor.SYSTEM, () -> memberships.listOfPerson(person))).hasSize(2);
    }

    private String accept(long person, long payer, String from, String until) {
        return as(
                Actor.SYSTEM,
                () -> transaction.execute(status -> {
                    membershipBook.accept("""
                    SELECT ?::bigint AS person_id, ?::bigint AS payer_id, NULL::bigint AS fund_id, 'BPU' AS segment, 'VULNERABLE' AS category,
                           'JKK+JKM' AS programmes, 'AGREED' AS base_rule, 100000000::bigint AS base_sen, NULL AS risk_class,
                           ?::date AS from_month, ?::date AS until_month, 'TYPED' AS source, NULL::bigint AS source_id, 1::bigint AS priority""", List.of(person, payer, from, until));
                    return jdbc.sql("SELECT outcome FROM membership_wanted")
                            .query(String.class)
                            .single();
                }));
    }

    private void approve(String village, long plan) {
        assertThat(take(treasurer(village), Step.PROPOSE, plan)).isEqualTo("DONE");
        assertThat(take(secretary(village), Step.CHECK, plan)).isEqualTo("DONE");
        assertThat(take(head(village), Step.APPROVE, plan)).isEqualTo("DONE");
    }

    private void approveRegency(String regency, long plan) {
        assertThat(take(officer(regency), Step.PROPOSE, plan)).isEqualTo("DONE");
        assertThat(take(MoneyPlaces.actor("petugas.dua", Role.REGENCY_OFFICER, regency), Step.CHECK, plan))
                .isEqualTo("DONE");
        assertThat(take(MoneyPlaces.actor("bpkad", Role.TREASURY_OFFICER, regency), Step.APPROVE, plan))
                .isEqualTo("DONE");
    }

    private long keep(
            String village,
            int year,
            int vulnerable,
            @Nullable Integer officials,
            List<Long> funds,
            @Nullable Long ceiling) {
        var question = new PlanQuestion(
                village,
                year,
                vulnerable,
                officials,
                List.of(),
                YearMonth.of(year, 1),
                12,
                ceiling,
                PlanQuestion.PROGRAMMES);
        return saved(as(treasurer(village), () -> book.keep(new PlanBook.Draft(question, null, funds, null))));
    }

    private long keepRegency(String regency, int vulnerable, long fund) {
        var question = new PlanQuestion(
                regency, 2024, vulnerable, 0, List.of(), YearMonth.of(2024, 1), 12, null, PlanQuestion.PROGRAMMES);
        return saved(as(officer(regency), () -> book.keep(new PlanBook.Draft(question, null, List.of(fund), null))));
    }

    private static long saved(PlanBook.Kept kept) {
        assertThat(kept).isInstanceOf(PlanBook.Kept.Saved.class);
        return ((PlanBook.Kept.Saved) kept).plan();
    }

    private String take(Actor actor, Step step, long plan) {
        return answer(actor, step, plan, "");
    }

    private String answer(Actor actor, Step step, long plan, String reason) {
        return as(
                actor, () -> steps.take(step, List.of(plan), reason).getFirst().code());
    }

    private static <T> T as(Actor actor, java.util.function.Supplier<T> work) {
        return CurrentActor.callAs(actor, work::get);
    }

    private static Actor officer(String regency) {
        return MoneyPlaces.actor("petugas.satu", Role.REGENCY_OFFICER, regency);
    }

    private static Actor treasurer(String village) {
        return MoneyPlaces.actor("bendahara." + village, Role.VILLAGE_TREASURER, village);
    }

    private static Actor secretary(String village) {
        return MoneyPlaces.actor("sekdes." + village, Role.VILLAGE_SECRETARY, village);
    }

    private static Actor head(String village) {
        return MoneyPlaces.actor("kades." + village, Role.VILLAGE_HEAD, village);
    }
}
