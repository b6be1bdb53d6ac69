package id.lindung.office.billing;

import static id.lindung.office.billing.MoneyFixture.asOffice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lindung.office.OfficeTest;
import id.lindung.office.billing.Money.Purse;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever happens to money, every rupiah billed is open, paid or cancelled, and every rupiah given is used, waiting or given back. */
@OfficeTest
class MoneyTest {

    private static final YearMonth JANUARY = YearMonth.of(2025, 1);
    private static final long EACH = 16_800;

    @Autowired
    BillRun runs;

    @Autowired
    BillLock locks;

    @Autowired
    Bills bills;

    @Autowired
    Money money;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private MoneyFixture fixture;

    @BeforeEach
    void fixture() {
        fixture = new MoneyFixture(jdbc);
    }

    private final class Village {
        final String region;
        final long payer;
        final long fund;
        final Purse purse;
        final List<Long> people = new ArrayList<>();

        Village(String name, String region, int members) {
            this.region = region;
            payer = fixture.payer("VILLAGE", name, region);
            fund = fixture.fund(payer, region, 2025, "ADD", 100_000_000L);
            purse = new Purse(payer, fund, region);
            for (int i = 0; i < members; i++) {
                long person = fixture.person(name + " " + i, region);
                people.add(person);
                fixture.member(person, payer, region, fund, JANUARY);
            }
        }

        Bill locked(YearMonth month) {
            var scope = new BillScope(month, region, null, payer);
            asOffice(() -> runs.run(scope, false));
            asOffice(() -> locks.lock(scope));
            return bill(month);
        }

        Bill bill(YearMonth month) {
            return asOffice(() -> bills.list(new BillScope(month, region, null, payer), 0, 1))
                    .getFirst();
        }

        Money.Receipt receive(long rupiah) {
            long payment = fixture.payment(payer, fund, region, rupiah);
            return asOffice(() -> transaction.execute(status -> money.receive(payment, purse, rupiah)));
        }

        long lastPayment() {
            return fixture.id("SELECT max(id) FROM payment WHERE payer_id = ?", payer);
        }

        String status(int person, YearMonth month) {
            var found = fixture.texts(
                    "SELECT status FROM person_month WHERE person_id = ? AND month = ? AND known_until = 'infinity'",
                    people.get(person),
                    month.atDay(1));
            return found.isEmpty() ? "" : found.getFirst();
        }
    }

    @Test
    void theOldestMonthIsSettledFirstAndWhatIsLeftWaits() {
        var village = new Village("Desa Urut", "53.16.05.2001", 10);
        var january = village.locked(JANUARY);
        var february = village.locked(JANUARY.plusMonths(1));
        assertThat(january.open()).isEqualTo(168_000);
        var part = village.receive(200_000);
        assertThat(part.settled()).hasSize(2);
        assertThat(village.bill(JANUARY).standing()).isEqualTo(Bill.Standing.PAID);
        assertThat(village.bill(JANUARY.plusMonths(1)).open()).isEqualTo(february.rupiah() - 32_000);
        assertThat(village.status(0, JANUARY)).isEqualTo("PAID");
        // Billed and not yet settled: a BPU member who was protected the month before is for the branch to decide.
        assertThat(village.status(0, JANUARY.plusMonths(1))).isEqualTo("BRANCH_DECIDES");
        var rest = village.receive(200_000);
        assertThat(rest.carried()).isEqualTo(400_000 - 336_000);
        assertThat(village.status(0, JANUARY.plusMonths(1))).isEqualTo("PAID");
        // The advance pays into the next bill the moment it is locked.
        var march = village.locked(JANUARY.plusMonths(2));
        assertThat(march.paid()).isEqualTo(64_000);
        balances(village);
    }

