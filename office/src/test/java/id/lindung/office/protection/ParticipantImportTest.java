package id.lindung.office.protection;

import static org.assertj.core.api.Assertions.assertThat;

import id.lindung.office.OfficeTest;
import id.lindung.office.actor.Actor;
import id.lindung.office.actor.CurrentActor;
import id.lindung.office.actor.Role;
import id.lindung.office.actor.Scope;
import id.lindung.office.protection.ParticipantImport.Outcome;
import id.lindung.office.protection.ParticipantImport.Problem;
import id.lindung.office.protection.ParticipantImport.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each test uses a regency of its own. */
@OfficeTest
class ParticipantImportTest {

    private static final String HEADINGS = "NIK,KPJ,Nama Lengkap,Tanggal Lahir,Segmen,Program,NPP,Nama Perusahaan\n";
    private static final YearMonth MARCH = YearMonth.of(2024, 3);

    @Autowired
    ParticipantImport participants;

    @Autowired
    StatusReader statuses;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path directory;

    @Test
    void theFirstListOfAnEmptyRegencyRegistersItsPeopleAndConfirmsThem() throws Exception {
        var list = "5306011001809001,12345678901,Maria Bere,10-01-1980,PU,JKK JKM,15070955,PT Maju\n"
                + "5306011001809002,,Yosef Manek,10/01/1980,BPU,\"JKK, JKM\",,\n"
                + "530601100180,,Salah Nomor,10/01/1980,BPU,JKK,,\n";
        var done = run("53.06", MARCH, list, null);
        assertThat(done.rows()).isEqualTo(3);
        assertThat(done.matched()).isEqualTo(2);
        assertThat(done.registered()).isEqualTo(2);
        assertThat(done.unmatched()).isEqualTo(1);
        assertThat(done.problems()).extracting(Problem::reason).containsExactly(RowReason.NIK_INVALID);
        assertThat(status("Maria Bere", "53.06", MARCH).standing()).isEqualTo(Standing.CONFIRMED);
        assertThat(count("SELECT sum(active) FROM protected_delta WHERE region_code = '53.06' AND dimension = 'ALL'"))
                .isEqualTo(2);
        assertThat(count("SELECT sum(people) FROM registered_delta WHERE region_code = '53.06' AND dimension = 'ALL'"))
                .isEqualTo(2);

        var again = run("53.06", MARCH, list, null);
        assertThat(again.changed()).isFalse();
        assertThat(count("SELECT count(*) FROM participant_list WHERE region_code = '53.06'"))
                .isEqualTo(1);
        assertThat(count("SELECT count(*) FROM person WHERE region_code = '53.06'"))
                .isEqualTo(2);

        // The KPJ is known from the list before, so it is enough.
        var byNumber = run(
                "53.06", MARCH.plusMonths(1), ",12345678901,Maria Bere,10-01-1980,PU,JKK JKM,15070955,PT Maju\n", null);
        assertThat(byNumber.matched()).isEqualTo(1);
    }

    @Test
    void contradictionsAreKeptAndCountedApart() throws Exception {
        run("53.07", MARCH, """
                5307011001809001,,Maria Bere,10-01-1980,PU,JKK JKM,,
                5307011001809002,,Yosef Manek,10-01-1980,BPU,JKK JKM,,
                5307011001809003,,Petrus Nahak,10-01-1980,BPU,JKK JKM,,
                5307011001809004,,Anna Seran,10-01-1980,BPU,JKK JKM,,
                """, null);
        jdbc.sql("UPDATE person SET died_on = '2024-03-10' WHERE region_code = '53.07' AND name = 'Anna Seran'");
        var done = run("53.07", MARCH.plusMonths(1), """
                5307011001809001,,Agustinus Klau,10-01-1980,PU,JKK JKM,,
                5307011001809002,,Yosef Manek,11-02-1981,BPU,JKK JKM,,
                5307011001809003,,Petrus Nahak,10-01-1980,BPU,JKK JKM,,
                5307011001809003,,Petrus Nahak,10-01-1980,BPU,JKK,,
                5307011001809004,,Anna Seran,10-01-1980,BPU,JKK JKM,,
                5307011001809004,,Anna Seran,10-01-1980,BPU,JKK JKM,,
                5307011001809099,,Orang Baru,10-01-1980,BPU,JKK JKM,,
                """, null);
        assertThat(done.problems())
                .extracting(Problem::reason)
                .containsExactly(
                        RowReason.NAME_DIFFERS,
                        RowReason.BIRTH_DATE_DIFFERS,
                        RowReason.ROWS_DIFFER,
                        RowReason.ROWS_DIFFER,
                        RowReason.REPEATED,
                        RowReason.NOT_REGISTERED);
        assertThat(done.matched()).isEqualTo(2);
        assertThat(done.contradictory()).isEqualTo(4);
        assertThat(done.unmatched()).isEqualTo(1);
        assertThat(done.registered()).isZero();
        var maria = status("Maria Bere", "53.07", MARCH.plusMonths(1));
        assertThat(maria.standing()).isEqualTo(Standing.DISPUTED);
        assertThat(maria.reason()).isEqualTo("NAME_DIFFERS");
        assertThat(
                        count(
                                "SELECT sum(disputed) FROM protected_delta WHERE region_code = '53.07' AND dimension = 'ALL' AND month = '2024-04-01'"))
                .isEqualTo(3);
    }

