package id.lindung.office.movements;

import static org.assertj.core.api.Assertions.assertThat;

import id.lindung.office.OfficeTest;
import id.lindung.office.Visitor;
import id.lindung.office.access.Accounts;
import id.lindung.office.actor.Actor;
import id.lindung.office.actor.CurrentActor;
import id.lindung.office.actor.Role;
import id.lindung.office.movements.Movement.Question;
import id.lindung.office.movements.Movement.Reason;
import id.lindung.office.people.WorkerChanges;
import id.lindung.office.protection.LedgerChanges;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** That every count adds up after random changes is {@code CountsTest}'s; here are the reasons, the page and what it keeps closed. */
@OfficeTest
class MovementsTest {

    private static final YearMonth MAY = YearMonth.of(2025, 5);
    private static final YearMonth JUNE = YearMonth.of(2025, 6);

    @LocalServerPort
    int port;

    @Autowired
    Movements movements;

    @Autowired
    JdbcTemplate template;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    WorkerChanges workers;

    @Autowired
    LedgerChanges ledger;

    @Autowired
    Accounts accounts;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void everyReasonIsToldApartAndAMoveLeavesNoGap() {
        var stayed = people("35.01.11.2001", 20);
        var first = people("35.01.11.2001", 6);
        var resumed = people("35.01.11.2001", 1);
        var lapsed = people("35.01.11.2001", 7);
        var dead = people("35.01.11.2001", 2);
        var within = people("35.01.11.2001", 3);
        var away = people("35.01.11.2001", 1);
        protect(MAY, stayed, lapsed, dead, within, away);
        protect(MAY.minusMonths(3), resumed);
        protect(JUNE, stayed, first, resumed, within, away);
        changed(dead, person -> template.update("UPDATE person SET died_on = '2025-06-03' WHERE id = ?", person));
        changed(within, person -> move(person, "35.01.11.2002"));
        changed(away, person -> move(person, "35.01.12.2001"));

        var district = read("35.01.11");
        assertThat(district.opening()).isEqualTo(33);
        assertThat(district.closing()).isEqualTo(30);
        assertThat(district.reasons())
                .isEqualTo(Map.of(
                        Reason.FIRST,
                        6L,
                        Reason.RESUMED,
                        1L,
                        Reason.NOT_RENEWED,
                        7L,
                        Reason.DIED,
                        2L,
                        Reason.MOVED_OUT,
                        1L,
                        Reason.MOVED_WITHIN,
                        3L));
        assertThat(district.addsUp()).isTrue();
        assertThat(district.parts())
                .extracting(
                        Movement.Part::code,
                        Movement.Part::opening,
                        Movement.Part::joined,
                        Movement.Part::lapsed,
                        Movement.Part::closing)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("35.01.11.2001", 33L, 7L, 13L, 27L),
                        org.assertj.core.groups.Tuple.tuple("35.01.11.2002", 0L, 3L, 0L, 3L));
        assertThat(read("35.01.12.2001").reasons()).isEqualTo(Map.of(Reason.MOVED_IN, 1L));