    @Test
    void aPaidLineTakenBackGivesItsMoneyToTheNextBillAndItsMonthBack() {
        var village = new Village("Desa Koreksi", "53.16.06.2001", 3);
        var january = village.locked(JANUARY);
        village.receive(3 * EACH);
        long line = fixture.id(
                "SELECT id FROM bill_line WHERE bill_id = ? AND person_id = ?", january.id(), village.people.get(1));
        assertThat(asOffice(() -> money.cancel(village.bill(JANUARY), List.of(line), "?")))
                .isPresent();
        assertThat(asOffice(() -> money.cancel(village.bill(JANUARY), List.of(line), "Ternyata ASN")))
                .isEmpty();
        var corrected = village.bill(JANUARY);
        assertThat(corrected.paid()).isEqualTo(2 * EACH);
        assertThat(corrected.cancelled()).isEqualTo(EACH);
        assertThat(corrected.open()).isZero();
        assertThat(village.status(1, JANUARY)).isEmpty();
        assertThat(village.status(0, JANUARY)).isEqualTo("PAID");
        assertThat(asOffice(() -> money.cancel(corrected, List.of(line), "Sekali lagi")))
                .isPresent();
        assertThat(asOffice(() -> money.refund(village.lastPayment(), village.purse, EACH + 1, "Terlalu banyak")))
                .isPresent();
        assertThat(asOffice(() -> money.refund(village.lastPayment(), village.purse, EACH, "Permintaan desa")))
                .isEmpty();
        balances(village);
    }

    @Test
    void aBouncedPaymentOpensItsBillsAgain() {
        var village = new Village("Desa Batal", "53.16.07.2001", 2);
        village.locked(JANUARY);
        village.receive(2 * EACH);
        assertThat(village.status(0, JANUARY)).isEqualTo("PAID");
        long payment = village.lastPayment();
        assertThat(asOffice(() -> money.reverse(payment, village.purse, "Ditolak bank")))
                .isEmpty();
        assertThat(village.bill(JANUARY).open()).isEqualTo(2 * EACH);
        assertThat(village.status(0, JANUARY)).isEmpty();
        assertThat(asOffice(() -> money.reverse(payment, village.purse, "Ditolak bank")))
                .isPresent();
        balances(village);
    }

