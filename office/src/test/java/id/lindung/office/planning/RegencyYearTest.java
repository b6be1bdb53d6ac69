package id.lindung.office.planning;

import static org.assertj.core.api.Assertions.assertThat;

import id.lindung.office.OfficeTest;
import id.lindung.office.actor.Actor;
import id.lindung.office.actor.CurrentActor;
import id.lindung.office.actor.Role;
import id.lindung.office.actor.Scope;
import id.lindung.office.approvals.Step;
import id.lindung.office.billing.BillLock;
import id.lindung.office.billing.BillRun;
import id.lindung.office.billing.BillScope;
import id.lindung.office.billing.Bills;
import id.lindung.office.funds.DocumentKind;
import id.lindung.office.funds.FundAct;
import id.lindung.office.funds.FundBook;
import id.lindung.office.funds.FundDocument;
import id.lindung.office.payments.OrderBook;
import id.lindung.office.payments.OrderFiles;
import id.lindung.office.payments.OrderSteps;
import id.lindung.office.payments.Payments;
import id.lindung.office.store.OfficeClock;
import id.lindung.rules.contribution.Fund;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A tenth of the year that TTU signed for, from the agreement to the ledger and to the rupiah. {@code YearWalkTest} goes through all of it, 14,880
 * people, on the pages.
 */
@OfficeTest
@Tag("once")
class RegencyYearTest {

    private static final String REGENCY = "32.03";
    private static final int YEAR = 2025;
    private static final int PEOPLE = 1_488;
    private static final long MONTH = 24_998_400;
    private static final long ALL = 299_980_800L;
    private static final YearMonth FIRST = YearMonth.of(YEAR, 1);
    private static final List<String> VILLAGES =
            List.of("32.03.01.1006", "32.03.01.1007", "32.03.01.1008", "32.03.01.1009");

    @Autowired
    FundBook funds;

    @Autowired
    PlanBook book;

    @Autowired
    PlanSteps steps;

    @Autowired
    Plans plans;

    @Autowired
    BillRun runs;

    @Autowired
    BillLock locks;

    @Autowired
    Bills bills;

    @Autowired
    Payments payments;

    @Autowired
    OrderBook orders;

    @Autowired
    OrderSteps orderSteps;

    @Autowired
    OrderFiles files;

    @Autowired
    OfficeClock clock;

    @Autowired
    JdbcClient jdbc;

    private final MoneyPlaces places;

    RegencyYearTest(@Autowired ApplicationContext context) {
        places = new MoneyPlaces(context);
    }

    @Test
    void everyRupiahOfTheYearIsPlannedBilledOrderedPaidAndInTheLedger() {
        for (var village : VILLAGES) {
            places.workers(village, "VULNERABLE", PEOPLE / 8);
            places.workers(village, "EXTREME_POOR", PEOPLE / 8);
        }
        long fund = agreement();
        long plan = plan(fund);
        var kept = as(officer("satu"), () -> plans.find(plan).orElseThrow());
        assertThat(kept.named()).isEqualTo(PEOPLE);
        assertThat(kept.rupiah()).isEqualTo(ALL).isEqualTo(MONTH * 12);
        assertThat(as(officer("satu"), () -> steps.take(Step.PROPOSE, List.of(plan), "")))
                .allMatch(PlanAnswer::isDone);
        assertThat(as(officer("dua"), () -> steps.take(Step.CHECK, List.of(plan), "")))
                .allMatch(PlanAnswer::isDone);
        assertThat(as(treasury(), () -> steps.take(Step.APPROVE, List.of(plan), "")))
                .allMatch(PlanAnswer::isDone);
        assertThat(as(treasury(), () -> plans.find(plan).orElseThrow()).accepted())
                .isEqualTo(PEOPLE);

        var january = BillScope.of(FIRST, REGENCY);
        var made = as(officer("satu"), () -> runs.run(january, false));
        assertThat(made.people()).isEqualTo(PEOPLE);
        assertThat(made.rupiah()).isEqualTo(MONTH);
        assertThat(as(officer("satu"), () -> runs.run(january, false)).rupiah())
                .as("made again, never twice")
                .isEqualTo(MONTH);
        assertThat(as(officer("satu"), () -> locks.lock(january)).refused()).isEmpty();
        assertThat(as(officer("satu"), () -> runs.run(january, false)).bills())
                .as("a locked month stays")
                .isZero();
        var bill = as(officer("satu"), () -> bills.list(january, 0, 2)).getFirst();
        assertThat(sum("SELECT sum(rupiah) FROM bill_line WHERE bill_id = :id", bill.id()))
                .isEqualTo(MONTH);
        assertThat(as(officer("satu"), () -> bills.programmes(bill.id())))
                .extracting(Bills.ProgrammeSum::rupiah)
                .as("JKK and JKM on lines of their own")
                .containsExactly(PEOPLE * 10_000L, PEOPLE * 6_800L);

        long order = order(bill.id(), bill.payer());
        assertThat(as(officer("satu"), () -> files.write(order, null))).isInstanceOf(OrderFiles.Written.File.class);
        var paid = as(
                officer("satu"),
                () -> payments.pay(bills.find(bill.id()).orElseThrow(), MONTH, clock.today(), "CMS-TTU-1"));
        assertThat(paid).isInstanceOf(Payments.Outcome.Booked.class);
        assertThat(as(officer("satu"), () -> bills.totals(january)))
                .isEqualTo(new Bills.Totals(1, 0, PEOPLE, MONTH, 0, MONTH, 0));
        assertThat(sum(
                        "SELECT count(*) FROM person_month WHERE source = 'PAYMENT' AND source_id = :id AND status = 'PAID' AND known_until = 'infinity'",
                        bill.id()))
                .as("person-months in the ledger")
                .isEqualTo(PEOPLE);
    }

