package id.lindung.office.payments;

import static id.lindung.office.billing.MoneyFixture.asOffice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lindung.office.OfficeTest;
import id.lindung.office.actor.Actor;
import id.lindung.office.actor.CurrentActor;
import id.lindung.office.actor.Role;
import id.lindung.office.actor.Scope;
import id.lindung.office.approvals.Step;
import id.lindung.office.billing.Bill;
import id.lindung.office.billing.BillLock;
import id.lindung.office.billing.BillRun;
import id.lindung.office.billing.BillScope;
import id.lindung.office.billing.Bills;
import id.lindung.office.billing.MoneyFixture;
import id.lindung.office.store.OfficeClock;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Orders to banks: three people, one file, never twice; and everybody who tries to make it go otherwise. */
@OfficeTest
class OrdersTest {

    private static final YearMonth MONTH = YearMonth.of(2025, 7);

    @Autowired
    BillRun runs;

    @Autowired
    BillLock locks;

    @Autowired
    Bills bills;

    @Autowired
    Payments payments;

    @Autowired
    Orders orders;

    @Autowired
    OrderBook book;

    @Autowired
    OrderSteps steps;

    @Autowired
    OrderFiles files;

    @Autowired
    BankLayouts layouts;

    @Autowired
    OfficeClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private MoneyFixture fixture;

    @BeforeEach
    void fixture() {
        fixture = new MoneyFixture(jdbc);
    }

    @Test
    void threePeopleSignBeforeThereIsAFileAndTheFileIsAlwaysTheSame() {
        var bill = bill("32.02.02.2001", "320200000001");
        long order = order(bill);
        refused(order, "NOT_APPROVED");
        assertThat(step(treasurer(bill), Step.PROPOSE, order)).isEqualTo("DONE");
        refused(order, "NOT_APPROVED");
        assertThat(step(secretary(bill), Step.CHECK, order)).isEqualTo("DONE");
        refused(order, "NOT_APPROVED");
        assertThat(step(head(bill), Step.APPROVE, order)).isEqualTo("DONE");

        var first = file(order, BankLayout.GENERIC);
        assertThat(new String(first.bytes(), StandardCharsets.UTF_8))
                .contains("320200000001,BPJS KETENAGAKERJAAN,,,,IDR,33600.00", ",0010998877,1,33600.00");
        // Whoever was cut off, or killed after the approval, asks again and gets the very same bytes.
        assertThat(file(order, BankLayout.GENERIC).bytes()).isEqualTo(first.bytes());
        var iso = file(order, null);
        assertThat(file(order, null).bytes()).isEqualTo(iso.bytes());
        assertThat(iso.times()).isEqualTo(3);
        assertThat(new String(iso.bytes(), StandardCharsets.UTF_8))
                .contains(find(order).number());
        assertThat(asOffice(() -> orders.files(order)))
                .hasSize(4)
                .extracting(Orders.Handed::n)
                .containsExactly(1, 2, 3, 4);
        assertThat(find(order).standing()).isEqualTo(Order.Standing.SENT);

        assertThat(asOffice(() -> payments.pay(bill, 33_600, clock.today(), "CMS-1")))
                .isInstanceOf(Payments.Outcome.Booked.class);
        assertThat(find(order).standing()).isEqualTo(Order.Standing.PAID);
        refused(order, "PAID_ALREADY");
    }

