package id.lindung.office.billing;

import static id.lindung.office.billing.MoneyFixture.asOffice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lindung.office.OfficeTest;
import id.lindung.office.store.OfficeDatabase;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each test uses a district of its own. */
@OfficeTest
class BillRunTest {

    private static final YearMonth MARCH = YearMonth.of(2025, 3);

    @Autowired
    BillRun runs;

    @Autowired
    BillLock locks;

    @Autowired
    Bills bills;

    @Autowired
    Differences differences;

    @Autowired
    OfficeDatabase database;

    @Autowired
    JdbcClient jdbc;

    private MoneyFixture fixture;

    @BeforeEach
    void fixture() {
        fixture = new MoneyFixture(jdbc);
    }

    @Test
    void aHundredVulnerableWorkersCostWhatTheCircularSays() {
        var village = "53.15.01.2001";
        long payer = fixture.payer("VILLAGE", "Desa Seratus", village);
        long fund = fixture.fund(payer, village, 2025, "ADD", 20_160_000L);
        for (int i = 0; i < 100; i++)
            fixture.member(fixture.person("Pekerja " + i, village), payer, village, fund, MARCH);
        var result = run(village, MARCH);
        assertThat(result.people()).isEqualTo(100);
        assertThat(result.rupiah()).isEqualTo(1_680_000);
        var bill = only(village, MARCH);
        assertThat(asOffice(() -> bills.programmes(bill.id())))
                .extracting(Bills.ProgrammeSum::programme, Bills.ProgrammeSum::rupiah, Bills.ProgrammeSum::account)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("JKK", 1_000_000L, "5.1.02.02.02.0006"),
                        org.assertj.core.groups.Tuple.tuple("JKM", 680_000L, "5.1.02.02.02.0007"));
        assertThat(totalOfLines(bill.id())).isEqualTo(bill.rupiah());
    }

    @Test
    void whoeverIsLeftOutIsNamedWithTheReason() {
        var village = "53.15.04.2001";
        long payer = fixture.payer("VILLAGE", "Desa Alasan", village);
        long fund = fixture.fund(payer, village, 2025, "ADD", 100_000_000L);
        long lastYear = fixture.fund(payer, village, 2024, "ADD", 100_000_000L);
        long ended = fixture.fund(payer, village, 2025, "PADES", 100_000_000L);
        fixture.agreement(ended, null, LocalDate.of(2025, 1, 1), LocalDate.of(2025, 3, 1));
        long dead = fixture.person("Almarhum", village);
        fixture.run("UPDATE person SET died_on = '2025-02-20' WHERE id = ?", dead);
        long diedLater = fixture.person("Wafat Maret", village);
        fixture.run("UPDATE person SET died_on = '2025-03-20' WHERE id = ?", diedLater);
        long merged = fixture.person("Tergabung", village);
        fixture.run("UPDATE person SET state = 'MERGED', merged_into = ? WHERE id = ?", diedLater, merged);
        long pending = fixture.person("Tanpa NIK", village);
        fixture.run(
                "UPDATE person SET identity = 'PENDING', nik_index = NULL, nik_sealed = NULL, nik_mask = NULL WHERE id = ?",
                pending);
        long old = fixture.person("Tua Baru", village, LocalDate.of(1955, 1, 1));
        long oldMember = fixture.person("Tua Lama", village, LocalDate.of(1955, 1, 1));
        long noBase = fixture.person("Tanpa Upah", village);
        fixture.member(dead, payer, village, fund, MARCH);
        fixture.member(diedLater, payer, village, fund, MARCH);
        fixture.member(merged, payer, village, fund, MARCH);
        fixture.member(pending, payer, village, fund, MARCH);
        fixture.member(old, payer, village, fund, MARCH);
        fixture.member(oldMember, payer, village, fund, MARCH.minusMonths(2));
        fixture.member(fixture.person("Tanpa Dana", village), payer, village, null, MARCH);
        fixture.member(fixture.person("Dana Lama", village), payer, village, lastYear, MARCH);
        fixture.member(fixture.person("PKS Habis", village), payer, village, ended, MARCH);
        fixture.member(noBase, payer, village, fund, MARCH, "PU", "VILLAGE_STAFF", "JKK+JKM", "WAGE", null);
        var result = run(village, MARCH);
        assertThat(result.people()).isEqualTo(2);
        var reasons = asOffice(() -> bills.leftOut(BillScope.of(MARCH, village), null, 0, 100));
        assertThat(reasons)
                .extracting(Bills.LeftOutRow::name, Bills.LeftOutRow::reason)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("Almarhum", LeftOut.DIED),
                        org.assertj.core.groups.Tuple.tuple("Tergabung", LeftOut.MERGED),
                        org.assertj.core.groups.Tuple.tuple("Tanpa NIK", LeftOut.IDENTITY_PENDING),
                        org.assertj.core.groups.Tuple.tuple("Tua Baru", LeftOut.TOO_OLD),
                        org.assertj.core.groups.Tuple.tuple("Tanpa Dana", LeftOut.FUND_MISSING),
                        org.assertj.core.groups.Tuple.tuple("Dana Lama", LeftOut.FUND_OTHER_YEAR),
                        org.assertj.core.groups.Tuple.tuple("PKS Habis", LeftOut.AGREEMENT_ENDED),
                        org.assertj.core.groups.Tuple.tuple("Tanpa Upah", LeftOut.BASE_MISSING));
        assertThat(result.leftOutInAll()).isEqualTo(reasons.size());
    }

    @Test
    void headsBeyondTheAgreementAreNamed() {
        var village = "53.15.05.2001";
        long payer = fixture.payer("VILLAGE", "Desa Kuota", village);
        long fund = fixture.fund(payer, village, 2025, "ADD", 100_000_000L);
        fixture.agreement(fund, 3, LocalDate.of(2025, 1, 1), LocalDate.of(2026, 1, 1));
        for (int i = 0; i < 5; i++) fixture.member(fixture.person("Kuota " + i, village), payer, village, fund, MARCH);
        var result = run(village, MARCH);
        assertThat(result.people()).isEqualTo(3);
        assertThat(result.leftOut()).containsEntry(LeftOut.HEADS_EXCEEDED, 2);
    }

    @Test
    void villageStaffPayTheirShareOfTheMinimumWageOfTheMonth() {
        var village = "53.15.06.2001";
        long payer = fixture.payer("VILLAGE", "Desa Upah Minimum", village);
        long fund = fixture.fund(payer, village, 2023, "ADD", 100_000_000L);
        var month = YearMonth.of(2023, 5);
        fixture.member(
                fixture.person("Kaur", village),
                payer,
                village,
                fund,
                month,
                "PU",
                "VILLAGE_STAFF",
                "JKK+JKM",
                "MINIMUM_WAGE",
                null);
        assertThat(run(village, month).rupiah()).isEqualTo(11_470);
        assertThat(fixture.count(
                        "SELECT base_sen FROM bill_line l JOIN bill b ON b.id = l.bill_id WHERE b.payer_id = ?", payer))
                .isEqualTo(212_399_400L);
    }

    @Test
    void aMonthWithoutLawIsSaidByName() {
        var village = "53.15.07.2001";
        long payer = fixture.payer("VILLAGE", "Desa Masa Depan", village);
        var month = YearMonth.of(2099, 1);
        long fund = fixture.fund(payer, village, 2099, "ADD", 1_000_000L);
        fixture.member(fixture.person("Kelak", village), payer, village, fund, month);
        var result = run(village, month);
        assertThat(result.bills()).isZero();
        assertThat(result.leftOut()).containsEntry(LeftOut.NO_TARIFF, 1);
    }

    @Test
    void aDraftIsReplacedAndALockedMonthStays() {
        var village = "53.15.08.2001";
        long payer = fixture.payer("VILLAGE", "Desa Kunci", village);
        long fund = fixture.fund(payer, village, 2025, "ADD", 1_000_000L);
        long first = fixture.member(fixture.person("Satu", village), payer, village, fund, MARCH);
        run(village, MARCH);
        long number = only(village, MARCH).id();
        fixture.run("UPDATE membership SET known_until = office_now() WHERE id = ?", first);
        fixture.member(fixture.person("Dua", village), payer, village, fund, MARCH);
        fixture.member(fixture.person("Tiga", village), payer, village, fund, MARCH);
        run(village, MARCH);
        assertThat(only(village, MARCH).id()).isEqualTo(number);
        assertThat(only(village, MARCH).rupiah()).isEqualTo(33_600);
        var stale = asOffice(() -> locks.lock(bills.find(number).orElseThrow(), 16_800L));
        assertThat(stale.refused()).hasSize(1);
        assertThat(lock(village, MARCH).locked()).containsExactly(number);
        var locked = linesOf(payer);
        fixture.run("UPDATE membership SET known_until = office_now() WHERE payer_id = ?", payer);
        var again = run(village, MARCH);
        assertThat(again.lockedBills()).isEqualTo(1);
        assertThat(again.bills()).isZero();
        assertThat(linesOf(payer)).isEqualTo(locked);
        assertThat(lock(village, MARCH).already()).isEqualTo(1);
        assertThatThrownBy(() -> fixture.run("DELETE FROM bill_line WHERE bill_id = ?", number))
                .hasStackTraceContaining("keeps its lines");
    }

    @Test
    void whoJoinsAfterTheLockIsNamedAndMayBeBilledOnASupplement() {
        var village = "53.15.09.2001";
        long payer = fixture.payer("VILLAGE", "Desa Susulan", village);
        long fund = fixture.fund(payer, village, 2025, "ADD", 1_000_000L);
        fixture.member(fixture.person("Satu", village), payer, village, fund, MARCH);
        run(village, MARCH);
        lock(village, MARCH);
        var before = linesOf(payer);
        fixture.member(fixture.person("Dua", village), payer, village, fund, MARCH);
        var again = run(village, MARCH);
        assertThat(again.bills()).isZero();
        assertThat(again.leftOut()).containsEntry(LeftOut.LOCKED, 1);
        assertThat(linesOf(payer)).isEqualTo(before);
        var supplement = asOffice(() -> runs.run(BillScope.of(MARCH, village), true));
        assertThat(supplement.people()).isEqualTo(1);
        assertThat(lock(village, MARCH).locked()).hasSize(1);
        assertThat(asOffice(() -> runs.run(BillScope.of(MARCH, village), true)).people())
                .isZero();
        assertThat(linesOf(payer)).hasSize(2);
    }

    @Test
    void whoeverAnotherPayerHasBilledIsNotBilledAgain() {
        var village = "53.15.10.2001";
        long payer = fixture.payer("VILLAGE", "Desa Kedua", village);
        long fund = fixture.fund(payer, village, 2025, "ADD", 1_000_000L);
        long regency = fixture.payer("REGENCY", "Kabupaten Pertama", "53.15");
        long apbd = fixture.fund(regency, "53.15", 2025, "APBD_KAB", 1_000_000L);
        long person = fixture.person("Ganda", village);
        long membership = fixture.member(person, regency, "53.15", apbd, MARCH);
        asOffice(() -> runs.run(new BillScope(MARCH, "", null, regency), false));
        asOffice(() -> locks.lock(new BillScope(MARCH, "", null, regency)));
        // The register learns late that the village pays; the month is billed already.
        fixture.run("UPDATE membership SET known_until = office_now() WHERE id = ?", membership);
        fixture.member(person, payer, village, fund, MARCH);
        var result = run(village, MARCH);
        assertThat(result.people()).isZero();
        assertThat(asOffice(() -> bills.leftOut(BillScope.of(MARCH, village), LeftOut.BILLED_ELSEWHERE, 0, 10)))
                .extracting(Bills.LeftOutRow::detail)
                .containsExactly("Kabupaten Pertama");
    }

    @Test
    void twoRunsAtOnceMakeOneBill() throws Exception {
        var village = "53.15.11.2001";
        long payer = fixture.payer("VILLAGE", "Desa Bersamaan", village);
        long fund = fixture.fund(payer, village, 2025, "ADD", 100_000_000L);
        for (int i = 0; i < 50; i++) fixture.member(fixture.person("Orang " + i, village), payer, village, fund, MARCH);
        try (var pool = Executors.newFixedThreadPool(6)) {
            var works = new ArrayList<Callable<Boolean>>();
            for (int i = 0; i < 6; i++) {
                boolean locking = i % 2 == 1;
                works.add(() -> {
                    if (locking) lock(village, MARCH);
                    else run(village, MARCH);
                    return true;
                });
            }
            for (var done : pool.invokeAll(works)) done.get();
        }
        assertThat(linesOf(payer)).hasSize(50);
        assertThat(fixture.count("SELECT count(*) FROM bill WHERE payer_id = ?", payer))
                .isEqualTo(1);
        lock(village, MARCH);
        assertThat(fixture.count(
                        "SELECT -sum(e.rupiah) FROM money_entry e JOIN bill b ON b.id = e.bill_id WHERE e.account = 'BILLED' AND b.payer_id = ?",
                        payer))
                .isEqualTo(840_000);
    }

    @Test
    void aRunThatIsCutOffLeavesNothingAndMayBeMadeAgain() throws Exception {
        var village = "53.14.10.2001";
        long payer = fixture.payer("VILLAGE", "Desa Terputus", village);
        long fund = fixture.fund(payer, village, 2025, "ADD", 100_000_000L);
        for (int i = 0; i < 5; i++) fixture.member(fixture.person("Orang " + i, village), payer, village, fund, MARCH);
        try (var owner = database.ownerConnection();
                var statement = owner.createStatement();
                var pool = Executors.newSingleThreadExecutor()) {
            owner.setAutoCommit(false);
            // The run writes everything and then waits for the head of the audit chain, which is its last word.
            statement.execute("SELECT 1 FROM audit_head FOR UPDATE");
            var run = pool.submit(() -> run(village, MARCH));
            int cut = 0;
            for (int wait = 0; cut == 0 && wait < 300; wait++) {
                Thread.sleep(50);
                try (var rows = statement.executeQuery(
                        "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%audit_entry%'")) {
                    rows.next();
                    cut = rows.getInt(1);
                }
                // What others do is seen anew only after the statistics kept for this transaction are let go.
                statement.execute("SELECT pg_stat_clear_snapshot()");
            }
            assertThat(cut).isEqualTo(1);
            owner.rollback();
            assertThatThrownBy(run::get).isInstanceOf(ExecutionException.class);
        }
        assertThat(fixture.count("SELECT count(*) FROM bill WHERE payer_id = ?", payer))
                .isZero();
        assertThat(linesOf(payer)).isEmpty();
        assertThat(run(village, MARCH).people()).isEqualTo(5);
    }

    @Test
    void aBillAboveTheCeilingIsRefusedByNameAndAmount() {
        var village = "53.15.12.2001";
        long payer = fixture.payer("VILLAGE", "Desa Sempit", village);
        long fund = fixture.fund(payer, village, 2025, "ADD", 20_000L);
        fixture.member(fixture.person("Satu", village), payer, village, fund, MARCH);
        fixture.member(fixture.person("Dua", village), payer, village, fund, MARCH);
        run(village, MARCH);
        var refused = lock(village, MARCH);
        assertThat(refused.locked()).isEmpty();
        assertThat(refused.refused().getFirst().id()).contains("Desa Sempit", "Rp33.600", "Rp20.000", "Rp13.600");
        fixture.run(
                "INSERT INTO fund_override (fund_id, rupiah, reason) VALUES (?, 13600, 'Keputusan kepala desa')", fund);
        assertThat(lock(village, MARCH).locked()).hasSize(1);
    }

    @Test
    void whatChangedSinceTheMonthBeforeOpensItsNames() {
        var village = "53.14.11.2001";
        long payer = fixture.payer("VILLAGE", "Desa Beda", village);
        long fund = fixture.fund(payer, village, 2025, "ADD", 1_000_000L);
        var february = MARCH.minusMonths(1);
        fixture.member(fixture.person("Tetap", village), payer, village, fund, february);
        long dying = fixture.person("Meninggal", village);
        fixture.member(dying, payer, village, fund, february);
        long left = fixture.member(fixture.person("Berhenti", village), payer, village, fund, february);
        run(village, february);
        fixture.run("UPDATE person SET died_on = '2025-02-27' WHERE id = ?", dying);
        fixture.end(left, MARCH, "MOVED");
        fixture.member(fixture.person("Baru", village), payer, village, fund, MARCH);
        run(village, MARCH);
        var counts = asOffice(() -> differences.counts(BillScope.of(MARCH, village)));
        assertThat(counts)
                .containsEntry(Difference.NEW, 1)
                .containsEntry(Difference.DIED, 1)
                .containsEntry(Difference.MOVED, 1)
                .doesNotContainKey(Difference.AMOUNT);
        for (var each : counts.entrySet()) {
            assertThat(asOffice(() -> differences.names(BillScope.of(MARCH, village), each.getKey(), 0, 100)))
                    .hasSize(each.getValue());
        }
    }

    private BillRun.Result run(String region, YearMonth month) {
        return asOffice(() -> runs.run(BillScope.of(month, region), false));
    }

    private BillLock.Result lock(String region, YearMonth month) {
        return asOffice(() -> locks.lock(BillScope.of(month, region)));
    }

    private Bill only(String region, YearMonth month) {
        return asOffice(() -> bills.list(BillScope.of(month, region), 0, 10)).getFirst();
    }

    private long totalOfLines(long bill) {
        return fixture.count("SELECT sum(rupiah) FROM bill_line WHERE bill_id = ?", bill);
    }

    private java.util.List<String> linesOf(long payer) {
        return fixture.texts(
                "SELECT l.id || ':' || l.person_id || ':' || l.rupiah FROM bill_line l JOIN bill b ON b.id = l.bill_id WHERE b.payer_id = ? ORDER BY 1",
                payer);
    }
}
