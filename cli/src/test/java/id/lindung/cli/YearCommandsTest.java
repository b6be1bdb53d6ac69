package id.lindung.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.secrets.Purpose;
import id.lindung.office.secrets.Seal;
import id.lindung.rules.name.NameKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A Belu village's year 2023 through the commands, from the envelope to BPJS's word: the same way that the pages go. */
class YearCommandsTest {

    private static final String VILLAGE = "53.04.02.2009";
    private static final int VULNERABLE = 100;
    private static final int OFFICIALS = 11;
    private static final String MONTH = "2023-01";
    private static Path directory = Path.of("");

    @BeforeAll
    static void aVillageWithItsPeople() throws IOException {
        var target = Path.of("target", "offices").toAbsolutePath();
        Files.createDirectories(target);
        directory = Files.createTempDirectory(target, "year");
        System.setProperty("LINDUNG_DATA", directory.toString());
        try (var office = OfficeSession.open(null)) {
            office.call(() -> {
                var jdbc = office.get(JdbcClient.class);
                var seal = office.get(Seal.class);
                assertThat(CurrentActor.get().scope().isWhole()).isTrue();
                for (int i = 1; i <= VULNERABLE + OFFICIALS; i++) person(jdbc, seal, i);
                return true;
            });
        }
    }

    private static void person(JdbcClient jdbc, Seal seal, int i) {
        boolean official = i > VULNERABLE;
        long person = jdbc.sql("""
                        INSERT INTO person (identity, name, name_key, birth_date, region_code, nik_index, nik_sealed, nik_mask)
                        VALUES ('FORMAT_OK', ?, ?, '1985-06-17', ?, ?, ?, '****') RETURNING id""")
                .params(
                        name(i),
                        NameKey.of(name(i)).key(),
                        VILLAGE,
                        seal.index(Purpose.NIK, nik(i)),
                        seal.seal(Purpose.NIK, nik(i)))
                .query(Long.class)
                .single();
        jdbc.sql(
                        "INSERT INTO job (person_id, region_code, category, segment, decile, valid_from) VALUES (?, ?, ?, ?, 2, '2020-01-01')")
                .params(person, VILLAGE, official ? "VILLAGE_STAFF" : "VULNERABLE", official ? "PU" : "BPU")
                .update();
    }

    @AfterAll
    static void forgetTheOffice() {
        System.clearProperty("LINDUNG_DATA");
    }

    @Test
    void aVillagesYearGoesFromTheEnvelopeToConfirmedProtection() throws IOException {
        for (var role : List.of("village_treasurer", "village_secretary", "village_head"))
            done("user", "add", role.substring(8), "--role", role, "--region", VILLAGE);
        var fund = done("fund", "open", "--region", VILLAGE, "--year", "2023", "--source", "ADD")
                .out()
                .strip();
        done(
                "fund",
                "document",
                fund,
                "--kind",
                "APBDES",
                "--number",
                "4/2022",
                "--dated",
                "2022-12-20",
                "--ceiling",
                "25000000");

        var plan = done(
                        "plan",
                        "village",
                        "--region",
                        VILLAGE,
                        "--year",
                        "2023",
                        "--fund",
                        fund,
                        "--save",
                        "--as",
                        "treasurer")
                .out()
                .replaceAll("[^0-9]", "");
        done("plan", "propose", plan, "--as", "treasurer");
        assertThat(run("plan", "approve", plan, "--as", "head").exit())
                .as("nobody checked it")
                .isEqualTo(5);
        done("plan", "check", plan, "--as", "secretary");
        done("plan", "approve", plan, "--as", "head");

        var made = done("bill", "run", "--month", MONTH, "--region", VILLAGE, "--output", "json")
                .json();
        assertThat(made.get("people").asInt()).isEqualTo(VULNERABLE + OFFICIALS);
        assertThat(made.get("rupiah").asLong()).isEqualTo(20_160_000 / 12 + 1_514_040 / 12);
        done("bill", "lock", "--month", MONTH, "--region", VILLAGE);
        var receipts = bank(bills());
        done("import", "receipts", receipts.toString(), "--as", "treasurer");
        var paid = done("bill", "list", "--month", MONTH, "--region", VILLAGE, "--output", "json")
                .json();
        assertThat(paid.get("open").asLong()).isZero();
        assertThat(paid.get("paid").asLong()).isEqualTo(1_806_170);

        confirm();
        var compared = done("reconcile", "--month", MONTH, "--region", VILLAGE, "--output", "json")
                .json();
        assertThat(compared.get("listed").asBoolean()).isTrue();
        assertThat(compared.get("open").asInt()).isZero();
        var covered = done("coverage", "--region", VILLAGE, "--month", MONTH, "--output", "json")
                .json();
        assertThat(covered.get("active").asInt()).isEqualTo(VULNERABLE + OFFICIALS);
    }