    @Test
    void nobodyApprovesTheirOwnNorDoesAnothersStep() {
        var bill = bill("32.02.02.2002", "320200000002");
        long order = order(bill);
        assertThat(step(head(bill), Step.PROPOSE, order)).isEqualTo("NOT_YOUR_STEP");
        assertThat(step(treasurer(bill), Step.PROPOSE, order)).isEqualTo("DONE");
        assertThat(step(treasurer(bill), Step.CHECK, order)).isEqualTo("NOT_YOUR_STEP");
        assertThat(step(head(bill), Step.APPROVE, order)).isEqualTo("WRONG_STATE");
        // The command line may do every step, still never two of one round.
        var once = new Actor(0, "cli:satu", Role.SYSTEM, Scope.WHOLE);
        assertThat(step(once, Step.CHECK, order)).isEqualTo("DONE");
        assertThat(step(once, Step.APPROVE, order)).isEqualTo("SAME_PERSON");
        assertThat(step(secretary("32.02.02.2003"), Step.RETURN, order)).isEqualTo("NOT_FOUND");
        assertThat(answer(head(bill), Step.RETURN, order, "")).isEqualTo("REASON_MISSING");
        assertThat(answer(head(bill), Step.RETURN, order, "Rekeningnya salah")).isEqualTo("DONE");
        assertThat(step(treasurer(bill), Step.PROPOSE, order)).as("a new round").isEqualTo("DONE");
    }

    @Test
    void twoClicksTwoWindowsAndEightHeadsMakeOneOrderAndOneApproval() throws Exception {
        var bill = bill("32.02.02.2004", "320200000003");
        var token = UUID.randomUUID();
        var made = atOnce(
                8, i -> as(treasurer(bill), () -> book.make(draft(token, bill))).toString());
        assertThat(made.stream().distinct()).as("one form, one order").hasSizeLessThanOrEqualTo(2);
        assertThat(fixture.count("SELECT count(*) FROM payment_order WHERE payer_id = ?", bill.payer()))
                .isEqualTo(1);
        var others = atOnce(
                4,
                i -> as(treasurer(bill), () -> book.make(draft(UUID.randomUUID(), bill)))
                        .toString());
        assertThat(others).allMatch(said -> said.contains("ORDERED_ALREADY"));
        long order = fixture.id("SELECT id FROM payment_order WHERE payer_id = ?", bill.payer());

        assertThat(atOnce(4, i -> step(treasurer(bill), Step.PROPOSE, order)).stream()
                        .filter("DONE"::equals))
                .hasSize(1);
        assertThat(atOnce(4, i -> step(secretary(bill), Step.CHECK, order)).stream()
                        .filter("DONE"::equals))
                .hasSize(1);
        var approvals = atOnce(8, i -> step(head(bill), Step.APPROVE, order));
        assertThat(approvals.stream().filter("DONE"::equals)).hasSize(1);
        assertThat(approvals).allMatch(answer -> answer.equals("DONE") || answer.equals("ALREADY"));
        assertThat(fixture.count(
                        "SELECT count(*) FROM approval_act WHERE subject = ? AND act = 'APPROVED'",
                        "payment-order:" + order))
                .isEqualTo(1);
    }

    @Test
    void whatChangesAfterItWasProposedIsNotApprovedNorWritten() {
        var bill = bill("32.02.02.2005", "320200000004");
        long order = order(bill);
        assertThat(step(treasurer(bill), Step.PROPOSE, order)).isEqualTo("DONE");
        asOffice(() -> payments.pay(bill, 16_800, clock.today(), "TUNAI"));
        assertThat(step(secretary(bill), Step.CHECK, order)).isEqualTo("CHANGED");
        assertThat(answer(secretary(bill), Step.RETURN, order, "Sudah dibayar sebagian"))
                .isEqualTo("DONE");
        assertThat(step(treasurer(bill), Step.PROPOSE, order)).isEqualTo("BILLS_CHANGED");
        assertThat(as(treasurer(bill), () -> book.close(order, "Sisanya dibayar dengan perintah lain")))
                .isEmpty();
        long rest = order(bill);
        assertThat(find(rest).rupiah()).isEqualTo(16_800);
        approve(bill, rest);
        // Another code after the approval: the bank would pay somebody else's bill.
        assertThat(asOffice(() -> locks.code(bills.find(bill.id()).orElseThrow(), "320299999999")))
                .isEmpty();
        refused(rest, "BILLS_CHANGED");
    }