    @Test
    void aCorrectedListTakesBackWhomItNoLongerNames() throws Exception {
        run("53.08", MARCH, """
                5308011001809001,,Maria Bere,10-01-1980,PU,JKK JKM,,
                5308011001809002,,Yosef Manek,10-01-1980,BPU,JKK JKM,,
                """, null);
        run("53.08", MARCH, "5308011001809001,,Maria Bere,10-01-1980,PU,JKK JKM,,\n", null);
        assertThat(status("Maria Bere", "53.08", MARCH).standing()).isEqualTo(Standing.CONFIRMED);
        var yosef = status("Yosef Manek", "53.08", MARCH);
        assertThat(yosef.standing()).isEqualTo(Standing.NEVER);
        assertThat(yosef.hasList()).isTrue();
        assertThat(count(
                        "SELECT count(*) FROM person_month m JOIN person p ON p.id = m.person_id WHERE p.name = 'Yosef Manek' "
                                + "AND p.region_code = '53.08' AND m.known_until < 'infinity'"))
                .isEqualTo(1);
    }

    @Test
    void arrearsFollowTheSegmentForThreeMonthsAndListsMayComeLate() throws Exception {
        var both = """
                5309011001809001,,Maria Bere,10-01-1980,PU,JKK JKM,,
                5309011001809002,,Yosef Manek,10-01-1980,BPU,JKK JKM,,
                """;
        var nobody = "5309011001809003,,Petrus Nahak,10-01-1980,BPU,JKK JKM,,\n";
        run("53.09", YearMonth.of(2024, 1), both, true);
        // March and May before February: every list makes the three months after it be looked at again.
        run("53.09", MARCH, nobody, true);
        run("53.09", YearMonth.of(2024, 5), nobody, true);
        assertThat(status("Maria Bere", "53.09", MARCH).standing()).isEqualTo(Standing.GRACE);
        assertThat(status("Yosef Manek", "53.09", MARCH).standing()).isEqualTo(Standing.BRANCH_DECIDES);
        assertThat(status("Maria Bere", "53.09", MARCH).law())
                .extracting(LegalBasis::status)
                .containsExactly("memory");
        assertThat(status("Maria Bere", "53.09", YearMonth.of(2024, 5)).standing())
                .isEqualTo(Standing.LAPSED);
        // No list says anything about February yet.
        assertThat(status("Maria Bere", "53.09", YearMonth.of(2024, 2)).hasList())
                .isFalse();
        run("53.09", YearMonth.of(2024, 2), both, true);
        assertThat(status("Maria Bere", "53.09", YearMonth.of(2024, 2)).standing())
                .isEqualTo(Standing.CONFIRMED);
        assertThat(status("Maria Bere", "53.09", YearMonth.of(2024, 5)).standing())
                .isEqualTo(Standing.GRACE);
        run("53.09", MARCH, both, true);
        assertThat(status("Maria Bere", "53.09", MARCH).standing()).isEqualTo(Standing.CONFIRMED);
        assertThat(
                        count(
                                "SELECT sum(branch) FROM protected_delta WHERE region_code = '53.09' AND dimension = 'ALL' AND month = '2024-03-01'"))
                .isZero();
    }