    /** The numbers of the month's bills, each with a code of BPJS's. */
    private static List<String> bills() {
        var bills = new ArrayList<String>();
        done("bill", "list", "--month", MONTH, "--region", VILLAGE, "--output", "csv")
                .out()
                .lines()
                .skip(1)
                .forEach(line -> bills.add(line.split(",")[0]));
        assertThat(bills).hasSize(2);
        for (var bill : bills) done("bill", "code", "--bill", bill, "--code", code(bill), "--as", "treasurer");
        return bills;
    }

    /** The order passes three people before there is a file; what the bank shows afterwards is a list of receipts. */
    private static Path bank(List<String> bills) throws IOException {
        var payer = done("bill", "list", "--month", MONTH, "--region", VILLAGE, "--output", "csv")
                .out()
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow()
                .split(",")[1];
        var today = LocalDate.now(id.lindung.office.store.OfficeClock.NTT);
        var order = done(
                        "pay",
                        "order",
                        "make",
                        "--payer",
                        payer,
                        "--account",
                        "0010012345",
                        "--date",
                        today.toString(),
                        "--as",
                        "treasurer")
                .out()
                .strip();
        var file = directory.resolve("bank.csv");
        done(
                "pay",
                "layouts",
                "keep",
                "--name",
                "Bank NTT",
                "--columns",
                "account,amount,remark,'NTT'",
                "--separator",
                ";",
                "--as",
                "treasurer");
        done("pay", "layouts", "keep", "--name", "Bank Salah", "--columns", "account", "--as", "treasurer");
        done("pay", "layouts", "remove", "--name", "Bank Salah", "--as", "treasurer");
        assertThat(run("pay", "layouts", "remove", "--name", "Bank Salah", "--as", "treasurer")
                        .exit())
                .as("gone already")
                .isEqualTo(4);
        done("pay", "order", "propose", order, "--as", "treasurer");
        var early = run("pay", "order", "file", order, "--out", file.toString(), "--as", "treasurer");
        assertThat(early.exit()).as("not approved").isEqualTo(5);
        assertThat(early.err()).contains("belum disetujui");
        assertThat(file).doesNotExist();
        done("pay", "order", "check", order, "--as", "secretary");
        assertThat(run("pay", "order", "approve", order, "--as", "secretary").exit())
                .isEqualTo(7);
        done("pay", "order", "approve", order, "--as", "head");
        done("pay", "order", "file", order, "--layout", "Bank NTT", "--out", file.toString(), "--as", "treasurer");
        var lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        assertThat(lines).hasSize(2).allMatch(line -> line.endsWith(";NTT"));
        var receipts = new StringBuilder("Tanggal,Kode Bayar,Jumlah,No Referensi\n");
        for (var line : lines) {
            var columns = line.split(";");
            receipts.append(
                    "%s,%s,%s,CMS-%s%n".formatted(today, columns[0], columns[1].replace(".00", ""), columns[0]));
        }
        assertThat(lines.stream().map(line -> line.split(";")[0]))
                .containsExactlyInAnyOrderElementsOf(
                        bills.stream().map(YearCommandsTest::code).toList());
        return Files.writeString(directory.resolve("penerimaan.csv"), receipts);
    }

    private static void confirm() throws IOException {
        var list = new StringBuilder("NIK,Nama Lengkap,Tanggal Lahir,Segmen,Program\n");
        for (int i = 1; i <= VULNERABLE + OFFICIALS; i++)
            list.append("%s,%s,17-06-1985,%s,JKK JKM%n".formatted(nik(i), name(i), i <= VULNERABLE ? "BPU" : "PU"));
        var file = Files.writeString(directory.resolve("peserta.csv"), list);
        done("import", "participants", file.toString(), "--month", MONTH, "--region", VILLAGE);
    }

    private static String code(String bill) {
        return "5304230100" + "0".repeat(4 - bill.length()) + bill;
    }

    private static String nik(int i) {
        return "530402170685" + (9000 + i);
    }

    private static String name(int i) {
        return "Maria " + "ABCDEFGHIJ".charAt(i / 10 % 10) + "ngelina " + "BDFGHKLMNPRSTW".charAt(i % 14) + "o"
                + i / 14;
    }

    private static Said done(String... arguments) {
        var said = run(arguments);
        assertThat(said.exit())
                .as(String.join(" ", arguments) + "\n" + said.err())
                .isZero();
        return said;
    }

    private static Said run(String... arguments) {
        return Said.by(arguments);
    }
}
