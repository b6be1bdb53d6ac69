package id.lindung.office.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.lindung.office.OfficeTest;
import id.lindung.office.actor.Actor;
import id.lindung.office.actor.CurrentActor;
import id.lindung.office.actor.Role;
import id.lindung.office.actor.Scope;
import id.lindung.office.intake.ImportUndo.Undoing;
import id.lindung.office.intake.WorkerImports.Receipt;
import id.lindung.office.tasks.Task;
import id.lindung.office.tasks.TaskState;
import id.lindung.office.tasks.Tasks;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every test has villages of its own, because all share one office. */
@OfficeTest
class WorkerImportTest {

    private static final String HEAD = "No,NIK,Nama Lengkap,Tanggal Lahir,L/P,Nama Ibu Kandung,RT/RW,Pekerjaan,No HP\n";

    @Autowired
    WorkerImports imports;

    @Autowired
    ImportUndo undo;

    @Autowired
    Tasks tasks;

    @Autowired
    JdbcClient jdbc;

    private static Actor operator(String village) {
        return new Actor(77, "operator-" + village, Role.VILLAGE_OPERATOR, Scope.region(village));
    }

    private <T> T as(Actor actor, Callable<T> work) {
        return CurrentActor.callAs(actor, () -> {
            try {
                return work.call();
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
    }

    private long receive(String village, String csv) throws Exception {
        var receipt = imports.receive(
                new ByteArrayInputStream(csv.getBytes(UTF_8)), "daftar.csv", village, UUID.randomUUID());
        assertThat(receipt).isInstanceOf(Receipt.Received.class);
        return ((Receipt.Received) receipt).id();
    }

    private Task await(UUID task) throws InterruptedException {
        return tasks.await(task, shown -> {});
    }

    private ImportBatch save(String village, String csv) {
        return as(operator(village), () -> {
            long id = receive(village, csv);
            assertThat(await(imports.save(id)).state()).isEqualTo(TaskState.DONE);
            return imports.find(id).orElseThrow();
        });
    }

    private List<String> problems(String village, long id) {
        return as(operator(village), () -> {
            List<String> found = new ArrayList<>();
            imports.forEachProblem(id, 1_000, p -> found.add(p.row() + " " + p.code() + " " + p.outcome()));
            return found;
        });
    }

    private long count(String sql) {
        return as(Actor.SYSTEM, () -> jdbc.sql(sql).query(Long.class).single());
    }

    private static String line(int number, String nik, String name, String born, String sex, String mother) {
        return number + "," + nik + "," + name + "," + born + "," + sex + "," + mother + ",001/002,Petani,\n";
    }

    private static final String MESSY = HEAD
            + line(1, "5301031706859001", "Yohanes Bria", "17-06-1985", "L", "Maria Hoar")
            + line(2, "5301031706859001", "YOH. BRIA", "17/06/1985", "laki-laki", "MARIA HOAR")
            + line(3, "5301031706859001", "Dominggus Tefa", "17-06-1985", "L", "Agustina Luruk")
            + line(4, "5301031706859002", "Dominggus Bria", "17-06-1985", "L", "Maria Hoar")
            + line(5, "5301031706859003", "Yohanis Bria", "17-06-1985", "L", "Maria Hoar")
            + line(6, "", "Kornelis Nahak", "02-03-1979", "L", "Rosa Abuk")
            + line(7, "5301036203909004", "Rosalinda Meak", "22-03-1990", "P", "Yuliana Seuk");

    @Test
    void rowsOfAFileAreJudgedAgainstEachOtherAndTheSameFileChangesNothing() {
        var village = "11.01.02.2001";
        var first = save(village, MESSY);
        assertThat(first.counts()).isEqualTo(new Counts(7, 3, 0, 1, 1, 2));
        assertThat(problems(village, first.id()))
                .containsExactly(
                        "3 DUPLICATE_IN_FILE UNCHANGED",
                        "4 NIK_CONFLICT REVIEW",
                        "6 LIKELY_DUPLICATE REVIEW",
                        "7 NIK_MISSING REJECTED");
        var second = save(village, MESSY);
        assertThat(second.counts()).isEqualTo(new Counts(7, 0, 0, 4, 1, 2));
        assertThat(count("SELECT count(*) FROM person WHERE region_code = '11.01.02.2001'"))
                .isEqualTo(3);
        assertThat(count("SELECT count(*) FROM review_item WHERE region_code = '11.01.02.2001'"))
                .isEqualTo(2);
        assertThat(
                        count(
                                "SELECT count(*) FROM audit_entry WHERE action = 'IMPORT_SAVED' AND region_code = '11.01.02.2001'"))
                .isEqualTo(2);
    }

    @Test
    void withoutANumberSomebodyRegisteredIsRecognisedAndReviewed() {
        var village = "11.01.02.2002";
        save(village, HEAD + line(1, "5301036203909014", "Rosalinda Meak", "22-03-1990", "P", "Yuliana Seuk"));
        var again = save(village, HEAD + line(1, "", "ROSALINDA MEAK", "22 Maret 1990", "P", "Yuliana Seuk"));
        assertThat(again.counts()).isEqualTo(new Counts(1, 0, 0, 0, 0, 1));
        assertThat(problems(village, again.id())).containsExactly("2 LIKELY_DUPLICATE REVIEW");
    }

    @Test
    void aCheckSavesNobody() throws Exception {
        var village = "11.01.02.2003";
        var checked = as(operator(village), () -> {
            long id = receive(village, HEAD + line(1, "5301036203909024", "Rosalinda Meak", "22-03-1990", "P", "Ibu"));
            assertThat(await(imports.check(id)).state()).isEqualTo(TaskState.DONE);
            return imports.find(id).orElseThrow();
        });
        assertThat(checked.state()).isEqualTo(ImportState.CHECKED);
        assertThat(checked.counts().created()).isEqualTo(1);
        assertThat(count("SELECT count(*) FROM person WHERE region_code = '11.01.02.2003'"))
                .isZero();
    }

    @Test
    void blanksEraseNothingCaseIsNoChangeAndAnUndoRestores() {
        var village = "11.01.02.2004";
        var head = "NIK,Nama,Tanggal Lahir,L/P,Nama Ibu,Pekerjaan,No HP\n";
        var first =
                save(village, head + "5301036203909034,Rosalinda Meak,22-03-1990,P,Yuliana Seuk,Petani,081234567890\n");
        var same = save(village, head + "5301036203909034,ROSALINDA  MEAK,22/03/1990,P,yuliana seuk,,\n");
        assertThat(same.counts().unchanged()).isEqualTo(1);
        var changed = save(
                village, head + "5301036203909034,Rosalinda Meak,22-03-1990,P,Yuliana Seuk,Penenun,081399998888\n");
        assertThat(changed.counts().updated()).isEqualTo(1);
        assertThat(occupation(village)).isEqualTo("WEAVER 0813-****-8888");

        assertThat(as(operator(village), () -> undo.undo(changed.id()))).isEqualTo(new Undoing.Undone(0, 1, 0));
        assertThat(occupation(village)).isEqualTo("FARMER 0812-****-7890");
        assertThat(as(operator(village), () -> undo.undo(changed.id()))).isEqualTo(new Undoing.Undone(0, 1, 0));
        assertThat(as(operator(village), () -> undo.undo(first.id())))
                .as("changed since, so kept")
                .isEqualTo(new Undoing.Undone(0, 0, 1));
    }

    private String occupation(String village) {
        return as(
                Actor.SYSTEM,
                () -> jdbc.sql("""
                        SELECT j.occupation || ' ' || p.phone_mask FROM person p JOIN job j ON j.person_id = p.id
                        WHERE p.region_code = :village AND j.known_until = 'infinity' AND j.valid_until = 'infinity'""")
                        .param("village", village)
                        .query(String.class)
                        .single());
    }

    @Test
    void anUndoWithdrawsWhoeverTheImportMade() {
        var village = "11.01.02.2005";
        var saved = save(village, HEAD + line(1, "5301036203909044", "Rosalinda Meak", "22-03-1990", "P", "Yuliana"));
        assertThat(as(operator(village), () -> undo.undo(saved.id()))).isEqualTo(new Undoing.Undone(1, 0, 0));
        assertThat(count("SELECT count(*) FROM person WHERE region_code = '11.01.02.2005' AND state = 'ACTIVE'"))
                .isZero();
        assertThat(count("""
                SELECT count(*) FROM job WHERE region_code = '11.01.02.2005' AND known_until = 'infinity'""")).isZero();
        assertThat(save(village, HEAD + line(1, "5301036203909044", "Rosalinda Meak", "22-03-1990", "P", "Yuliana"))
                        .counts()
                        .created())
                .isEqualTo(1);
    }

    @Test
    void whoeverIsRegisteredElsewhereIsAskedAboutByTheVillagesNameAlone() {
        save("11.01.02.2006", HEAD + line(1, "5301036203909054", "Rosalinda Meak", "22-03-1990", "P", "Yuliana"));
        var village = "11.01.02.2007";
        var other = save(village, HEAD + line(1, "5301036203909054", "Rosalinda Meak", "22-03-1990", "P", "Yuliana"));
        assertThat(other.counts().review()).isEqualTo(1);
        assertThat(problems(village, other.id())).containsExactly("2 REGISTERED_ELSEWHERE REVIEW");
        assertThat(count("SELECT count(*) FROM person WHERE region_code = '11.01.02.2007'"))
                .isZero();
    }

    @Test
    void anImportOutsideTheScopeIsNotAllowedAndNotSeen() {
        var saved =
                save("11.01.02.2008", HEAD + line(1, "5301036203909064", "Rosalinda Meak", "22-03-1990", "P", "Ibu"));
        as(operator("11.01.02.2009"), () -> {
            assertThat(imports.find(saved.id())).isEmpty();
            assertThat(undo.undo(saved.id())).isInstanceOf(Undoing.NotFound.class);
            assertThat(imports.receive(
                            new ByteArrayInputStream(HEAD.getBytes(UTF_8)),
                            "a.csv",
                            "11.01.02.2008",
                            UUID.randomUUID()))
                    .isInstanceOf(Receipt.NotAllowed.class);
            return true;
        });
    }

    @Test
    void twoFilesWithTheSamePeopleSavedAtOnceMakeThemOnce() throws Exception {
        var village = "11.01.02.2010";
        var csv = new StringBuilder(HEAD);
        for (int i = 0; i < 300; i++) {
            csv.append(line(
                    i + 1,
                    "53010317068" + (51_000 + i),
                    "Pekerja " + word(i),
                    "17-06-1985",
                    "L",
                    "Ibu " + word(i * 7)));
        }
        try (var threads = Executors.newFixedThreadPool(2)) {
            var one = threads.submit(() -> save(village, csv.toString()));
            var two = threads.submit(() -> save(village, csv.toString()));
            assertThat(one.get().counts().created() + two.get().counts().created())
                    .isEqualTo((int) count("SELECT count(*) FROM person WHERE region_code = '11.01.02.2010'"));
            assertThat(Math.min(one.get().counts().created(), two.get().counts().created()))
                    .isZero();
        }
    }

    @Test
    void aCancelledImportLeavesNothing() {
        var village = "11.01.02.2011";
        var csv = new StringBuilder(HEAD);
        for (int i = 0; i < 40_000; i++) {
            csv.append(line(
                    i + 1, "53010317068%05d".formatted(10_000 + i), "Pekerja " + word(i), "17-06-1985", "L", "Ibu"));
        }
        as(operator(village), () -> {
            long id = receive(village, csv.toString());
            var task = imports.save(id);
            tasks.cancel(task);
            assertThat(await(task).state()).isEqualTo(TaskState.CANCELLED);
            assertThat(imports.find(id).orElseThrow().state()).isEqualTo(ImportState.SENT);
            return true;
        });
        assertThat(count("SELECT count(*) FROM person WHERE region_code = '11.01.02.2011'"))
                .isZero();
    }

    @Test
    void refusedRowsComeBackAsAWorkbookAndARefusedFileAsASentence() {
        var village = "11.01.02.2012";
        var saved = save(village, HEAD + line(1, "123", "Rosalinda Meak", "22-03-1990", "P", "Ibu"));
        as(operator(village), () -> {
            var out = new ByteArrayOutputStream();
            assertThat(imports.writeRejected(saved.id(), false, out)).isEqualTo(1);
            assertThat(out.toByteArray()).startsWith('P', 'K');
            assertThat(imports.receive(
                            new ByteArrayInputStream(new byte[0]), "kosong.xlsx", village, UUID.randomUUID()))
                    .isInstanceOf(Receipt.Refused.class);
            return true;
        });
    }

    /** Names far enough from each other that nobody is taken for somebody else. */
    private static String word(int number) {
        var word = new StringBuilder();
        for (int rest = number + 31; rest > 0; rest /= 14) {
            word.append("bdfghklmnprstw".charAt(rest % 14)).append("aiueo".charAt(rest % 5));
        }
        return word.toString();
    }
}
