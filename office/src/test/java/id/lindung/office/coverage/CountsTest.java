package id.lindung.office.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import id.lindung.office.OfficeTest;
import id.lindung.office.actor.Actor;
import id.lindung.office.actor.CurrentActor;
import id.lindung.office.coverage.Coverage.Question;
import id.lindung.office.movements.Movement;
import id.lindung.office.movements.Movements;
import id.lindung.office.people.WorkerChanges;
import id.lindung.office.protection.LedgerChanges;
import id.lindung.office.store.OfficeDatabase;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@OfficeTest
class CountsTest {

    private static final String REGENCY = "53.05";
    private static final List<String> VILLAGES = List.of("53.05.01.1001", "53.05.01.1002", "53.05.02.1002", "53.05");
    private static final List<String> REGIONS =
            List.of("53.05.01.1001", "53.05.01.1002", "53.05.02.1002", "53.05.01", "53.05.02", "53.05");
    private static final List<YearMonth> MONTHS =
            List.of(YearMonth.of(2023, 11), YearMonth.of(2024, 1), YearMonth.of(2024, 3), YearMonth.of(2024, 6));
    private static final List<String> DIMENSIONS =
            List.of("SEGMENT", "CATEGORY", "PAYER", "STATUS", "PROGRAMME", "SEX", "AGE", "OCCUPATION", "DECILE");

    @Autowired
    JdbcTemplate template;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    WorkerChanges workers;

    @Autowired
    LedgerChanges ledger;

    @Autowired
    DeltaRows deltas;

    @Autowired
    Movements movements;

    @Autowired
    OfficeDatabase database;

    @Autowired
    TransactionTemplate transaction;

    private final Random random = new Random(20240509);
    private final List<Long> people = new ArrayList<>();
    private final Map<Integer, Map<String, Tally>> remembered = new HashMap<>();

    @Test
    void countsEqualANaiveRecountAfterAnyChangeAndForEveryPastDay() throws SQLException {
        CurrentActor.callAs(Actor.SYSTEM, () -> {
            create(40);
            for (int day = 0; day < 8; day++) {
                for (int change = 0; change < 14; change++)
                    transaction.executeWithoutResult(status -> changeSomething());
                var recount = Recount.of(jdbc, REGENCY);
                compare(recount);
                remembered.put(day, every(recount));
                if (day % 3 == 1)
                    jdbc.sql("SELECT compact_counts()").query(Long.class).single();
                aDayPasses();
            }
            create(5);
            var today = jdbc.sql("SELECT office_today()").query(LocalDate.class).single();
            for (var day : remembered.keySet()) {
                assertThat(every(today.minusDays(8 - day))).isEqualTo(remembered.get(day));
                compareMonths(today.minusDays(8 - day));
            }
            assertThat(jdbc.sql("SELECT count(*) FROM registered_delta WHERE region_code = '53.05' AND people = 0")
                            .query(Long.class)
                            .single())
                    .isZero();
            return true;
        });
    }

    /** One stock becomes the other by those who joined and those who lapsed, in every region, also as known on a past day. */
    private void compareMonths(@Nullable LocalDate known) {
        for (var region : List.of("53.05.01.1001", "53.05.01", "53.05")) {
            for (int i = 1; i < MONTHS.size(); i++) {
                var question = new Movement.Question(region, MONTHS.get(i - 1), MONTHS.get(i), known);
                var flows = movements.read(question).orElseThrow();
                assertThat(flows.opening() + flows.joined() - flows.lapsed())
                        .as(question + " " + flows.reasons())
                        .isEqualTo(flows.closing());
                for (var part : flows.parts())
                    assertThat(part.opening() + part.joined() - part.lapsed())
                            .as(question + " " + part)
                            .isEqualTo(part.closing());
                for (var reason : flows.reasons().keySet())
                    assertThat(movements.names(question, reason, 0, 100)).hasSize(Math.toIntExact(flows.of(reason)));
            }
        }
    }

    /** Every figure, and that the list of names behind it is as long. */
    private void compare(Recount recount) {
        compareMonths(null);
        for (var region : REGIONS) {
            for (var month : MONTHS) {
                var question = new Question(region, month, null, null, null);
                var total = deltas.total(question);
                assertThat(total).as(region + " " + month).isEqualTo(recount.tally(region, month.atDay(1), "ALL", ""));
                for (var dimension : DIMENSIONS) {
                    var by = Dimension.valueOf(dimension);
                    assertThat(new TreeMap<>(deltas.keys(question, by)))
                            .as(region + " " + month + " " + dimension)
                            .usingRecursiveComparison()
                            .ignoringFieldsMatchingRegexes(by.standsApart() ? ".*unprotected" : "none")
                            .isEqualTo(recount.keys(region, month.atDay(1), by.stored()));
                }
                assertThat(names(region, month, null))
                        .as("names " + region + " " + month)
                        .isEqualTo(total.unprotected());
                var sinceMarch = new Question(region, month, null, month.minusMonths(1), null);
                var everBefore = new Question(region, month.minusMonths(1), null, null, null);
                if (month.getMonthValue() == 1) continue;
                assertThat(deltas.total(sinceMarch).everProtected())
                        .isBetween(
                                total.active(),
                                total.active() + deltas.total(everBefore).active());
            }
        }
    }

