package id.lindung.office.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import id.lindung.office.OfficeTest;
import id.lindung.office.Visitor;
import id.lindung.office.access.Accounts;
import id.lindung.office.actor.Actor;
import id.lindung.office.actor.CurrentActor;
import id.lindung.office.actor.Role;
import id.lindung.office.coverage.Coverage.Figures;
import id.lindung.office.coverage.Coverage.Question;
import id.lindung.office.coverage.CoverageFigures;
import id.lindung.office.coverage.Dimension;
import id.lindung.office.people.WorkerChanges;
import id.lindung.office.protection.LedgerChanges;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@OfficeTest
class DashboardTest {

    private static final YearMonth MONTH = YearMonth.of(2025, 9);

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate template;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    WorkerChanges workers;

    @Autowired
    LedgerChanges ledger;

    @Autowired
    CoverageFigures figures;

    @Autowired
    Accounts accounts;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void theSheetSaysWhatTheRegisterHolds() {
        var people = people("53.02.01.1001", 12, "FISHER");
        people("53.02.01.1002", 30, "FARMER");
        protect(people.subList(0, 7));
        var page = leader("53.02", "leader-soe").get("/dasbor?wilayah=53.02.01&bulan=" + MONTH);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Kecamatan Kota Soe", "7</a></b>", "35</a></b>", "5 pekerja berisiko tinggi")
                .contains("Rp84.000 sebulan")
                .contains("/celah?wilayah=53.02.01&amp;bulan=2025-09");
    }

    @Test
    void aReaderWithoutNamesSeesNoSmallCell() {
        protect(people("53.02.02.2001", 9, "FISHER").subList(0, 3));
        protect(people("53.02.02.2003", 40, "FARMER").subList(0, 21));
        protect(people("53.02.02.2006", 40, "FARMER").subList(0, 30));
        var leader = leader("53.02", "leader-mollo");
        var board = leader.get("/dasbor/wilayah.csv?wilayah=53.02.02&bulan=" + MONTH)
                .body();
        assertThat(board).contains(",closed,").doesNotContain(",3,");
        // The next smallest is closed with it, or the three could be worked out from the total.
        assertThat(board.lines().filter(line -> line.contains("closed")).count())
                .isEqualTo(2);
        var split = leader.get("/cakupan?wilayah=53.02.02&menurut=occupation&bulan=" + MONTH)
                .body();
        assertThat(split).contains("<b>•</b>").doesNotContain("<b>3</b>");
        // What the table keeps stands on no page of the village's own, nor in its files.
        for (var page :
                List.of("cakupan", "celah", "analisis", "analisis/tren.csv", "analisis/skenario.csv", "perubahan.csv"))
            for (var village : List.of("53.02.02.2001", "53.02.02.2003"))
                assertThat(leader.get("/" + page + "?wilayah=" + village + "&bulan=" + MONTH)
                                .statusCode())
                        .as("%s of %s", page, village)
                        .isEqualTo(451);
        assertThat(leader.get("/cakupan?wilayah=53.02.02.2001&bulan=" + MONTH).body())
                .contains("di bawah 5 orang");
        assertThat(leader.get("/cakupan?wilayah=53.02.02.2006&bulan=" + MONTH).body())
                .contains("<b>30</b>");
        assertThat(leader.get("/analisis/banding.csv?wilayah=53.02.02&dengan=53.02.02.2001,53.02.02.2006&bulan="
                                + MONTH)
                        .body())
                .contains("53.02.02.2006,", ",40,30,")
                .doesNotContain("53.02.02.2001");
        var officer = visitor("53.02", Role.REGENCY_OFFICER, "officer-mollo");
        assertThat(officer.get("/cakupan?wilayah=53.02.02.2001&bulan=" + MONTH).body())
                .contains("<b>3</b>");
        assertThat(officer.get("/dasbor/wilayah.csv?wilayah=53.02.02&bulan=" + MONTH)
                        .body())
                .contains(",3,")
                .doesNotContain("closed");
    }