    @Test
    void theDatabaseRefusesEntriesThatDoNotBalance() {
        var village = new Village("Desa Timpang", "53.17.05.2001", 1);
        var bill = village.locked(JANUARY);
        long act = fixture.id(
                "INSERT INTO money_act (kind, payer_id, region_code) VALUES ('SETTLEMENT', ?, ?) RETURNING id",
                village.payer,
                village.region);
        assertThatThrownBy(() -> fixture.run(
                        "INSERT INTO money_entry (act_id, account, bill_id, rupiah) VALUES (?, 'OPEN', ?, -1)",
                        act,
                        bill.id()))
                .hasStackTraceContaining("does not balance");
        assertThatThrownBy(() -> fixture.run("UPDATE money_entry SET rupiah = 1 WHERE bill_id = ?", bill.id()))
                .hasStackTraceContaining("permission denied");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void nothingIsLostOrMadeWhateverTheOrderOfActs(long seed) {
        var random = new Random(seed);
        var village = new Village("Desa Acak " + seed, "53.17.06.2001", 4);
        int months = 0;
        long given = 0;
        for (int step = 0; step < 40; step++) {
            switch (random.nextInt(6)) {
                case 0 -> {
                    if (months < 10) village.locked(JANUARY.plusMonths(months++));
                }
                case 1, 2 -> {
                    long rupiah = 1 + random.nextLong(4 * EACH * 3);
                    village.receive(rupiah);
                    given += rupiah;
                }
                case 3 -> cancelSome(village, random);
                case 4 ->
                    payment(village, random)
                            .ifPresent(payment -> asOffice(() -> money.refund(
                                    payment, village.purse, 1 + random.nextInt(20_000), "Pengembalian acak")));
                default ->
                    payment(village, random)
                            .ifPresent(payment ->
                                    asOffice(() -> money.reverse(payment, village.purse, "Pembatalan acak")));
            }
            balances(village);
        }
        assertThat(fixture.count("SELECT coalesce(sum(rupiah), 0) FROM payment WHERE payer_id = ?", village.payer))
                .isEqualTo(given);
    }

    private java.util.Optional<Long> payment(Village village, Random random) {
        var all = fixture.texts("SELECT id::text FROM payment WHERE payer_id = ? ORDER BY id", village.payer);
        return all.isEmpty()
                ? java.util.Optional.empty()
                : java.util.Optional.of(Long.valueOf(all.get(random.nextInt(all.size()))));
    }

    private void cancelSome(Village village, Random random) {
        var lines = fixture.texts("""
                SELECT l.bill_id || ':' || l.id FROM bill_line l JOIN bill b ON b.id = l.bill_id
                WHERE b.payer_id = ? AND l.cancelled_by IS NULL ORDER BY l.id""", village.payer);
        if (lines.isEmpty()) return;
        var chosen = lines.get(random.nextInt(lines.size())).split(":");
        var bill = asOffice(() -> bills.find(Long.parseLong(chosen[0])).orElseThrow());
        assertThat(asOffice(() -> money.cancel(bill, List.of(Long.parseLong(chosen[1])), "Koreksi acak")))
                .isEmpty();
    }

    /** An oracle of its own: it adds the entries up by hand and compares with lines, payments, bills and the ledger. */
    private void balances(Village village) {
        Map<String, Long> sums = new HashMap<>();
        for (var row : fixture.texts(
                "SELECT e.account || ' ' || e.rupiah FROM money_entry e JOIN money_act a ON a.id = e.act_id WHERE a.payer_id = ?",
                village.payer)) {
            var words = row.split(" ");
            sums.merge(words[0], Long.parseLong(words[1]), Long::sum);
        }
        long billed = -sums.getOrDefault("BILLED", 0L);
        assertThat(billed)
                .isEqualTo(sums.getOrDefault("OPEN", 0L)
                        + sums.getOrDefault("PAID", 0L)
                        + sums.getOrDefault("CANCELLED", 0L))
                .isEqualTo(fixture.count(
                        "SELECT coalesce(sum(l.rupiah), 0) FROM bill_line l JOIN bill b ON b.id = l.bill_id WHERE b.payer_id = ?",
                        village.payer));
        assertThat(sums.getOrDefault("CANCELLED", 0L))
                .isEqualTo(fixture.count(
                        "SELECT coalesce(sum(l.rupiah), 0) FROM bill_line l JOIN bill b ON b.id = l.bill_id WHERE b.payer_id = ? AND l.cancelled_by IS NOT NULL",
                        village.payer));
        assertThat(sums.getOrDefault("PAID", 0L)).isEqualTo(sums.getOrDefault("SETTLED", 0L));
        assertThat(-sums.getOrDefault("GIVEN", 0L))
                .isEqualTo(sums.getOrDefault("ADVANCE", 0L)
                        + sums.getOrDefault("SETTLED", 0L)
                        + sums.getOrDefault("REFUNDED", 0L));
        // Nobody waits with money while a bill is open.
        assertThat(sums.getOrDefault("ADVANCE", 0L) == 0 || sums.getOrDefault("OPEN", 0L) == 0)
                .isTrue();
        assertThat(fixture.count("""
                        SELECT count(*) FROM (
                          SELECT l.person_id, l.month FROM bill_line l JOIN bill_balance v ON v.bill_id = l.bill_id JOIN bill b ON b.id = l.bill_id
                          WHERE b.payer_id = ? AND b.state = 'LOCKED' AND l.cancelled_by IS NULL AND v.open = 0
                          EXCEPT SELECT person_id, month FROM person_month WHERE status = 'PAID' AND known_until = 'infinity') x""", village.payer)).isZero();
        assertThat(fixture.count("""
                        SELECT count(*) FROM (
                          SELECT person_id, month FROM person_month m WHERE m.payer_id = ? AND status = 'PAID' AND known_until = 'infinity'
                          EXCEPT SELECT l.person_id, l.month FROM bill_line l JOIN bill_balance v ON v.bill_id = l.bill_id WHERE l.cancelled_by IS NULL AND v.open = 0) x""", village.payer)).isZero();
    }
}