    @Test
    void aDryRunKeepsNothing() throws Exception {
        var file = write("5310011001809001,,Maria Bere,10-01-1980,PU,JKK JKM,,\n");
        var outcome = asSystem(() -> participants.run(new Request(file, "daftar.csv", MARCH, "51.08", true, true)));
        assertThat(((Outcome.Done) outcome).registered()).isEqualTo(1);
        assertThat(count("SELECT count(*) FROM person WHERE region_code = '51.08'"))
                .isZero();
        assertThat(count("SELECT count(*) FROM participant_list WHERE region_code = '51.08'"))
                .isZero();
    }

    @Test
    void aVillageMayNotImportAndSeesOnlyItsOwnMonths() throws Exception {
        run("53.11", MARCH, "5311011001809001,,Maria Bere,10-01-1980,PU,JKK JKM,,\n", null);
        var operator = new Actor(7, "desa", Role.VILLAGE_OPERATOR, Scope.region("53.11.01.2001"));
        var file = write("5311011001809001,,Maria Bere,10-01-1980,PU,JKK JKM,,\n");
        var outcome = CurrentActor.callAs(
                operator, () -> participants.run(new Request(file, "daftar.csv", MARCH, "53.11", null, false)));
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        long seen = CurrentActor.callAs(
                operator,
                () -> jdbc.sql("SELECT count(*) FROM person_month")
                        .query(Long.class)
                        .single());
        assertThat(seen).isZero();
        long rows = CurrentActor.callAs(
                operator,
                () -> jdbc.sql("SELECT count(*) FROM participant_row")
                        .query(Long.class)
                        .single());
        assertThat(rows).isZero();
        long gap = CurrentActor.callAs(
                operator,
                () -> jdbc.sql("SELECT count(*) FROM worker_month('53.11', '53.11/', '2024-03-01', 'infinity')")
                        .query(Long.class)
                        .single());
        assertThat(gap).isZero();
    }

    @Test
    void asKnownBeforeTheListNothingIsConfirmed() throws Exception {
        run("53.12", MARCH, "5312011001809001,,Maria Bere,10-01-1980,PU,JKK JKM,,\n", null);
        long maria = person("Maria Bere", "53.12");
        var yesterday = asSystem(() ->
                jdbc.sql("SELECT office_today() - 1").query(LocalDate.class).single());
        var status = asSystem(() -> statuses.read(maria, MARCH, yesterday)).orElseThrow();
        assertThat(status.standing()).isEqualTo(Standing.NEVER);
        assertThat(status.hasList()).isFalse();
        assertThat(asSystem(() -> statuses.read(maria, MARCH, yesterday.plusDays(1)))
                        .orElseThrow()
                        .standing())
                .isEqualTo(Standing.CONFIRMED);
    }

    private Outcome.Done run(String region, YearMonth month, String rows, @Nullable Boolean register) throws Exception {
        var file = write(rows);
        var outcome = asSystem(() -> participants.run(new Request(file, "daftar.csv", month, region, register, false)));
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return (Outcome.Done) outcome;
    }

    private Path write(String rows) throws IOException {
        return Files.writeString(Files.createTempFile(directory, "daftar", ".csv"), HEADINGS + rows);
    }

    private ProtectionStatus status(String name, String region, YearMonth month) throws Exception {
        long person = person(name, region);
        return asSystem(() -> statuses.read(person, month, null)).orElseThrow();
    }

    private long person(String name, String region) throws Exception {
        return asSystem(() -> jdbc.sql("SELECT id FROM person WHERE name = :name AND region_code = :region")
                .param("name", name)
                .param("region", region)
                .query(Long.class)
                .single());
    }

    private long count(String sql) throws Exception {
        List<Long> counts = asSystem(() ->
                jdbc.sql("SELECT coalesce((" + sql + "), 0)").query(Long.class).list());
        return counts.getFirst();
    }

    private static <T, X extends Throwable> T asSystem(ScopedValue.CallableOp<T, X> work) throws X {
        return CurrentActor.callAs(Actor.SYSTEM, work);
    }
}
