package id.lindung.office.funds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lindung.office.OfficeTest;
import id.lindung.office.actor.Actor;
import id.lindung.office.actor.CurrentActor;
import id.lindung.office.actor.Role;
import id.lindung.office.actor.Scope;
import id.lindung.office.funds.FundAct.Why;
import id.lindung.office.people.Payers;
import id.lindung.rules.contribution.Fund;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Funds, their papers, and what is refused by name. */
@OfficeTest
class FundBookTest {

    private static final String VILLAGE = "53.18.01.2001";
    private static final String URBAN = "53.71.01.1001";

    @Autowired
    FundBook book;

    @Autowired
    Funds funds;

    @Autowired
    Payers payers;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theLastPaperWithAnAmountIsTheCeilingAndAnOverrideIsADecision() {
        long fund = opened(VILLAGE, 2024, Fund.ADD);
        assertThat(as(treasurer(), () -> funds.find(fund).orElseThrow().ceiling()))
                .isNull();
        assertThat(add(fund, DocumentKind.APBDES_AMENDMENT, "2024-08-01", 30_000_000L))
                .isEqualTo(refused(Why.DOCUMENT_BEFORE));
        assertThat(add(fund, DocumentKind.RKPDES, "2023-09-01", null)).isInstanceOf(FundAct.Done.class);
        assertThat(add(fund, DocumentKind.APBDES, "2023-12-28", 20_000_000L)).isInstanceOf(FundAct.Done.class);
        assertThat(ceiling(fund)).isEqualTo(20_000_000);
        assertThat(add(fund, DocumentKind.APBDES_AMENDMENT, "2024-08-01", 24_000_000L))
                .isInstanceOf(FundAct.Done.class);
        assertThat(ceiling(fund)).isEqualTo(24_000_000);
        assertThat(add(fund, DocumentKind.APBDES, "2021-12-28", 1L)).isEqualTo(refused(Why.DOCUMENT_YEAR));

        assertThat(as(treasurer(), () -> book.exceed(fund, 1_000_000, "Tambahan untuk korban banjir")))
                .as("whoever spends does not decide to spend more")
                .isEqualTo(refused(Why.NOT_ALLOWED));
        assertThat(as(head(), () -> book.exceed(fund, 1_000_000, "banjir"))).isEqualTo(refused(Why.REASON));
        assertThat(as(head(), () -> book.exceed(fund, 1_000_000, "Tambahan untuk korban banjir")))
                .isInstanceOf(FundAct.Done.class);
        assertThat(ceiling(fund)).isEqualTo(25_000_000);
    }