    @Test
    void anOrderThatTheBankRefusedIsClosedByWhoApprovedItAndItsBillsAreReadyAgain() {
        var bill = bill("32.02.02.2006", "320200000005");
        long order = order(bill);
        approve(bill, order);
        file(order, null);
        assertThat(as(treasurer(bill), () -> book.close(order, "Bank menolak berkasnya"))
                        .orElseThrow()
                        .code())
                .isEqualTo("NOT_YOUR_STEP");
        assertThat(as(head(bill), () -> book.close(order, "pendek"))
                        .orElseThrow()
                        .code())
                .isEqualTo("REASON_MISSING");
        assertThat(as(head(bill), () -> book.close(order, "Bank menolak berkasnya")))
                .isEmpty();
        refused(order, "CLOSED");
        assertThat(step(head(bill), Step.APPROVE, order)).isEqualTo("CLOSED");
        assertThat(order(bill)).isGreaterThan(order);
    }

    @Test
    void theDatabaseItselfKeepsAFileFromAnOrderThatNobodySigned() {
        var bill = bill("32.02.02.2007", "320200000006");
        long order = order(bill);
        for (var sql : List.of(
                "INSERT INTO payment_order_file (order_id, n, format, sha256) VALUES (?, 1, 'TABLE', '')",
                "UPDATE payment_order SET rupiah = rupiah + 1 WHERE id = ?",
                "UPDATE payment_order_bill SET payment_code = '999999999999' WHERE order_id = ?",
                "DELETE FROM payment_order WHERE id = ?")) {
            assertThatThrownBy(() -> fixture.run(sql, order)).as(sql).isInstanceOf(DataAccessException.class);
        }
        assertThatThrownBy(() -> fixture.run(
                        "INSERT INTO payment_order_bill SELECT ?, bill_id, rupiah, payment_code FROM payment_order_bill WHERE order_id = ?",
                        order(bill("32.02.03.2006", "320200000007")),
                        order))
                .as("a bill in two living orders")
                .isInstanceOf(DataAccessException.class);
        assertThat(fixture.count("SELECT count(*) FROM payment_order_file WHERE order_id = ?", order))
                .isZero();
    }

    @Test
    void badDraftsAreRefusedByName() {
        var bill = bill("32.02.03.2001", "320200000008");
        var other = bill("32.02.03.2002", "320200000009");
        var today = clock.today();
        refusedDraft(
                bill,
                new OrderBook.Draft(UUID.randomUUID(), bill.payer(), List.of(bill.id()), today, "12a"),
                "ACCOUNT_INVALID");
        refusedDraft(
                bill,
                new OrderBook.Draft(
                        UUID.randomUUID(), bill.payer(), List.of(bill.id()), today.minusDays(1), "0010998877"),
                "DATE_PAST");
        refusedDraft(
                bill,
                new OrderBook.Draft(UUID.randomUUID(), bill.payer(), List.of(), today, "0010998877"),
                "BILLS_NUMBER");
        refusedDraft(
                bill,
                new OrderBook.Draft(UUID.randomUUID(), bill.payer(), List.of(other.id()), today, "0010998877"),
                "NOTHING_OPEN");
        refusedDraft(
                bill,
                new OrderBook.Draft(UUID.randomUUID(), other.payer(), List.of(other.id()), today, "0010998877"),
                "PAYER_UNKNOWN");
        long company = fixture.payer("COMPANY", "PT Bayar Sendiri", "32.02");
        long worker = fixture.person("Pekerja Perusahaan", "32.02.03.2001");
        fixture.member(worker, company, "32.02", null, MONTH, "PU", "COMPANY_WORKER", "JKK+JKM", "WAGE", 250_000_000L);
        assertThat(asOffice(() -> orders.readyBills(company)))
                .as("a company pays by itself")
                .isEmpty();
    }

