package id.lindung.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The commands as a script sees them: exit codes, standard output, one sentence on standard error. They tell one story in order. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CommandsTest {

    private static final String VILLAGE = "53.04.02.2009";
    private static Path directory = Path.of("");
    private static Path list = Path.of("");

    @BeforeAll
    static void anOffice() throws IOException {
        var target = Path.of("target", "offices").toAbsolutePath();
        Files.createDirectories(target);
        directory = Files.createTempDirectory(target, "commands");
        System.setProperty("LINDUNG_DATA", directory.toString());
        list = directory.resolve("daftar.csv");
        Files.writeString(list, """
                DAFTAR PEKERJA RENTAN DESA BAUHO KECAMATAN TASIFETO TIMUR;;;;;;
                No;NIK;Nama;L/P;Tanggal Lahir;RT;RW
                1;5304021706857101;Kornelis Nahak;L;17-06-1985;001;002
                2;5304024203797102;Rosalinda Meak;P;02-03-1979;001;002
                3;5304021706857101;Kornelis Nahak;L;17-06-1985;001;002
                4;530402;=HYPERLINK("x");L;17-04-1983;001;002
                """);
    }

    @AfterAll
    static void forgetTheOffice() {
        System.clearProperty("LINDUNG_DATA");
    }

    @Test
    @Order(1)
    void aDryRunReportsAndSavesNothing() {
        var said = run("import", "workers", list.toString(), "--dry-run", "--output", "json", "--progress", "none");
        assertThat(said.exit()).isEqualTo(3);
        assertThat(said.json().get("created").asInt()).isEqualTo(2);
        var unprotected = run("unprotected", "--region", VILLAGE, "--month", "2026-01", "--output", "json");
        assertThat(unprotected.out()).doesNotContain("Kornelis");
    }

    @Test
    @Order(2)
    void anImportAnswersInTheContractsWords() {
        var said = run(
                "import", "workers", list.toString(), "--region", VILLAGE, "--output", "json", "--progress", "none");
        assertThat(said.exit()).isEqualTo(3);
        var json = said.json();
        assertThat(json.get("schema").asString()).isEqualTo("lindung.import/1");
        assertThat(List.of("rows", "created", "updated", "unchanged", "rejected", "review").stream()
                        .map(name -> json.get(name).asInt())
                        .toList())
                .containsExactly(4, 2, 0, 1, 1, 0);
        var problems = new ArrayList<String>();
        json.get("problems").forEach(problem -> {
            assertThat(problem.get("sheet").asString()).isEqualTo("daftar.csv");
            assertThat(problem.get("message").asString()).isNotBlank();
            problems.add(
                    problem.get("row").asInt() + " " + problem.get("column").asString() + " "
                            + problem.get("code").asString());
        });
        assertThat(problems).contains("5 NIK DUPLICATE_IN_FILE", "6 NIK NIK_LENGTH");
    }

    @Test
    @Order(3)
    void theSameFileChangesNothing() {
        var json = run(
                        "import",
                        "workers",
                        list.toString(),
                        "--region",
                        VILLAGE,
                        "--output",
                        "json",
                        "--progress",
                        "none")
                .json();
        assertThat(json.get("created").asInt()).isZero();
        assertThat(json.get("unchanged").asInt()).isEqualTo(3);
        assertThat(json.get("rejected").asInt()).isEqualTo(1);
    }

    @Test
    @Order(4)
    void theNamesBehindTheGapAndTheirNumber() {
        var gap = run("unprotected", "--region", VILLAGE, "--month", "2026-01", "--output", "json");
        assertThat(gap.exit()).isZero();
        assertThat(gap.json().get("schema").asString()).startsWith("lindung.unprotected/");
        assertThat(gap.out()).contains("Kornelis Nahak", "Rosalinda Meak").doesNotContain("5304021706857101");
        var coverage = run("coverage", "--region", VILLAGE, "--month", "2026-01", "--output", "json");
        assertThat(coverage.exit()).isZero();
        var json = coverage.json();
        assertThat(json.get("schema").asString()).isEqualTo("lindung.coverage/1");
        assertThat(json.get("region").asString()).isEqualTo(VILLAGE);
        assertThat(json.get("active").asInt()).isZero();
        assertThat(json.get("rate").isNull()).isTrue();
        assertThat(json.get("groups").isArray()).isTrue();
        var csv = run("unprotected", "--region", VILLAGE, "--month", "2026-01", "--output", "csv");
        assertThat(csv.out().lines().count()).isEqualTo(3);
    }

    @Test
    @Order(5)
    void duplicatesAreAnArrayOfPairs() {
        var said = run("duplicates", "list", "--output", "json");
        assertThat(said.exit()).isZero();
        assertThat(said.json().get("schema").asString()).startsWith("lindung.duplicates/");
    }

    @Test
    @Order(6)
    void whatCannotBeDoneIsOneSentenceAndAnExitCode() throws IOException {
        refused(
                4,
                "Tidak ada berkas",
                "import",
                "workers",
                directory.resolve("tidak-ada.xlsx").toString());
        refused(4, "Tidak ada berkas", "import", "workers", directory.toString());
        refused(4, "Tidak ada wilayah", "import", "workers", list.toString(), "--region", "99.99");
        refused(4, "Tidak ada pengguna", "import", "workers", list.toString(), "--as", "siapa");
        var empty = Files.createFile(directory.resolve("kosong.xlsx"));
        refused(2, "kosong (0 bita)", "import", "workers", empty.toString());
        refused(2, "", "import", "workers", list.toString(), "--output", "xml");
    }

    @Test
    @Order(7)
    void aChangeOfLawIsToldOverTheRegister() {
        var said = run("law", "diff", "--from", "2025-12", "--to", "2026-01", "--region", VILLAGE, "--output", "json");
        assertThat(said.exit()).isZero();
        var json = said.json();
        assertThat(json.get("schema").asString()).isEqualTo("lindung.law-diff/1");
        assertThat(json.get("workers").asInt()).isEqualTo(2);
        assertThat(json.get("changed").asInt()).isZero();
        // The list did not say what they earn.
        assertThat(json.get("apart").get("INCOME_UNKNOWN").asInt()).isEqualTo(2);
        assertThat(json.has("people")).isFalse();
        var csv = run("law", "diff", "--from", "2025-12", "--to", "2026-01", "--names", "--output", "csv");
        assertThat(csv.out()).isEqualToIgnoringNewLines("person,name,nik,region,segment,category,from,to,difference");
        refused(2, "--to harus sesudah --from", "law", "diff", "--from", "2026-01", "--to", "2025-12");
        refused(2, "", "law", "diff", "--from", "2025-13", "--to", "2026-01");
        refused(4, "Tidak ada wilayah", "law", "diff", "--from", "2025-12", "--to", "2026-01", "--region", "99");
    }

    @Test
    @Order(8)
    void anAccountIsMadeMovedClosedAndOpened() {
        assertThat(run("user", "add", "op.bauho", "--role", "VILLAGE_OPERATOR", "--region", VILLAGE)
                        .out())
                .startsWith("op.bauho\t");
        assertThat(run("user", "change", "op.bauho", "--role", "VILLAGE_HEAD", "--region", "53.04.02.2005")
                        .exit())
                .isZero();
        assertThat(run("user", "disable", "op.bauho").exit()).isZero();
        assertThat(run("user", "list", "--output", "csv").out())
                .containsPattern("op.bauho.*VILLAGE_HEAD.*53\\.04\\.02\\.2005.*false");
        assertThat(run("user", "enable", "op.bauho").exit()).isZero();
        assertThat(run("user", "list", "--output", "csv").out()).containsPattern("op.bauho.*true");
        refused(2, "Wilayah itu tidak cocok", "user", "change", "op.bauho", "--region", "53.04");
        refused(4, "Tidak ada pengguna", "user", "change", "op.tidak.ada", "--name", "X");
        refused(4, "Tidak ada pengguna", "user", "enable", "op.tidak.ada");
    }

    @Test
    void aTextThatASpreadsheetWouldCalculateIsMadeText() {
        assertThat(Csv.line("=1+1", "@x", "-5", "+62", "-cmd", 12, null)).isEqualTo("'=1+1,'@x,-5,+62,'-cmd,12,");
    }

    private static void refused(int exit, String sentence, String... arguments) {
        var said = run(arguments);
        assertThat(said.exit()).as(String.join(" ", arguments)).isEqualTo(exit);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).contains(sentence).doesNotContain("\tat ", "Exception");
    }

    private static Said run(String... arguments) {
        return Said.by(arguments);
    }
}