    @Test
    void figuresNeverDisagreeWithTheRegisterWhilePeopleChange() throws Exception {
        var people = people("53.02.03.2001", 60, "FISHER");
        protect(people.subList(0, 20));
        var going = new AtomicBoolean(true);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var changing = threads.submit(() -> {
                for (int i = 0; going.get(); i++) {
                    int from = i % 40;
                    if (i % 3 == 0) correct(people.get(from), i % 2 == 0 ? "L" : "P");
                    else protect(people.subList(from, from + 9));
                }
            });
            var joining = threads.submit(() -> {
                for (int i = 0; going.get() && i < 40; i++)
                    people("53.02.03.2002", 2, i % 2 == 0 ? "FARMER" : "FISHER");
            });
            var snapshot = new TransactionTemplate(transactions);
            snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
            for (int i = 0; i < 25; i++) snapshot.executeWithoutResult(status -> compare());
            going.set(false);
            changing.get();
            joining.get();
        }
        compare();
    }

    /** Counts of one moment against a count of that moment's rows. */
    private void compare() {
        CurrentActor.runAs(Actor.SYSTEM, () -> {
            for (var by : List.of(Dimension.SEX, Dimension.OCCUPATION)) {
                var read = (Figures) figures.read(new Question("53.02.03", MONTH, null, null, by));
                var key = by == Dimension.SEX ? "coalesce(p.sex::text, '')" : "coalesce(j.occupation, '')";
                var counted = new ArrayList<String>();
                jdbc.sql("SELECT " + key + """
                                 AS key, count(*) AS people, count(*) FILTER (WHERE EXISTS (
                                   SELECT 1 FROM person_month m WHERE m.person_id = p.id AND m.month = '2025-09-01' AND m.known_until = 'infinity'
                                     AND m.status = 'CONFIRMED')) AS active
                                FROM person p JOIN job j ON j.person_id = p.id AND j.known_until = 'infinity'
                                WHERE j.region_code LIKE '53.02.03.%' GROUP BY 1 ORDER BY 1""").query(row -> {
                    counted.add(row.getString(1) + " " + row.getLong(2) + " " + row.getLong(3));
                });
                assertThat(read.groups().stream()
                                .map(group -> group.key() + " " + group.tally().registered() + " "
                                        + group.tally().active())
                                .sorted())
                        .containsExactlyElementsOf(counted);
            }
        });
    }

    private List<Long> people(String village, int count, String occupation) {
        var made = new ArrayList<Long>();
        CurrentActor.runAs(
                Actor.SYSTEM,
                () -> new TransactionTemplate(transactions)
                        .executeWithoutResult(status -> workers.around("SELECT 0 WHERE false", List.of(), () -> {
                            for (int i = 0; i < count; i++) {
                                long id = jdbc.sql("""
                                                INSERT INTO person (identity, name, name_key, sex, birth_date, region_code)
                                                VALUES ('PENDING', 'Rekaan', 'rekaan', 'L', '1980-02-03', :village) RETURNING id""")
                                        .param("village", village)
                                        .query(Long.class)
                                        .single();
                                made.add(id);
                                template.update("""
                                        INSERT INTO job (person_id, region_code, category, segment, occupation, valid_from)
                                        VALUES (?, ?, 'VULNERABLE', 'BPU', ?, '2020-01-01')""", id, village, occupation);
                                template.update("INSERT INTO touched_person VALUES (?)", id);
                            }
                        })));
        return made;
    }

    private void protect(List<Long> whom) {
        CurrentActor.runAs(
                Actor.SYSTEM,
                () -> new TransactionTemplate(transactions)
                        .executeWithoutResult(status -> ledger.around(
                                "SELECT unnest(?::bigint[])",
                                List.<Object>of((Object) whom.toArray(Long[]::new)),
                                MONTH,
                                MONTH,
                                () -> whom.forEach(person -> template.update("""
                                INSERT INTO person_month (person_id, month, segment, status, programmes, source)
                                VALUES (?, '2025-09-01', 'BPU', 'CONFIRMED', 'JKK+JKM', 'PAYMENT') ON CONFLICT DO NOTHING""", person)))));
    }

    private void correct(long person, String sex) {
        CurrentActor.runAs(
                Actor.SYSTEM,
                () -> new TransactionTemplate(transactions)
                        .executeWithoutResult(status -> workers.around(
                                "SELECT ?::bigint",
                                List.of(person),
                                () -> template.update("UPDATE person SET sex = ? WHERE id = ?", sex, person))));
    }

    private Visitor leader(String region, String name) {
        return visitor(region, Role.LEADER, name);
    }

    private Visitor visitor(String region, Role role, String name) {
        var draft = new Accounts.Draft(name, "Pembaca " + name, role, region, null, null, null);
        if (CurrentActor.callAs(Actor.SYSTEM, () -> accounts.create(draft, false))
                instanceof Accounts.Creation.Created made) {
            return Visitor.signedIn(port, made.username(), made.password());
        }
        throw new AssertionError(name);
    }
}