    @Test
    void aBanksColumnsAreKeptAndUsedAndAWrongOneIsNamed() {
        var bill = bill("32.02.03.2003", "320200000010");
        var maker = treasurer(bill);
        var wrong = as(maker, () -> layouts.keep(new BankLayouts.Draft("Bank NTT", "account,jumlah", ";", "", "")));
        assertThat(wrong.orElseThrow().first().id()).contains("\"jumlah\"", "amount");
        assertThat(as(
                        maker,
                        () -> layouts.keep(
                                new BankLayouts.Draft("Bank NTT", "account,amount,'NTT'", ";", "date,count", ""))))
                .isEmpty();
        assertThat(as(treasurer("32.02.03.2004"), () -> layouts.find("Bank NTT")))
                .as("another village's")
                .isEmpty();
        long order = order(bill);
        approve(bill, order);
        var layout = as(maker, () -> layouts.find("bank ntt").orElseThrow());
        var text = new String(file(order, layout).bytes(), StandardCharsets.UTF_8);
        assertThat(text.split("\r\n"))
                .containsExactly(clock.today().toString().replace("-", "") + ";1", "320200000010;33600.00;NTT");
    }

    @Test
    void aTransactionThatDiesAfterTheApprovalLeavesNoApproval() {
        var bill = bill("32.02.03.2005", "320200000011");
        long order = order(bill);
        assertThat(step(treasurer(bill), Step.PROPOSE, order)).isEqualTo("DONE");
        assertThat(step(secretary(bill), Step.CHECK, order)).isEqualTo("DONE");
        assertThatThrownBy(() -> as(
                        head(bill),
                        () -> transaction.execute(status -> {
                            assertThat(steps.take(Step.APPROVE, List.of(order), ""))
                                    .containsValue("DONE");
                            throw new IllegalStateException("the power fails");
                        })))
                .isInstanceOf(IllegalStateException.class);
        refused(order, "NOT_APPROVED");
        assertThat(step(head(bill), Step.APPROVE, order)).isEqualTo("DONE");
    }