    private long names(String region, YearMonth month, @Nullable LocalDate asKnown) {
        return jdbc.sql("""
                        SELECT count(*) FROM worker_gap(:r, :r || '/', :m, coalesce(:b, 'infinity'::timestamptz))
                        WHERE reason NOT IN ('DISPUTED', 'BRANCH_DECIDES')""")
                .param("r", region)
                .param("m", month.atDay(1))
                .param("b", KnownBefore.endOf(asKnown), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .query(Long.class)
                .single();
    }

    private Map<String, Tally> every(Recount recount) {
        var all = new LinkedHashMap<String, Tally>();
        for (var region : REGIONS) {
            for (var month : MONTHS) {
                all.put(region + month, recount.tally(region, month.atDay(1), "ALL", ""));
                for (var each :
                        recount.keys(region, month.atDay(1), "OCCUPATION").entrySet()) {
                    all.put(region + month + " " + each.getKey(), each.getValue());
                }
            }
        }
        return all;
    }

    private Map<String, Tally> every(LocalDate asKnown) {
        var all = new LinkedHashMap<String, Tally>();
        for (var region : REGIONS) {
            for (var month : MONTHS) {
                var total = deltas.total(new Question(region, month, asKnown, null, null));
                assertThat(names(region, month, asKnown)).isEqualTo(total.unprotected());
                all.put(region + month, total);
                var byWork = new Question(region, month, asKnown, null, Dimension.OCCUPATION);
                deltas.keys(byWork, Dimension.OCCUPATION)
                        .forEach((key, tally) -> all.put(region + month + " " + key, tally));
            }
        }
        return all;
    }

    private void changeSomething() {
        var person = people.get(random.nextInt(people.size()));
        switch (random.nextInt(9)) {
            case 0 -> move(person);
            case 8 -> correct(person);
            case 1 -> setState(person);
            case 2 -> merge(person, people.get(random.nextInt(people.size())));
            case 3 -> stop(person);
            default -> protect();
        }
    }

    private void create(int number) {
        transaction.executeWithoutResult(status -> workers.around("SELECT 0 WHERE false", List.of(), () -> {
            for (int i = 0; i < number; i++) {
                var id = jdbc.sql(
                                "INSERT INTO person (identity, name, name_key, region_code) VALUES ('PENDING', 'Uji', 'uji', '53.05') RETURNING id")
                        .query(Long.class)
                        .single();
                people.add(id);
                addJob(id, LocalDate.of(2015, 7, 1), LocalDate.MAX);
                template.update("INSERT INTO touched_person VALUES (?)", id);
            }
        }));
    }

    private void addJob(long person, LocalDate from, LocalDate until) {
        boolean wage = random.nextBoolean();
        template.update(
                """
                INSERT INTO job (person_id, region_code, category, segment, valid_from, valid_until, occupation, decile)
                VALUES (?, ?, ?, ?, ?, ?::date, ?, ?)""",
                person,
                VILLAGES.get(random.nextInt(VILLAGES.size())),
                wage ? "COMPANY_WORKER" : random.nextBoolean() ? "VULNERABLE" : "SELF_PAYING",
                wage ? "PU" : "BPU",
                from,
                until.equals(LocalDate.MAX) ? "infinity" : until.toString(),
                List.of("FARMER", "FISHER", "LIVESTOCK_KEEPER").get(random.nextInt(3)),
                random.nextInt(4) == 0 ? null : 1 + random.nextInt(3));
    }

    /** The life so far becomes two jobs, the second perhaps elsewhere and as something else. */
    private void move(long person) {
        var when = MONTHS.get(random.nextInt(MONTHS.size())).atDay(1);
        workers.around("SELECT ?::bigint", List.of(person), () -> {
            var jobs = template.queryForList(
                    "SELECT id FROM job WHERE person_id = ? AND known_until = 'infinity' AND valid_until > ?",
                    Long.class,
                    person,
                    when);
            for (var job : jobs) {
                template.update("UPDATE job SET known_until = office_now() WHERE id = ?", job);
                template.update("""
                        INSERT INTO job (person_id, region_code, category, segment, occupation, decile, valid_from, valid_until)
                        SELECT person_id, region_code, category, segment, occupation, decile, valid_from, ? FROM job WHERE id = ? AND valid_from < ?""", when, job, when);
            }
            addJob(person, when, LocalDate.MAX);
        });
    }

    private void stop(long person) {
        var when = MONTHS.get(random.nextInt(MONTHS.size())).atDay(1);
        workers.around("SELECT ?::bigint", List.of(person), () -> {
            var job = template.queryForList(
                    "SELECT id FROM job WHERE person_id = ? AND known_until = 'infinity' AND valid_from < ? AND valid_until > ?",
                    Long.class,
                    person,
                    when,
                    when);
            for (var id : job) {
                template.update("UPDATE job SET known_until = office_now() WHERE id = ?", id);
                template.update("""
                        INSERT INTO job (person_id, region_code, category, segment, occupation, decile, valid_from, valid_until)
                        SELECT person_id, region_code, category, segment, occupation, decile, valid_from, ? FROM job WHERE id = ?""", when, id);
            }
        });
    }

    /** The person was of another sex, or born in another year, than was written down. */
    private void correct(long person) {
        workers.around(
                "SELECT ?::bigint",
                List.of(person),
                () -> template.update(
                        "UPDATE person SET sex = ?, birth_date = ?::date WHERE id = ?",
                        random.nextBoolean() ? "L" : "P",
                        random.nextInt(5) == 0 ? null : (1955 + random.nextInt(50)) + "-06-17",
                        person));
    }

    private void setState(long person) {
        workers.around("SELECT ?::bigint", List.of(person), () -> template.update("""
                UPDATE person SET state = CASE state WHEN 'ACTIVE' THEN 'WITHDRAWN' ELSE 'ACTIVE' END, merged_into = NULL
                WHERE id = ?""", person));
    }

    private void merge(long one, long into) {
        var state = jdbc.sql("SELECT state FROM person WHERE id = :id");
        if (one == into || !state.param("id", one).query(String.class).single().equals("ACTIVE")) return;
        if (!jdbc.sql("SELECT state FROM person WHERE id = :id")
                .param("id", into)
                .query(String.class)
                .single()
                .equals("ACTIVE")) return;
        workers.around(
                "SELECT unnest(ARRAY[?::bigint, ?::bigint])",
                List.of(one, into),
                () -> template.update("UPDATE person SET state = 'MERGED', merged_into = ? WHERE id = ?", into, one));
    }

    /** A late list: some people's month opens, changes or closes. */
    private void protect() {
        var month = MONTHS.get(random.nextInt(MONTHS.size())).minusMonths(random.nextInt(2));
        var some = people.stream().filter(id -> random.nextInt(6) == 0).toList();
        ledger.around(
                "SELECT unnest(?::bigint[])", List.<Object>of((Object) some.toArray(Long[]::new)), month, month, () -> {
                    for (var person : some) {
                        var segment = random.nextBoolean() ? "PU" : "BPU";
                        template.update("""
                        UPDATE person_month SET known_until = office_now()
                        WHERE person_id = ? AND month = ? AND segment = ? AND known_until = 'infinity'""", person, month.atDay(1), segment);
                        if (random.nextInt(4) == 0) continue;
                        var status = List.of("CONFIRMED", "CONFIRMED", "PAID", "GRACE", "BRANCH_DECIDES", "DISPUTED");
                        template.update(
                                "INSERT INTO person_month (person_id, month, segment, status, programmes, source) VALUES (?, ?, ?, ?, ?, 'PAYMENT')",
                                person,
                                month.atDay(1),
                                segment,
                                status.get(random.nextInt(status.size())),
                                List.of("", "JKK+JKM", "JKK+JKM+JHT").get(random.nextInt(3)));
                    }
                });
    }

    /** Moves everything this test has recorded one day into the past. */
    private void aDayPasses() {
        try (var owner = database.ownerConnection();
                var statement = owner.createStatement()) {
            statement.execute("UPDATE registered_delta SET known_on = known_on - 1 WHERE region_code LIKE '53.05%'");
            statement.execute("UPDATE protected_delta SET known_on = known_on - 1 WHERE region_code LIKE '53.05%'");
            for (var table : List.of("job", "person_month", "person_absence")) {
                statement.execute("UPDATE " + table
                        + " SET known_from = known_from - interval '24 hours', known_until = known_until - interval '24 hours' "
                        + "WHERE person_id IN (SELECT id FROM person WHERE region_code = '53.05')");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
