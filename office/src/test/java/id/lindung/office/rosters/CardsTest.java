package id.lindung.office.rosters;

import static id.lindung.office.billing.MoneyFixture.asOffice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lindung.office.OfficeTest;
import id.lindung.office.actor.Actor;
import id.lindung.office.actor.CurrentActor;
import id.lindung.office.actor.Role;
import id.lindung.office.actor.Scope;
import id.lindung.office.billing.MoneyFixture;
import id.lindung.office.people.Payers;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cards as at a launch ceremony: who has a number, who holds the card, who signed, and what was written down by mistake. */
@OfficeTest
class CardsTest {

    private static final String VILLAGE = "32.02.03.2007";
    private static final String OTHER_VILLAGE = "32.02.03.2008";
    private static final YearMonth MONTH = YearMonth.of(2025, 7);
    private static final LocalDate CEREMONY = LocalDate.of(2025, 7, 20);
    private static long serial = 32020300000L;

    @Autowired
    Cards cards;

    @Autowired
    Members members;

    @Autowired
    Payers payers;

    @Autowired
    JdbcClient jdbc;

    private MoneyFixture fixture;
    private Payers.Payer payer;

    @BeforeEach
    void aVillageThatPays() {
        fixture = new MoneyFixture(jdbc);
        long id = fixture.payer("VILLAGE", "Desa Kartu", VILLAGE);
        payer = asOffice(() -> payers.find(id).orElseThrow());
    }

    @Test
    void aCardGoesFromWithoutNumberToTheWorkersHandAndBackWhenItWasAMistake() {
        long person = member("Yosef Kartu");
        assertThat(card(person).state()).isEqualTo(Cards.State.NO_NUMBER);
        var member = asOffice(() -> members.list(payer.id(), MONTH, "", 0, 10)).getFirst();
        assertThat(asOffice(() -> cards.number(member, "123"))).contains(Cards.NumberFault.INVALID);
        assertThat(asOffice(() -> cards.number(member, Long.toString(++serial))))
                .isEmpty();
        assertThat(card(person).state()).isEqualTo(Cards.State.TO_HAND_OVER);
        assertThat(card(person).kpj()).startsWith("*******");

        assertThat(handOver(List.of(person), "Maria, istri")).isEqualTo(1);
        assertThat(card(person).state()).isEqualTo(Cards.State.HANDED_OVER);
        assertThat(card(person).receivedBy()).isEqualTo("Maria, istri");
        assertThat(card(person).handedOn()).isEqualTo(CEREMONY);

        assertThat(asOffice(() -> cards.takeBack(payer, person))).isTrue();
        assertThat(asOffice(() -> cards.takeBack(payer, person)))
                .as("only once")
                .isFalse();
        assertThat(card(person).state()).isEqualTo(Cards.State.TO_HAND_OVER);
        assertThat(fixture.count(
                        "SELECT count(*) FROM card_handover WHERE person_id = ? AND undone_by IS NOT NULL", person))
                .as("the mistake stays readable")
                .isEqualTo(1);
        assertThat(handOver(List.of(person), "")).isEqualTo(1);
    }

    @Test
    void theSameListSentTwiceOrByFourAtOnceHandsEachCardOverOnce() throws Exception {
        var people = List.of(member("Satu Kartu"), member("Dua Kartu"), member("Tiga Kartu"));
        var written = new ArrayList<Integer>();
        try (var pool = Executors.newFixedThreadPool(4)) {
            var calls = new ArrayList<Callable<Integer>>();
            for (int i = 0; i < 4; i++) calls.add(() -> handOver(people, ""));
            for (var future : pool.invokeAll(calls)) written.add(future.get());
        }
        assertThat(written.stream().mapToInt(Integer::intValue).sum()).isEqualTo(3);
        assertThat(asOffice(() -> cards.handed(payer.id(), MONTH))).isEqualTo(3);
        assertThatThrownBy(() -> fixture.run(
                        "INSERT INTO card_handover (person_id, payer_id, region_code, handed_on) VALUES (?, ?, ?, '2025-07-21')",
                        people.getFirst(),
                        payer.id(),
                        VILLAGE))
                .as("the database holds it too")
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void nobodysNumberIsGivenToSomebodyElseAndNobodyElsesCardIsHandedOver() {
        long one = member("Pertama Kartu");
        member("Kedua Kartu");
        var listed = asOffice(() -> members.list(payer.id(), MONTH, "", 0, 10));
        var number = Long.toString(++serial);
        var first =
                listed.stream().filter(each -> each.person() == one).findFirst().orElseThrow();
        var second =
                listed.stream().filter(each -> each.person() != one).findFirst().orElseThrow();
        assertThat(asOffice(() -> cards.number(first, number))).isEmpty();
        assertThat(asOffice(() -> cards.number(second, number))).contains(Cards.NumberFault.SOMEBODY_ELSES);

        long stranger = fixture.person("Orang Lain", OTHER_VILLAGE);
        assertThat(handOver(List.of(stranger), "")).as("not this payer's").isZero();
        var head = new Actor(9, "kades.lain", Role.VILLAGE_HEAD, Scope.region(OTHER_VILLAGE));
        assertThat(CurrentActor.<List<Cards.Card>, RuntimeException>callAs(
                        head, () -> cards.list(payer.id(), MONTH, 0, 10)))
                .as("another village sees nothing")
                .isEmpty();
    }

    private int handOver(List<Long> people, String by) {
        return asOffice(() -> cards.handOver(payer, people, CEREMONY, by));
    }

    private long member(String name) {
        long person = fixture.person(name, VILLAGE);
        fixture.member(person, payer.id(), VILLAGE, null, MONTH.minusMonths(1));
        return person;
    }

    private Cards.Card card(long person) {
        return asOffice(() -> cards.list(payer.id(), MONTH, 0, 10)).stream()
                .filter(each -> each.person() == person)
                .findFirst()
                .orElseThrow();
    }
}
