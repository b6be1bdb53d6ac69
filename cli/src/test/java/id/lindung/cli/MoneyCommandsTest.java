package id.lindung.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A payer's year through the commands: list, bill, lock, code, payment, proof, files for BPJS. They tell one story in order. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MoneyCommandsTest {

    private static final String VILLAGE = "53.04.02.2005";
    private static Path directory = Path.of("");
    private static String company = "";
    private static String bill = "";

    @BeforeAll
    static void anOffice() throws IOException {
        var target = Path.of("target", "offices").toAbsolutePath();
        Files.createDirectories(target);
        directory = Files.createTempDirectory(target, "money");
        System.setProperty("LINDUNG_DATA", directory.toString());
        try (var office = OfficeSession.open(null)) {
            company = office.<String, RuntimeException>call(() ->
                    office.get(JdbcClient.class).sql("""
                            INSERT INTO payer (kind, name, name_key, region_code, npp) VALUES ('COMPANY', 'PT Perintah', 'pt perintah', '53.04', '24101780')
                            RETURNING id::text""").query(String.class).single());
        }
    }

    @AfterAll
    static void forgetTheOffice() {
        System.clearProperty("LINDUNG_DATA");
    }

    @Test
    @Order(1)
    void theVillagePlanIsExactlyWhatTheCircularSays() {
        var said =
                run("plan", "village", "--region", VILLAGE, "--year", "2023", "--officials", "11", "--output", "json");
        assertThat(said.exit()).isZero();
        var json = said.json();
        assertThat(json.get("schema").asString()).isEqualTo("lindung.plan/1");
        var lines = new ArrayList<String>();
        json.get("lines")
                .forEach(line -> lines.add(line.get("category").asString() + " "
                        + line.get("people").asInt() + " " + line.get("monthly").asLong() + " "
                        + line.get("months").asInt() + " " + line.get("rupiah").asLong()));
        assertThat(lines).containsExactly("vulnerable 100 16800 12 20160000", "village_staff 11 11470 12 1514040");
        assertThat(json.get("total").asLong()).isEqualTo(21_674_040);
        var codes = new ArrayList<String>();
        json.get("warnings").forEach(warning -> codes.add(warning.get("code").asString()));
        assertThat(codes).contains("NAMES_MISSING");
    }

    @Test
    @Order(2)
    void aPayersListComesInByFile() throws IOException {
        var file = directory.resolve("daftar.csv");
        Files.writeString(file, """
                NIK,Nama,Tanggal Lahir,Kode Desa,Upah
                5304021706859701,Satu Perintah,17-06-1985,53.04.02.2005,2500000
                5304021706859702,Dua Perintah,17-06-1985,53.04.02.2005,2500000
                5304021706859703,Tiga Perintah,17-06-1985,,2500000
                """);
        var dry = run("import", "roster", file.toString(), "--payer", company, "--month", "2026-03", "--dry-run");
        assertThat(dry.exit()).isEqualTo(3);
        assertThat(dry.err()).contains("VILLAGE_MISSING", "tidak ada yang disimpan");
        var rejects = directory.resolve("ditolak.xlsx");
        var said = run(
                "import",
                "roster",
                file.toString(),
                "--payer",
                company,
                "--month",
                "2026-03",
                "--rejects",
                rejects.toString(),
                "--output",
                "json");
        assertThat(said.exit()).isEqualTo(3);
        assertThat(said.json().get("schema").asString()).isEqualTo("lindung.roster/1");
        assertThat(said.json().get("new").asInt()).isEqualTo(2);
        assertThat(said.json().get("problems").get(0).get("code").asString()).isEqualTo("VILLAGE_MISSING");
        assertThat(rejects).exists();
        var again =
                run("import", "roster", file.toString(), "--payer", company, "--month", "2026-03", "--output", "json");
        assertThat(again.json().get("new").asInt()).isZero();
        assertThat(again.json().get("same").asInt()).isEqualTo(2);
    }

    @Test
    @Order(3)
    void aMonthIsBilledLockedAndPaidOnce() {
        var made = run("bill", "run", "--month", "2026-03", "--region", "53.04", "--output", "json");
        assertThat(made.exit()).isZero();
        assertThat(made.json().get("schema").asString()).isEqualTo("lindung.bill-run/1");
        // 0.54 % + 0.30 % + 5.70 % of Rp5,000,000.
        assertThat(made.json().get("rupiah").asLong()).isEqualTo(327_000);
        assertThat(run("bill", "lock", "--month", "2026-03", "--region", "53.04")
                        .exit())
                .isZero();
        var listed = run("bill", "list", "--month", "2026-03", "--region", "53.04", "--output", "csv")
                .out()
                .lines()
                .toList();
        assertThat(listed).hasSize(2);
        bill = listed.get(1).split(",")[0];
        assertThat(run("bill", "code", "--bill", bill, "--code", "260300000001").exit())
                .isZero();
        // A company's bank account is its own affair; orders are for those whose treasury the office is.
        refused(
                5,
                "membayar sendiri",
                "pay",
                "order",
                "make",
                "--payer",
                company,
                "--bill",
                bill,
                "--account",
                "0010012345",
                "--date",
                "2099-04-10");
        var paid = run("pay", "--bill", bill, "--date", "2026-04-10", "--reference", "CMS-1", "--output", "json");
        assertThat(paid.exit()).isZero();
        assertThat(paid.json().get("changed").asBoolean()).isTrue();
        // The same payment with its amount is known; a second one would be an advance.
        assertThat(run(
                                "pay",
                                "--bill",
                                bill,
                                "--amount",
                                "327000",
                                "--date",
                                "2026-04-10",
                                "--reference",
                                "CMS-1",
                                "--output",
                                "json")
                        .json()
                        .get("changed")
                        .asBoolean())
                .isFalse();
    }

    @Test
    @Order(4)
    void billsAreComparedAndOverlapsTold() {
        var compared = run("reconcile", "--month", "2026-03", "--region", "53.04", "--output", "json");
        assertThat(compared.exit()).isZero();
        assertThat(compared.json().get("schema").asString()).isEqualTo("lindung.reconciliation/1");
        assertThat(compared.json().get("listed").asBoolean()).isFalse();
        var overlap = run("overlap", "--month", "2026-03", "--region", "53.04", "--output", "json");
        assertThat(overlap.json().get("schema").asString()).isEqualTo("lindung.overlap/1");
        assertThat(overlap.json().get("people").asInt()).isZero();
        var funds = run("fund", "list", "--region", "53.04", "--output", "json");
        assertThat(funds.exit()).isZero();
        assertThat(funds.json().get("schema").asString()).isEqualTo("lindung.funds/1");
        refused(2, "", "reconcile", "--region", "53.04");
    }

    @Test
    @Order(5)
    void listsAreWrittenWithMaskedNumbersUnlessAPurposeIsGiven() throws IOException {
        var workers = directory.resolve("pekerja.csv");
        assertThat(run("export", "workers", "--region", VILLAGE, "--out", workers.toString())
                        .exit())
                .isZero();
        assertThat(workers).content().contains("Satu Perintah").doesNotContain("5304021706859701");
        assertThat(run(
                                "export",
                                "workers",
                                "--region",
                                VILLAGE,
                                "--out",
                                workers.toString(),
                                "--purpose",
                                "uji perintah")
                        .exit())
                .isZero();
        assertThat(workers).content().contains("5304021706859701");
        var bills = directory.resolve("tagihan.csv");
        assertThat(run("export", "bills", "--month", "2026-03", "--region", "53.04", "--out", bills.toString())
                        .exit())
                .isZero();
        assertThat(Files.readAllLines(bills)).hasSize(3);
        assertThat(bills).content().doesNotContain("5304021706859701");
        var gap = directory.resolve("belum.xlsx");
        assertThat(run("export", "unprotected", "--month", "2026-01", "--region", VILLAGE, "--out", gap.toString())
                        .exit())
                .isZero();
        assertThat(Files.readAllBytes(gap)).startsWith((byte) 'P', (byte) 'K');
        var sipp = directory.resolve("template_tk_24101780.xlsx");
        var said = run(
                "export",
                "sipp",
                "tk_baru",
                "--payer",
                company,
                "--month",
                "2026-03",
                "--purpose",
                "unggah SIPP",
                "--out",
                sipp.toString());
        assertThat(said.exit()).isZero();
        assertThat(said.err()).contains("2 baris");
        var back = run(
                "import",
                "roster",
                sipp.toString(),
                "--payer",
                company,
                "--month",
                "2026-03",
                "--dry-run",
                "--output",
                "json");
        assertThat(back.json().get("same").asInt()).isEqualTo(2);
        refused(
                2,
                "Tidak ada templat",
                "export",
                "sipp",
                "lain",
                "--payer",
                company,
                "--month",
                "2026-03",
                "--out",
                sipp.toString());
        refused(
                6,
                "Folder",
                "export",
                "workers",
                "--out",
                directory.resolve("tidak/ada.csv").toString());
    }

    @Test
    @Order(6)
    void aMembershipIsListedAndEnded() {
        var listed = run("membership", "list", "--payer", company, "--month", "2026-04", "--output", "json")
                .json();
        assertThat(listed.get("schema").asString()).isEqualTo("lindung.memberships/1");
        assertThat(listed.get("memberships").size()).isEqualTo(2);
        var first = listed.get("memberships").get(0);
        assertThat(first.get("status").isNull()).isTrue();
        var number = Long.toString(first.get("membership").asLong());
        assertThat(run("membership", "end", "--membership", number, "--date", "2026-04-20", "--reason", "MOVED")
                        .exit())
                .isZero();
        refused(2, "", "membership", "end", "--membership", number, "--date", "2026-04-20", "--reason", "BOSAN");
        assertThat(run("membership", "list", "--payer", company, "--month", "2026-05", "--output", "json")
                        .json()
                        .get("memberships")
                        .size())
                .isEqualTo(1);
        assertThat(run("bill", "run", "--month", "2026-05", "--region", "53.04", "--output", "json")
                        .json()
                        .get("people")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    @Order(7)
    void aGroupIsBilledAheadOnceAndRemindedBeforeItRunsOut() {
        var group = group();
        var told = run("bill", "reminders", "--region", "53.04", "--output", "json")
                .json()
                .get("groups");
        assertThat(told).hasSize(1);
        assertThat(told.get(0).get("name").asString()).isEqualTo("Wadah Perintah");
        assertThat(told.get(0).get("paidThrough").isNull()).isTrue();
        refused(5, "bukan 5", "bill", "prepay", "--payer", group, "--months", "5");
        refused(4, "bukan peserta mandiri", "bill", "prepay", "--payer", company, "--months", "3");
        var billed = run("bill", "prepay", "--payer", group, "--months", "3", "--output", "json")
                .json();
        assertThat(billed.get("months")).hasSize(3);
        assertThat(billed.get("open").asLong()).isEqualTo(3 * 16_800);
        assertThat(run("bill", "reminders", "--output", "csv").out()).contains("Wadah Perintah", ",50400,");
    }

    private static String group() {
        try (var office = OfficeSession.open(null)) {
            return office.<String, RuntimeException>call(() ->
                    office.get(JdbcClient.class).sql("""
                            WITH y AS (INSERT INTO payer (kind, name, name_key, region_code)
                                       VALUES ('MEMBER_POOL', 'Wadah Perintah', 'wadah perintah', '53.04.02.2005') RETURNING id),
                            p AS (INSERT INTO person (id, identity, name, name_key, birth_date, region_code, nik_index, nik_sealed, nik_mask)
                                  VALUES (nextval('person_id'), 'FORMAT_OK', 'Nelayan Uji', 'NELAYAN UJI', '1985-06-17', '53.04.02.2005',
                                          int8send(1), int8send(1), '************9701') RETURNING id)
                            INSERT INTO membership (person_id, payer_id, payer_region, segment, category, programmes, base_rule, base_sen, from_month, source)
                            SELECT p.id, y.id, '53.04.02.2005', 'BPU', 'SELF_PAYING', 'JKK+JKM', 'INCOME', 100000000,
                                   date_trunc('month', office_today())::date, 'TYPED' FROM p, y
                            RETURNING payer_id::text""").query(String.class).single());
        }
    }

    private static void refused(int exit, String sentence, String... arguments) {
        var said = run(arguments);
        assertThat(said.exit()).as(String.join(" ", arguments) + said.err()).isEqualTo(exit);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).contains(sentence).doesNotContain("\tat ", "Exception");
    }

    private static Said run(String... arguments) {
        return Said.by(arguments);
    }
}