        // Whoever sees names gets each number as a list; a reader without names gets no small one.
        var officer = visitor("35.01", Role.REGENCY_OFFICER, "gerak-petugas");
        var page = officer.get("/perubahan?wilayah=35.01.11&dari=2025-05&bulan=2025-06&alasan=DIED")
                .body();
        assertThat(page)
                .contains(
                        "7 orang masuk, 10 orang keluar: dari 33 menjadi 30", "Meninggal", "Orang gerak", "/pekerja/");
        assertThat(officer.get("/perubahan.csv?wilayah=35.01.11&dari=2025-05&bulan=2025-06")
                        .body())
                .contains("OPENING,2025-05,33", "OUT,DIED,2", "CLOSING,2025-06,30");
        assertThat(officer.get("/perubahan.csv?wilayah=35.01.11&dari=2025-05&bulan=2025-06&nama=ya&alasan=MOVED_OUT")
                        .body()
                        .lines())
                .hasSize(2);
        var leader = visitor("35.01", Role.LEADER, "gerak-bupati");
        var closed = leader.get("/perubahan?wilayah=35.01&dari=2025-05&bulan=2025-06&alasan=DIED")
                .body();
        assertThat(closed).contains("Terlindungi akhir Mei 2025").doesNotContain("Orang gerak", ">2<", ">1<");
        // Of two districts one has a single protected worker: the other's number would tell it.
        assertThat(leader.get("/perubahan?wilayah=35.01.11&dari=2025-05&bulan=2025-06")
                        .statusCode())
                .isEqualTo(451);
        assertThat(leader.get("/perubahan.csv?wilayah=35.01&dari=2025-05&bulan=2025-06&nama=ya")
                        .statusCode())
                .isEqualTo(403);
        // One who moved: both flows stay closed, or the other would tell it; a village of one alone does not open at
        // all.
        var moved = Shown.of(read("35.01.12.2001"), false);
        assertThat(moved.totals()).isFalse();
        assertThat(moved.closed()).containsExactlyInAnyOrder(Reason.values());
        assertThat(leader.get("/perubahan?wilayah=35.01.12.2001&dari=2025-05&bulan=2025-06")
                        .statusCode())
                .isEqualTo(451);
        assertThat(visitor("35.02", Role.REGENCY_OFFICER, "gerak-lain")
                        .get("/perubahan?wilayah=35.01.11")
                        .statusCode())
                .isEqualTo(404);
    }

    private Movement.Flows read(String region) {
        return CurrentActor.callAs(
                Actor.SYSTEM,
                () -> movements.read(new Question(region, MAY, JUNE, null)).orElseThrow());
    }

    private void move(long person, String village) {
        template.update("UPDATE job SET known_until = office_now() WHERE person_id = ?", person);
        template.update("""
                INSERT INTO job (person_id, region_code, category, segment, valid_from, valid_until)
                SELECT person_id, region_code, category, segment, valid_from, date '2025-06-01' FROM job WHERE person_id = ?
                UNION ALL SELECT person_id, ?, category, segment, '2025-06-01', 'infinity' FROM job WHERE person_id = ?""", person, village, person);
        template.update("UPDATE person SET region_code = ? WHERE id = ?", village, person);
    }

    private void changed(List<Long> people, java.util.function.Consumer<Long> change) {
        CurrentActor.runAs(
                Actor.SYSTEM,
                () -> transaction.executeWithoutResult(status -> workers.around(
                        "SELECT unnest(?::bigint[])",
                        List.<Object>of((Object) people.toArray(Long[]::new)),
                        () -> people.forEach(change))));
    }

    private List<Long> people(String village, int count) {
        var made = new ArrayList<Long>();
        CurrentActor.runAs(
                Actor.SYSTEM,
                () -> transaction.executeWithoutResult(status ->
                        workers.around("SELECT 0 WHERE false", List.of(), () -> {
                            for (int i = 0; i < count; i++) {
                                long id = jdbc.sql("""
                                        INSERT INTO person (identity, name, name_key, sex, birth_date, region_code)
                                        VALUES ('PENDING', 'Orang gerak', 'orang gerak', 'L', '1980-02-03', :village) RETURNING id""")
                                        .param("village", village)
                                        .query(Long.class)
                                        .single();
                                made.add(id);
                                template.update("""
                                INSERT INTO job (person_id, region_code, category, segment, valid_from)
                                VALUES (?, ?, 'VULNERABLE', 'BPU', '2020-01-01')""", id, village);
                                template.update("INSERT INTO touched_person VALUES (?)", id);
                            }
                        })));
        return made;
    }

    @SafeVarargs
    private void protect(YearMonth month, List<Long>... groups) {
        var whom = new ArrayList<Long>();
        for (var group : groups) whom.addAll(group);
        var day = LocalDate.of(month.getYear(), month.getMonthValue(), 1);
        CurrentActor.runAs(
                Actor.SYSTEM,
                () -> transaction.executeWithoutResult(status -> ledger.around(
                        "SELECT unnest(?::bigint[])",
                        List.<Object>of((Object) whom.toArray(Long[]::new)),
                        month,
                        month,
                        () -> whom.forEach(person -> template.update("""
                                INSERT INTO person_month (person_id, month, segment, status, programmes, source)
                                VALUES (?, ?, 'BPU', 'CONFIRMED', 'JKK+JKM', 'PAYMENT')""", person, day)))));
    }

    private Visitor visitor(String region, Role role, String name) {
        var draft = new Accounts.Draft(name, "Penguji " + name, role, region, null, null, null);
        if (CurrentActor.callAs(Actor.SYSTEM, () -> accounts.create(draft, false))
                instanceof Accounts.Creation.Created made)
            return Visitor.signedIn(port, made.username(), made.password());
        throw new AssertionError(name);
    }
}