    /** The ceiling and the heads are exactly the year's: a thirteenth month or one more person would not fit. */
    private long agreement() {
        long payer = places.payer(REGENCY);
        return MoneyPlaces.system(() -> {
            if (!(funds.open(payer, YEAR, Fund.APBD_KAB, "") instanceof FundAct.Done(long fund)))
                throw new AssertionError();
            add(fund, DocumentKind.APBD, ALL, null);
            add(fund, DocumentKind.PKS, null, PEOPLE);
            return fund;
        });
    }

    private void add(
            long fund,
            DocumentKind kind,
            @org.jspecify.annotations.Nullable Long ceiling,
            @org.jspecify.annotations.Nullable Integer heads) {
        var from = heads == null ? null : LocalDate.of(YEAR, 1, 1);
        var until = heads == null ? null : LocalDate.of(YEAR + 1, 1, 1);
        var draft = new FundDocument.Draft(
                kind, kind + "/" + YEAR, LocalDate.of(YEAR, 1, 1), ceiling, heads, from, until, "");
        assertThat(funds.add(fund, draft)).isInstanceOf(FundAct.Done.class);
    }

    private long plan(long fund) {
        var question = new PlanQuestion(REGENCY, YEAR, PEOPLE, 0, List.of(), FIRST, 12, null, PlanQuestion.PROGRAMMES);
        var kept = as(officer("satu"), () -> book.keep(new PlanBook.Draft(question, null, List.of(fund), null)));
        assertThat(kept).isInstanceOf(PlanBook.Kept.Saved.class);
        return ((PlanBook.Kept.Saved) kept).plan();
    }

    private long order(long bill, long payer) {
        assertThat(as(officer("satu"), () -> locks.code(bills.find(bill).orElseThrow(), "320350000001")))
                .isEmpty();
        var draft = new OrderBook.Draft(UUID.randomUUID(), payer, List.of(bill), clock.today(), "0019876543210");
        var made = as(officer("satu"), () -> orders.make(draft));
        assertThat(made).isInstanceOf(OrderBook.Made.Saved.class);
        long order = ((OrderBook.Made.Saved) made).order();
        assertThat(as(officer("satu"), () -> orderSteps.take(Step.PROPOSE, List.of(order), "")))
                .containsValue("DONE");
        assertThat(as(officer("satu"), () -> orderSteps.take(Step.CHECK, List.of(order), "")))
                .containsValue("SAME_PERSON");
        assertThat(as(officer("dua"), () -> orderSteps.take(Step.CHECK, List.of(order), "")))
                .containsValue("DONE");
        assertThat(as(treasury(), () -> orderSteps.take(Step.APPROVE, List.of(order), "")))
                .containsValue("DONE");
        return order;
    }

    private long sum(String sql, long id) {
        return MoneyPlaces.system(
                () -> jdbc.sql(sql).param("id", id).query(Long.class).single());
    }

    private static <T> T as(Actor actor, java.util.function.Supplier<T> work) {
        return CurrentActor.callAs(actor, work::get);
    }

    private static Actor officer(String who) {
        return MoneyPlaces.actor("disnaker." + who, Role.REGENCY_OFFICER, REGENCY);
    }

    private static Actor treasury() {
        return new Actor(77, "bpkad.tahun", Role.TREASURY_OFFICER, Scope.region(REGENCY));
    }
}
