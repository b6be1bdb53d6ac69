package id.lindung.office.reconciliation;

import static id.lindung.office.billing.MoneyFixture.asOffice;
import static org.assertj.core.api.Assertions.assertThat;

import id.lindung.office.OfficeTest;
import id.lindung.office.actor.Actor;
import id.lindung.office.actor.CurrentActor;
import id.lindung.office.actor.Role;
import id.lindung.office.actor.Scope;
import id.lindung.office.billing.BillRun;
import id.lindung.office.billing.BillScope;
import id.lindung.office.billing.MoneyFixture;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The province's quota: how many of a regency's people it pays for, and what for, without their names or anybody else's. */
@OfficeTest
class PaidFromAboveTest {

    private static final YearMonth MONTH = YearMonth.of(2025, 7);
    private static final String PROVINCE = "36";
    private static final String REGENCY = "36.01";
    private static final String VILLAGE = "36.01.01.2001";
    private static final String OTHER = "36.02.01.2002";

    @Autowired
    Overlaps overlaps;

    @Autowired
    BillRun runs;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aRegencySeesHowManyOfItsOwnTheProvincePaysForAndWhatItAsks() {
        var fixture = new MoneyFixture(jdbc);
        long province = fixture.payer("PROVINCE", "Provinsi Kuota", PROVINCE);
        long fund = fixture.fund(province, PROVINCE, 2025, "APBD_PROV", 900_000_000L);
        for (int i = 0; i < 3; i++)
            fixture.member(fixture.person("Kuota " + i, VILLAGE), province, PROVINCE, fund, MONTH);
        fixture.member(fixture.person("Kuota Tetangga", OTHER), province, PROVINCE, fund, MONTH);
        long ended =
                fixture.member(fixture.person("Kuota Lama", VILLAGE), province, PROVINCE, fund, MONTH.minusMonths(6));
        fixture.end(ended, MONTH, "FUND_ENDED");
        long own = fixture.payer("REGENCY", "Kabupaten Sendiri", REGENCY);
        long apbd = fixture.fund(own, REGENCY, 2025, "APBD_KAB", 900_000_000L);
        fixture.member(fixture.person("Bukan Kuota", VILLAGE), own, REGENCY, apbd, MONTH);

        assertThat(above(officer(REGENCY), REGENCY))
                .as("before the bills")
                .containsExactly(new Overlaps.Above("Provinsi Kuota", 3, null));
        asOffice(() -> runs.run(new BillScope(MONTH, PROVINCE, null, province), false));
        assertThat(above(officer(REGENCY), REGENCY))
                .containsExactly(new Overlaps.Above("Provinsi Kuota", 3, 3 * 16_800L));
        assertThat(above(officer(REGENCY), VILLAGE))
                .as("a village is paid for by both above it")
                .containsExactlyInAnyOrder(
                        new Overlaps.Above("Provinsi Kuota", 3, 3 * 16_800L),
                        new Overlaps.Above("Kabupaten Sendiri", 1, null));
        assertThat(above(officer("36.02"), REGENCY))
                .as("another regency's people are none of ours")
                .isEmpty();
        assertThat(above(officer("36.02"), "36.02")).containsExactly(new Overlaps.Above("Provinsi Kuota", 1, 16_800L));
        assertThat(above(new Actor(8, "pembayar", Role.PAYER, Scope.payer(own)), REGENCY))
                .as("nor a payer's")
                .isEmpty();
    }

    private List<Overlaps.Above> above(Actor actor, String region) {
        return CurrentActor.callAs(actor, () -> overlaps.above(MONTH, region));
    }

    private static Actor officer(String regency) {
        return new Actor(7, "disnaker." + regency, Role.REGENCY_OFFICER, Scope.region(regency));
    }
}
