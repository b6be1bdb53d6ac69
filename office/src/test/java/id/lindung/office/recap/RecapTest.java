package id.lindung.office.recap;

import static org.assertj.core.api.Assertions.assertThat;

import id.lindung.office.OfficeTest;
import id.lindung.office.actor.Actor;
import id.lindung.office.actor.CurrentActor;
import id.lindung.office.actor.Role;
import id.lindung.office.actor.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The sums of a period, against counting one by one. */
@OfficeTest
class RecapTest {

    private static final List<String> VILLAGES = List.of("52.04.02.2001", "52.04.02.2002");

    @Autowired
    Recaps recaps;

    @Autowired
    JdbcClient jdbc;

    private record Paid(String programme, String village, LocalDate event, LocalDate day, long rupiah) {}

    private void pay(String number, Paid paid) {
        long id = jdbc.sql("""
                        INSERT INTO claim_case (number, programme, cause, event_date, subject_key, name, name_key, birth_date, region_code)
                        VALUES (:number, :programme, 'RETIREMENT', :day, :key, 'Rekap Uji', 'REKAP UJI', '1966-01-01', :region) RETURNING id""")
                .param("number", number)
                .param("programme", paid.programme())
                .param("day", paid.event())
                .param("key", "u:" + number)
                .param("region", paid.village())
                .query(Long.class)
                .single();
        for (var step : List.of("OPEN::DRAFT", "SEND:DRAFT:SENT", "TAKE:SENT:REVIEW")) {
            var part = step.split(":", 3);
            jdbc.sql(
                            "INSERT INTO claim_step (case_id, event, from_state, to_state, role) VALUES (:id, :event, :from, :to, 'SYSTEM')")
                    .param("id", id)
                    .param("event", part[0])
                    .param("from", part[1])
                    .param("to", part[2])
                    .update();
        }
        jdbc.sql(
                        "INSERT INTO claim_version (case_id, version, facts, outcome, rupiah, lines, changed) VALUES (:id, 1, '{}', 'GRANTED', :sum, '[]', 'uji')")
                .param("id", id)
                .param("sum", paid.rupiah())
                .update();
        long decision = jdbc.sql(
                        "INSERT INTO claim_decision (case_id, version, kind, rupiah, proposed_by) VALUES (:id, 1, 'APPROVED', :sum, 'lain') RETURNING id")
                .param("id", id)
                .param("sum", paid.rupiah())
                .query(Long.class)
                .single();
        jdbc.sql("INSERT INTO claim_share (decision_id, case_id, rupiah) VALUES (:d, :id, :sum)")
                .param("d", decision)
                .param("id", id)
                .param("sum", paid.rupiah())
                .update();
        jdbc.sql(
                        "INSERT INTO claim_step (case_id, event, from_state, to_state, role) VALUES (:id, 'APPROVE', 'REVIEW', 'APPROVED', 'SYSTEM')")
                .param("id", id)
                .update();
        long order = jdbc.sql(
                        "INSERT INTO claim_entry (case_id, kind, rupiah, day) VALUES (:id, 'ORDERED', :sum, :day) RETURNING id")
                .param("id", id)
                .param("sum", paid.rupiah())
                .param("day", paid.day())
                .query(Long.class)
                .single();
        jdbc.sql(
                        "INSERT INTO claim_entry (case_id, kind, order_id, rupiah, day, reference) VALUES (:id, 'PAID', :order, :sum, :day, 'uji')")
                .param("id", id)
                .param("order", order)
                .param("sum", paid.rupiah())
                .param("day", paid.day())
                .update();
    }

    @Test
    void theRecapEqualsCountingOneByOneAndEndsAtTheReadersArea() {
        var random = new Random(171);
        var all = new ArrayList<Paid>();
        CurrentActor.runAs(Actor.SYSTEM, () -> {
            for (int i = 0; i < 40; i++) {
                var event = LocalDate.of(2018, 1, 1).plusDays(random.nextInt(80));
                var paid = new Paid(
                        List.of("JHT", "JP", "JKP").get(random.nextInt(3)),
                        VILLAGES.get(random.nextInt(2)),
                        event,
                        event.plusDays(5 + random.nextInt(60)),
                        1_000_000L + random.nextInt(40_000_000));
                all.add(paid);
                pay("REK-5204-2018-" + (100_000 + i), paid);
            }
        });
        var from = LocalDate.of(2018, 1, 1);
        var until = LocalDate.of(2018, 4, 1);
        var in = all.stream().filter(each -> each.day().isBefore(until)).toList();
        var region = new Actor(1, "rekap", Role.REGENCY_OFFICER, Scope.region("52.04"));
        CurrentActor.runAs(region, () -> {
            var sum = recaps.list("52.04", from, until, Recaps.By.ALL).getFirst();
            assertThat(sum.cases()).isEqualTo(in.size());
            assertThat(sum.rupiah())
                    .isEqualTo(in.stream().mapToLong(Paid::rupiah).sum());
            var days = in.stream()
                    .map(each -> (int) (each.day().toEpochDay() - each.event().toEpochDay()))
                    .sorted()
                    .toList();
            assertThat(sum.median()).isEqualTo(days.get((int) Math.ceil(days.size() * 0.5) - 1));
            assertThat(sum.p90()).isEqualTo(days.get((int) Math.ceil(days.size() * 0.9) - 1));
            var byProgramme = new TreeMap<String, Long>();
            in.forEach(each -> byProgramme.merge(each.programme(), each.rupiah(), Long::sum));
            assertThat(recaps.list("52.04", from, until, Recaps.By.PROGRAMME))
                    .extracting(row -> row.key() + " " + row.rupiah())
                    .containsExactlyElementsOf(byProgramme.entrySet().stream()
                            .map(each -> each.getKey() + " " + each.getValue())
                            .toList());
            assertThat(recaps.list("52.04", from, until, Recaps.By.VILLAGE)).hasSize(2);
            assertThat(recaps.list("52.04", from, until, Recaps.By.MONTH).stream()
                            .mapToLong(Recaps.Row::rupiah)
                            .sum())
                    .isEqualTo(sum.rupiah());
        });
        var village = new Actor(1, "rekap-desa", Role.VILLAGE_OPERATOR, Scope.region(VILLAGES.getFirst()));
        CurrentActor.runAs(
                village,
                () -> assertThat(recaps.list("52.04", from, until, Recaps.By.ALL)
                                .getFirst()
                                .rupiah())
                        .as("a village asks for its regency and gets itself")
                        .isEqualTo(in.stream()
                                .filter(each -> each.village().equals(VILLAGES.getFirst()))
                                .mapToLong(Paid::rupiah)
                                .sum()));
    }
}
