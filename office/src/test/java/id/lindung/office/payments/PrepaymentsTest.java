package id.lindung.office.payments;

import static id.lindung.office.billing.MoneyFixture.asOffice;
import static org.assertj.core.api.Assertions.assertThat;

import id.lindung.office.OfficeTest;
import id.lindung.office.billing.Bills;
import id.lindung.office.billing.MoneyFixture;
import id.lindung.office.store.OfficeClock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A group that pays for itself: months ahead with one payment, a reminder when they run out, never a month twice. */
@OfficeTest
class PrepaymentsTest {

    @Autowired
    Prepayments prepayments;

    @Autowired
    Payments payments;

    @Autowired
    Bills bills;

    @Autowired
    OfficeClock clock;

    @Autowired
    JdbcClient jdbc;

    private MoneyFixture fixture;
    private YearMonth now;

    @BeforeEach
    void fixture() {
        fixture = new MoneyFixture(jdbc);
        now = YearMonth.from(clock.today());
    }

    @Test
    void sixMonthsAreBilledAheadAndOnePaymentSettlesThem() {
        long payer = group("MEMBER_POOL", "Wadah Nelayan", "32.02.03.2009", 3);
        var group = find(payer);
        assertThat(group.through()).isNull();
        assertThat(group.isDue()).isTrue();
        assertThat(group.message().id()).contains("Wadah Nelayan", "3 anggota", "12");

        var made = asOffice(() -> prepayments.bill(group, 6, group.first()));
        assertThat(made).isInstanceOf(Prepayments.Made.Billed.class);
        var billed = (Prepayments.Made.Billed) made;
        assertThat(billed.months()).hasSize(6).startsWith(now).endsWith(now.plusMonths(5));
        assertThat(billed.open()).isEqualTo(6 * 3 * 16_800L);
        var open = asOffice(() -> bills.listOpen(payer, 10));
        assertThat(open).hasSize(6);
        assertThat(asOffice(() -> payments.pay(open.getFirst(), billed.open(), clock.today(), "DI-MUKA-1")))
                .isInstanceOf(Payments.Outcome.Booked.class);
        var paid = find(payer);
        assertThat(paid.open()).isZero();
        assertThat(paid.through()).isEqualTo(now.plusMonths(5));
        assertThat(paid.left()).isEqualTo(5);
        assertThat(paid.isDue()).isFalse();
        assertThat(paid.first()).as("what may be paid next").isEqualTo(now.plusMonths(6));
        assertThat(fixture.count("""
                        SELECT count(*) FROM person_month m JOIN bill b ON b.id = m.source_id AND m.source = 'PAYMENT'
                        WHERE b.payer_id = ? AND m.known_until = 'infinity' AND m.status = 'PAID'""", payer)).as("person-months in the ledger").isEqualTo(18);
    }

    @Test
    void whatIsOverPaysTheNextMonthsByItself() {
        long payer = group("COOPERATIVE", "Koperasi Sisa", "32.02.03.2005", 1);
        var group = find(payer);
        asOffice(() -> prepayments.bill(group, 1, group.first()));
        var bill = asOffice(() -> bills.listOpen(payer, 1)).getFirst();
        asOffice(() -> payments.pay(bill, 3 * 16_800, clock.today(), "LEBIH"));
        assertThat(find(payer).ahead()).isEqualTo(2 * 16_800);
        var next = find(payer);
        asOffice(() -> prepayments.bill(next, 2, next.first()));
        assertThat(find(payer).ahead()).isZero();
        assertThat(find(payer).through()).isEqualTo(now.plusMonths(2));
    }

    @Test
    void manyClicksBillEachMonthOnceAndOtherNumbersOfMonthsAreRefused() throws Exception {
        long payer = group("MEMBER_POOL", "Wadah Klik", "32.02.03.2004", 2);
        var group = find(payer);
        var refused = asOffice(() -> prepayments.bill(group, 5, group.first()));
        assertThat(refused).isInstanceOf(Prepayments.Made.Refused.class);
        assertThat(((Prepayments.Made.Refused) refused).why().first().id()).contains("1, 2, 3, 6, 12", "bukan 5");
        try (var pool = Executors.newFixedThreadPool(4)) {
            var calls = new ArrayList<Callable<Object>>();
            for (int i = 0; i < 4; i++) calls.add(() -> asOffice(() -> prepayments.bill(group, 3, group.first())));
            for (var future : pool.invokeAll(calls)) future.get();
        }
        assertThat(asOffice(() -> bills.listOpen(payer, 10))).hasSize(3);
        assertThat(find(payer).open()).isEqualTo(3 * 2 * 16_800L);
        var again = asOffice(() -> prepayments.bill(find(payer), 3, group.first()));
        assertThat(again).isEqualTo(new Prepayments.Made.Billed(java.util.List.of(), 3 * 2 * 16_800L));
    }

    @Test
    void whoPaysForWageEarnersOrIsAGovernmentIsNoGroup() {
        long village = fixture.payer("VILLAGE", "Desa Bukan Wadah", "32.02.03.2003");
        fixture.member(fixture.person("Warga Desa", "32.02.03.2003"), village, "32.02.03.2003", null, now);
        assertThat(asOffice(() -> prepayments.find(village))).isEmpty();
        long mixed = group("COOPERATIVE", "Koperasi Campur", "32.02.03.2003", 1);
        fixture.member(
                fixture.person("Pegawai Koperasi", "32.02.03.2003"),
                mixed,
                "32.02.03.2003",
                null,
                now,
                "PU",
                "COMPANY_WORKER",
                "JKK+JKM",
                "WAGE",
                250_000_000L);
        var made = asOffice(() -> prepayments.bill(find(mixed), 3, now));
        assertThat(((Prepayments.Made.Refused) made).why().code()).isEqualTo("NOT_ONLY_BPU");
    }

    private Prepayments.Group find(long payer) {
        return asOffice(() -> prepayments.find(payer).orElseThrow());
    }

    private long group(String kind, String name, String village, int members) {
        long payer = fixture.payer(kind, name, village);
        for (int i = 0; i < members; i++)
            fixture.member(fixture.person(name + " " + i, village), payer, village, null, now);
        return payer;
    }
}
