package id.lindung.office.recap;

import static org.assertj.core.api.Assertions.assertThat;

import id.lindung.office.OfficeTest;
import id.lindung.office.actor.Actor;
import id.lindung.office.actor.CurrentActor;
import id.lindung.office.actor.Role;
import id.lindung.office.actor.Scope;
import id.lindung.office.reports.Period;
import id.lindung.rules.money.Rupiah;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
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
    ClaimsInReport inReport;

    @Autowired
    JdbcClient jdbc;

    private record Payment(LocalDate day, long rupiah) {}

    /** @param payments as they were written down, which need not be the order of their days */
    private record Paid(String programme, String village, LocalDate event, List<Payment> payments) {
        long rupiah() {
            return payments.stream().mapToLong(Payment::rupiah).sum();
        }
    }

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
        for (int i = 0; i < paid.payments().size(); i++)
            pay(id, i + 1, paid.payments().get(i));
    }

    private void pay(long id, int instalment, Payment payment) {
        long order = jdbc.sql(
                        "INSERT INTO claim_entry (case_id, kind, instalment, rupiah, day) VALUES (:id, 'ORDERED', :part, :sum, :day) RETURNING id")
                .param("id", id)
                .param("part", instalment)
                .param("sum", payment.rupiah())
                .param("day", payment.day())
                .query(Long.class)
                .single();
        jdbc.sql(
                        "INSERT INTO claim_entry (case_id, kind, instalment, order_id, rupiah, day, reference) VALUES (:id, 'PAID', :part, :order, :sum, :day, 'uji')")
                .param("id", id)
                .param("part", instalment)
                .param("order", order)
                .param("sum", payment.rupiah())
                .param("day", payment.day())
                .update();
    }

    @Test
    void theRecapEqualsCountingOneByOneAndEndsAtTheReadersArea() {
        var all = CurrentActor.callAs(Actor.SYSTEM, this::paidCases);
        var first = YearMonth.of(2018, 2);
        var last = YearMonth.of(2018, 3);
        var region = new Actor(1, "rekap", Role.REGENCY_OFFICER, Scope.region("52.04"));
        CurrentActor.runAs(region, () -> {
            var recap = recaps.of("52.04", first, last, Recaps.By.VILLAGE);
            assertThat(recap.by(Recaps.By.ALL)).isEqualTo(counted(all, first, last, (paid, payment) -> ""));
            assertThat(recap.by(Recaps.By.PROGRAMME))
                    .hasSize(3)
                    .isEqualTo(counted(all, first, last, (paid, payment) -> paid.programme()));
            assertThat(recap.by(Recaps.By.VILLAGE))
                    .hasSize(2)
                    .isEqualTo(counted(all, first, last, (paid, payment) -> paid.village()));
            assertThat(recap.by(Recaps.By.MONTH))
                    .hasSize(2)
                    .isEqualTo(counted(
                            all,
                            first,
                            last,
                            (paid, payment) -> YearMonth.from(payment.day()).toString()));
            assertThat(recap.by(Recaps.By.PAYER)).isEqualTo(recap.by(Recaps.By.ALL));
            assertThat(recaps.of("52.04", first, last, Recaps.By.REGENCY).by(Recaps.By.REGENCY))
                    .isEqualTo(counted(all, first, last, (paid, payment) -> "52.04"));
        });
        CurrentActor.runAs(region, () -> {
            var quarter = Period.parse("2018-Q1").orElseThrow();
            var months = counted(all, quarter.from(), quarter.until(), (paid, payment) -> "")
                    .getFirst();
            var table = inReport.of("52.04", quarter).orElseThrow();
            assertThat(table.rows()).hasSize(4);
            assertThat(table.rows().getLast().subList(0, 5))
                    .as("what the province is told, in its last line")
                    .containsExactly(
                            "Jumlah",
                            String.valueOf(all.size()),
                            String.valueOf(months.cases()),
                            Rupiah.of(months.rupiah()).display(),
                            String.valueOf(months.median()));
        });
        var own = VILLAGES.getFirst();
        var village = new Actor(1, "rekap-desa", Role.VILLAGE_OPERATOR, Scope.region(own));
        var ofOwn = all.stream().filter(each -> each.village().equals(own)).toList();
        CurrentActor.runAs(
                village,
                () -> assertThat(List.of(recaps.of("52.04", first, last, Recaps.By.VILLAGE)
                                .all()))
                        .as("a village asks for its regency and gets itself")
                        .isEqualTo(counted(ofOwn, first, last, (paid, payment) -> "")));
    }

    @Test
    void aPlaceOfOneCaseHasNoPageForWhoSeesNoNames() {
        var month = YearMonth.of(2017, 1);
        var alone = "52.04.03.2001";
        CurrentActor.runAs(Actor.SYSTEM, () -> {
            for (int i = 0; i < 9; i++) {
                var payment = new Payment(month.atDay(20), 42_000_000);
                var village = i == 0 ? alone : VILLAGES.get(i % 2);
                pay("REK-5204-2017-" + (100_000 + i), new Paid("JHT", village, month.atDay(2), List.of(payment)));
            }
        });
        var leader = new Actor(1, "bupati-rekap", Role.LEADER, Scope.region("52.04"));
        CurrentActor.runAs(leader, () -> {
            assertThat(recaps.readable("52.04", month, month, Recaps.By.VILLAGE)
                            .orElseThrow()
                            .all()
                            .cases())
                    .isEqualTo(9);
            assertThat(recaps.readable(alone, month, month, Recaps.By.VILLAGE)).isEmpty();
            assertThat(recaps.readable("52.04.03", month, month, Recaps.By.VILLAGE))
                    .as("its district would say the same")
                    .isEmpty();
        });
        var officer = new Actor(1, "disnaker-rekap", Role.REGENCY_OFFICER, Scope.region("52.04"));
        CurrentActor.runAs(
                officer,
                () -> assertThat(recaps.readable(alone, month, month, Recaps.By.VILLAGE))
                        .isPresent());
    }

    /** Cases paid once or in up to four instalments, some of which are written down before an earlier one. */
    private List<Paid> paidCases() {
        var random = new Random(171);
        var all = new ArrayList<Paid>();
        for (int i = 0; i < 40; i++) {
            var event = LocalDate.of(2018, 1, 1).plusDays(random.nextInt(80));
            var payments = new ArrayList<Payment>();
            for (int part = random.nextInt(4); part >= 0; part--)
                payments.add(
                        new Payment(event.plusDays(5 + random.nextInt(90)), 1_000_000L + random.nextInt(40_000_000)));
            var paid = new Paid(
                    List.of("JHT", "JP", "JKP").get(random.nextInt(3)),
                    VILLAGES.get(random.nextInt(2)),
                    event,
                    payments);
            all.add(paid);
            pay("REK-5204-2018-" + (100_000 + i), paid);
        }
        return all;
    }

    /** The same by the slow way: all payments of the months looked at, one group after the other. */
    private static List<Recaps.Row> counted(
            List<Paid> all, YearMonth first, YearMonth last, BiFunction<Paid, Payment, String> key) {
        var groups = new TreeMap<String, List<Paid>>();
        for (var paid : all) {
            paid.payments().stream()
                    .filter(payment -> isIn(payment, first, last))
                    .collect(Collectors.groupingBy(payment -> key.apply(paid, payment)))
                    .forEach((group, payments) -> groups.computeIfAbsent(group, any -> new ArrayList<>())
                            .add(new Paid(paid.programme(), paid.village(), paid.event(), payments)));
        }
        return groups.entrySet().stream()
                .map(each -> row(each.getKey(), each.getValue()))
                .toList();
    }

    private static boolean isIn(Payment payment, YearMonth first, YearMonth last) {
        var month = YearMonth.from(payment.day());
        return !month.isBefore(first) && !month.isAfter(last);
    }

    private static Recaps.Row row(String key, List<Paid> cases) {
        var taken = cases.stream()
                .map(each -> each.payments().stream()
                        .mapToInt(payment -> (int) ChronoUnit.DAYS.between(each.event(), payment.day()))
                        .min()
                        .orElseThrow())
                .sorted()
                .toList();
        long rupiah = cases.stream().mapToLong(Paid::rupiah).sum();
        return new Recaps.Row(key, cases.size(), rupiah, at(taken, 0.5), at(taken, 0.9));
    }

    private static int at(List<Integer> sorted, double share) {
        return sorted.get((int) Math.ceil(sorted.size() * share) - 1);
    }
}