    @Test
    void aPaperNeverChangesAlsoNotForTheDatabasesOwnUser() {
        long fund = opened(VILLAGE, 2023, Fund.ADD);
        add(fund, DocumentKind.APBDES, "2023-01-10", 20_000_000L);
        assertThatThrownBy(() -> as(
                        Actor.SYSTEM,
                        () -> jdbc.sql("UPDATE fund_document SET ceiling = 1 WHERE fund_id = :fund")
                                .param("fund", fund)
                                .update()))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> as(
                        Actor.SYSTEM,
                        () -> jdbc.sql("DELETE FROM fund_document WHERE fund_id = :fund")
                                .param("fund", fund)
                                .update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void anUrbanVillageHasNoVillageBudgetAndAVillageNoDau() {
        long urban = as(Actor.SYSTEM, () -> payers.government(URBAN));
        for (var source : new Fund[] {Fund.ADD, Fund.DANA_DESA, Fund.PADES}) {
            var act = as(Actor.SYSTEM, () -> book.open(urban, 2024, source, ""));
            assertThat(act).as(source.name()).isInstanceOf(FundAct.Forbidden.class);
            assertThat(((FundAct.Forbidden) act).verdict().law().getFirst().regulation())
                    .isEqualTo("UU 6/2014");
        }
        assertThat(as(Actor.SYSTEM, () -> book.open(urban, 2024, Fund.DAU_KELURAHAN, "")))
                .isInstanceOf(FundAct.Done.class);
        long village = as(Actor.SYSTEM, () -> payers.government(VILLAGE));
        assertThat(as(treasurer(), () -> book.open(village, 2025, Fund.DAU_KELURAHAN, "")))
                .isInstanceOf(FundAct.Forbidden.class);
        assertThat(as(treasurer(), () -> book.open(village, 2025, Fund.APBD_KAB, "")))
                .isEqualTo(refused(Why.SOURCE_OF_OTHERS));
        assertThat(as(treasurer(), () -> book.open(village, 2009, Fund.ADD, "")))
                .isEqualTo(refused(Why.YEAR));
        assertThat(as(treasurer(), () -> book.open(urban, 2024, Fund.ADD, ""))).isEqualTo(refused(Why.NO_PAYER));
        opened(VILLAGE, 2025, Fund.ADD);
        assertThat(as(treasurer(), () -> book.open(village, 2025, Fund.ADD, "")))
                .isEqualTo(refused(Why.NAME_TAKEN));
    }

    @Test
    void anAgreementBindsMonthsAndHeads() {
        long payer = as(Actor.SYSTEM, () -> payers.government("53.18"));
        long fund = done(as(Actor.SYSTEM, () -> book.open(payer, 2025, Fund.APBD_KAB, "")));
        assertThat(agreement(fund, "2026-01-01", "2026-12-31")).isEqualTo(refused(Why.AGREEMENT_YEAR));
        assertThat(agreement(fund, "2025-12-31", "2025-07-01")).isEqualTo(refused(Why.DATES));
        assertThat(agreement(fund, "2025-07-01", "2025-12-31")).isInstanceOf(FundAct.Done.class);
        var envelope = as(Actor.SYSTEM, () -> funds.find(fund).orElseThrow());
        assertThat(envelope.heads()).isEqualTo(14_880);
        assertThat(envelope.covers(YearMonth.of(2025, 6))).isFalse();
        assertThat(envelope.covers(YearMonth.of(2025, 7))).isTrue();
        assertThat(envelope.covers(YearMonth.of(2025, 12))).isTrue();
        assertThat(envelope.covers(YearMonth.of(2026, 1))).isFalse();
    }

    @Test
    void aVillageSeesNeitherItsNeighboursFundsNorChangesItsRegencys() {
        long fund = opened(VILLAGE, 2026, Fund.ADD);
        var neighbour = new Actor(3, "bendahara.sebelah", Role.VILLAGE_TREASURER, Scope.region("53.18.01.2002"));
        assertThat(as(neighbour, () -> funds.find(fund))).isEmpty();
        assertThat(as(neighbour, () -> book.charge(fund, "JKK", "SISKEUDES", "5.1.3.04", "")))
                .isEqualTo(refused(Why.NO_FUND));
        var head = new Actor(4, "operator", Role.VILLAGE_OPERATOR, Scope.region(VILLAGE));
        assertThat(as(head, () -> book.charge(fund, "JKK", "SISKEUDES", "5.1.3.04", "")))
                .isEqualTo(refused(Why.NOT_ALLOWED));
    }

    private FundAct agreement(long fund, String from, String last) {
        var draft = new FundDocument.Draft(
                DocumentKind.PKS,
                "PKS/1",
                LocalDate.of(2025, 6, 20),
                null,
                14_880,
                LocalDate.parse(from),
                LocalDate.parse(last).plusDays(1),
                "");
        return as(Actor.SYSTEM, () -> book.add(fund, draft));
    }

    private FundAct add(long fund, DocumentKind kind, String day, @Nullable Long ceiling) {
        var draft = new FundDocument.Draft(kind, "1", LocalDate.parse(day), ceiling, null, null, null, "");
        return as(treasurer(), () -> book.add(fund, draft));
    }

    private long ceiling(long fund) {
        var ceiling = as(treasurer(), () -> funds.find(fund).orElseThrow().ceiling());
        return ceiling == null ? -1 : ceiling;
    }

    private long opened(String region, int year, Fund source) {
        long payer = as(Actor.SYSTEM, () -> payers.government(region));
        return done(as(treasurer(), () -> book.open(payer, year, source, "")));
    }

    private static long done(FundAct act) {
        assertThat(act).isInstanceOf(FundAct.Done.class);
        return ((FundAct.Done) act).fund();
    }

    private static FundAct refused(Why why) {
        return new FundAct.Refused(why);
    }

    private static Actor treasurer() {
        return new Actor(1, "bendahara.dana", Role.VILLAGE_TREASURER, Scope.region(VILLAGE));
    }

    private static Actor head() {
        return new Actor(2, "kades.dana", Role.VILLAGE_HEAD, Scope.region(VILLAGE));
    }

    private static <T> T as(Actor actor, Supplier<T> work) {
        return CurrentActor.callAs(actor, work::get);
    }
}