    @Test
    void anApprovalWhoseSessionIsKilledLeavesNothingAndIsMadeAgain() throws Exception {
        var bill = bill("32.02.03.2008", "320200000012");
        long order = order(bill);
        assertThat(step(treasurer(bill), Step.PROPOSE, order)).isEqualTo("DONE");
        assertThat(step(secretary(bill), Step.CHECK, order)).isEqualTo("DONE");
        var held = new CountDownLatch(1);
        var let = new CountDownLatch(1);
        try (var pool = Executors.newFixedThreadPool(2)) {
            // Somebody looks at the order; the approval waits for them in the middle of its work.
            var holder = pool.submit(() -> asOffice(() -> transaction.execute(status -> {
                jdbc.sql("SELECT id FROM payment_order WHERE id = ? FOR UPDATE")
                        .param(order)
                        .query(row -> {});
                held.countDown();
                try {
                    return let.await(30, TimeUnit.SECONDS);
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            })));
            assertThat(held.await(10, TimeUnit.SECONDS)).isTrue();
            var approval = pool.submit(() -> step(head(bill), Step.APPROVE, order));
            kill();
            assertThatThrownBy(approval::get).hasCauseInstanceOf(RuntimeException.class);
            let.countDown();
            assertThat(holder.get()).isTrue();
        }
        refused(order, "NOT_APPROVED");
        assertThat(step(head(bill), Step.APPROVE, order)).isEqualTo("DONE");
        assertThat(asOffice(() -> orders.find(order).orElseThrow()).standing()).isEqualTo(Order.Standing.APPROVED);
    }

    /** Ends the session that waits for a payment order, as the power would. */
    private void kill() throws InterruptedException {
        for (int i = 0; i < 200; i++) {
            var killed = fixture.texts("""
                    SELECT pg_terminate_backend(pid)::text FROM pg_stat_activity
                    WHERE wait_event_type = 'Lock' AND query LIKE '%FROM payment_order o WHERE o.id = ANY%' AND pid <> pg_backend_pid()""");
            if (!killed.isEmpty()) return;
            Thread.sleep(50);
        }
        throw new AssertionError("no approval was waiting");
    }

    private List<String> atOnce(int times, java.util.function.IntFunction<String> work) throws Exception {
        var said = new ArrayList<String>();
        try (var pool = Executors.newFixedThreadPool(times)) {
            var calls = new ArrayList<Callable<String>>();
            for (int i = 0; i < times; i++) {
                int n = i;
                calls.add(() -> work.apply(n));
            }
            for (var future : pool.invokeAll(calls)) said.add(future.get());
        }
        return said;
    }

    private void refusedDraft(Bill bill, OrderBook.Draft draft, String code) {
        var made = as(treasurer(bill), () -> book.make(draft));
        assertThat(made).isInstanceOf(OrderBook.Made.Refused.class);
        assertThat(((OrderBook.Made.Refused) made).why().code()).isEqualTo(code);
    }

    private void approve(Bill bill, long order) {
        assertThat(step(treasurer(bill), Step.PROPOSE, order)).isEqualTo("DONE");
        assertThat(step(secretary(bill), Step.CHECK, order)).isEqualTo("DONE");
        assertThat(step(head(bill), Step.APPROVE, order)).isEqualTo("DONE");
    }

    private long order(Bill bill) {
        var made = as(treasurer(bill), () -> book.make(draft(UUID.randomUUID(), bill)));
        assertThat(made).isInstanceOf(OrderBook.Made.Saved.class);
        return ((OrderBook.Made.Saved) made).order();
    }

    private OrderBook.Draft draft(UUID token, Bill bill) {
        return new OrderBook.Draft(token, bill.payer(), List.of(bill.id()), clock.today(), "0010-998877");
    }

    private Order find(long order) {
        return asOffice(() -> orders.find(order).orElseThrow());
    }

    private OrderFiles.Written.File file(long order, @Nullable BankLayout layout) {
        var written = asOffice(() -> files.write(order, layout));
        assertThat(written).isInstanceOf(OrderFiles.Written.File.class);
        return (OrderFiles.Written.File) written;
    }

    private void refused(long order, String code) {
        var written = asOffice(() -> files.write(order, BankLayout.GENERIC));
        assertThat(written).isInstanceOf(OrderFiles.Written.Refused.class);
        assertThat(((OrderFiles.Written.Refused) written).why().code()).isEqualTo(code);
    }

    private String step(Actor actor, Step step, long order) {
        return answer(actor, step, order, "");
    }

    private String answer(Actor actor, Step step, long order, String reason) {
        return as(actor, () -> steps.take(step, List.of(order), reason))
                .values()
                .iterator()
                .next();
    }

    /** A locked bill of two members with a payment code. */
    private Bill bill(String village, String code) {
        long payer = fixture.payer("VILLAGE", "Desa " + code, village);
        long fund = fixture.fund(payer, village, 2025, "ADD", 100_000_000L);
        for (int i = 0; i < 2; i++)
            fixture.member(fixture.person("Warga " + code + i, village), payer, village, fund, MONTH);
        var scope = new BillScope(MONTH, village, null, payer);
        asOffice(() -> runs.run(scope, false));
        asOffice(() -> locks.lock(scope));
        var bill = asOffice(() -> bills.list(scope, 0, 1)).getFirst();
        assertThat(asOffice(() -> locks.code(bill, code))).isEmpty();
        return asOffice(() -> bills.find(bill.id()).orElseThrow());
    }

    private static <T> T as(Actor actor, java.util.function.Supplier<T> work) {
        return CurrentActor.callAs(actor, work::get);
    }

    private static Actor treasurer(Bill bill) {
        return treasurer(bill.region());
    }

    private static Actor treasurer(String village) {
        return actor("bendahara." + village, Role.VILLAGE_TREASURER, village);
    }

    private static Actor secretary(Bill bill) {
        return secretary(bill.region());
    }

    private static Actor secretary(String village) {
        return actor("sekdes." + village, Role.VILLAGE_SECRETARY, village);
    }

    private static Actor head(Bill bill) {
        return actor("kades." + bill.region(), Role.VILLAGE_HEAD, bill.region());
    }

    private static Actor actor(String name, Role role, String region) {
        return new Actor(1L + Math.floorMod(name.hashCode(), 1_000_000), name, role, Scope.region(region));
    }
}
