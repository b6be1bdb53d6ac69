package id.lindung.office.people;

import static org.assertj.core.api.Assertions.assertThat;

import id.lindung.office.OfficeTest;
import id.lindung.office.access.Accounts;
import id.lindung.office.actor.Actor;
import id.lindung.office.actor.CurrentActor;
import id.lindung.office.actor.Role;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages as a browser without JavaScript goes through them. */
@OfficeTest
class WorkerPagesTest {

    private static final String VILLAGE = "53.04.02.2001";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Registration registration;

    @Autowired
    JdbcClient jdbc;

    private Browser signedIn(String username, Role role, String region) {
        var made = CurrentActor.callAs(
                Actor.SYSTEM,
                () -> accounts.create(new Accounts.Draft(username, username, role, region, null, null, null), false));
        return new Browser(port).signIn(username, ((Accounts.Creation.Created) made).password());
    }

    private long countOf(String name) {
        return CurrentActor.callAs(
                Actor.SYSTEM,
                () -> jdbc.sql("SELECT count(*) FROM person WHERE name = :name")
                        .param("name", name)
                        .query(Long.class)
                        .single());
    }

    /** Answers every question up to the last page. */
    private static void answer(Browser browser, String nik, String name) {
        browser.get("/pekerja/baru").post("/pekerja/baru", Map.of("nik", nik));
        assertThat(browser.path()).endsWith("/lahir");
        assertThat(browser.page()).contains("17 Juni 1985");
        browser.post(browser.path(), Map.of("benar", "1985-06-17"));
        browser.post(browser.path(), Map.of("nama", name, "ibu", "Theresia"));
        browser.post(
                browser.path(), Map.of("pekerjaan", "FARMER", "kategori", "VULNERABLE", "penghasilan", "Rp 750.000"));
        browser.post(browser.path(), Map.of("rt", "1", "rw", "2", "hp", "0812-3456-7890"));
        assertThat(browser.path()).endsWith("/periksa");
    }

    @Test
    void aWorkerIsRegisteredStepByStepAndTwoTapsMakeOnePerson() {
        var browser = signedIn("jalan-satu", Role.VILLAGE_OPERATOR, VILLAGE);
        answer(browser, Somebody.nik().digits(), "Serafina Abuk Rika");
        var save = browser.path().replace("periksa", "simpan");
        browser.post(save, Map.of("beda", "ya"));
        assertThat(browser.path()).matches("/pekerja/[0-9]+");
        assertThat(browser.page())
                .contains("Serafina Abuk Rika")
                .contains("001/002")
                .contains("Rp750.000");
        browser.post(save, Map.of("beda", "ya"));
        assertThat(browser.path()).matches("/pekerja/[0-9]+");
        assertThat(countOf("Serafina Abuk Rika")).isEqualTo(1);
    }

    @Test
    void theNextWorkerKeepsTheNeighbourhood() {
        var browser = signedIn("jalan-lagi", Role.VILLAGE_OPERATOR, VILLAGE);
        answer(browser, Somebody.nik().digits(), "Marselina Hoar Kiik");
        browser.post(browser.path().replace("periksa", "simpan"), Map.of("beda", "ya", "lagi", "ya"));
        assertThat(browser.path()).endsWith("/nik");
        assertThat(browser.page()).contains("Marselina Hoar Kiik sudah terdaftar.");
        browser.get(browser.path().replace("/nik", "/rumah"));
        assertThat(browser.page()).containsPattern("name=\"rt\"[^>]*value=\"1\"");
    }

    @Test
    void aWrongAnswerIsSaidOnceAboveAndOnceBesideTheField() {
        var browser = signedIn("jalan-salah", Role.VILLAGE_OPERATOR, VILLAGE);
        browser.get("/pekerja/baru").post("/pekerja/baru", Map.of("nik", "530412"));
        assertThat(browser.page())
                .contains("<title>Galat: ")
                .contains("href=\"#f-nik\"")
                .contains("id=\"e-nik\"");
        assertThat(browser.page().split("NIK ini 6 angka, seharusnya 16", -1)).hasSize(3);
    }

    @Test
    void aRegisteredNumberStopsAtTheFirstPage() {
        var nik = Somebody.nik();
        CurrentActor.runAs(
                Somebody.operator("53.04.02.2003"),
                () -> registration.register(Somebody.worker(nik, "Wilibrodus Atok", "53.04.02.2003", null)));
        var browser = signedIn("jalan-ganda", Role.VILLAGE_OPERATOR, VILLAGE);
        browser.get("/pekerja/baru").post("/pekerja/baru", Map.of("nik", nik.digits()));
        assertThat(browser.page()).contains("NIK ini sudah terdaftar di Desa").doesNotContain("Wilibrodus");
    }

    @Test
    void aWorkerOfAnotherVillageIsAPageThatDoesNotExist() {
        var made = CurrentActor.callAs(
                Somebody.operator("53.04.02.2003"),
                () -> registration.register(Somebody.worker(null, "Yustina Luruk", "53.04.02.2003", null)));
        long id = ((Registration.Outcome.Registered) made).person();
        var browser = signedIn("jalan-luar", Role.VILLAGE_OPERATOR, VILLAGE);
        assertThat(browser.get("/pekerja/" + id).status()).isEqualTo(404);
        assertThat(browser.get("/pekerja/" + id + "/ubah/identitas").status()).isEqualTo(404);
        assertThat(browser.page()).doesNotContain("Yustina");
    }

    @Test
    void aRevealedNumberIsShownOnceAndKeptByNoBrowser() {
        var nik = Somebody.nik();
        var made = CurrentActor.callAs(
                Somebody.operator(VILLAGE),
                () -> registration.register(Somebody.worker(nik, "Gabriel Tobu", VILLAGE, null)));
        var card = "/pekerja/" + ((Registration.Outcome.Registered) made).person();
        var browser = signedIn("jalan-nik", Role.VILLAGE_OPERATOR, VILLAGE);
        browser.get(card).post(card + "/nik", Map.of("tujuan", ""));
        assertThat(browser.page()).contains("Tulis tujuannya").doesNotContain(nik.grouped());
        browser.post(card + "/nik", Map.of("tujuan", "mengisi formulir klaim"));
        assertThat(browser.page()).contains(nik.grouped());
        assertThat(browser.header("cache-control")).contains("no-store");
        assertThat(browser.get(card).page()).doesNotContain(nik.grouped());
        assertThat(browser.get("/riwayat" + card.replace("/pekerja/", "/person:"))
                        .page())
                .contains("NIK dibuka")
                .contains("mengisi formulir klaim");
    }

    @Test
    void twoCorrectionsAtOnceLoseNothing() {
        var made = CurrentActor.callAs(
                Somebody.operator(VILLAGE),
                () -> registration.register(Somebody.worker(Somebody.nik(), "Benyamin Loe", VILLAGE, null)));
        var form = "/pekerja/" + ((Registration.Outcome.Registered) made).person() + "/ubah/identitas";
        var one = signedIn("jalan-a", Role.VILLAGE_OPERATOR, VILLAGE).get(form);
        var two = signedIn("jalan-b", Role.REGENCY_OFFICER, "53.04").get(form);
        var version = Pattern.compile("name=\"versi\" value=\"(\\d+)\"").matcher(one.page());
        assertThat(version.find()).isTrue();
        var rest = Map.of("versi", version.group(1), "lahir", "17/06/1985", "jk", "L");
        one.post(form, with(rest, "nama", "Benyamin Loe Mau"));
        assertThat(one.page()).contains("Perubahan tersimpan");
        two.post(form, with(rest, "nama", "Benjamin Loe"));
        assertThat(two.page())
                .contains("Benjamin Loe")
                .contains("Benyamin Loe Mau")
                .contains("Tersimpan sekarang");
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        var all = new java.util.HashMap<>(fields);
        all.put(name, value);
        return all;
    }

    @Test
    void aSearchByNumberLeavesNoNumberInTheAddress() {
        var nik = Somebody.nik();
        CurrentActor.runAs(
                Somebody.operator(VILLAGE),
                () -> registration.register(Somebody.worker(nik, "Fransiska Dahu", VILLAGE, null)));
        var browser = signedIn("jalan-cari", Role.VILLAGE_OPERATOR, VILLAGE).get("/pekerja");
        browser.post("/pekerja/cari", Map.of("q", nik.grouped()));
        assertThat(browser.path()).matches("/pekerja/[0-9]+");
        assertThat(browser.page()).contains("Fransiska Dahu");
        browser.post("/pekerja/cari", Map.of("q", "fransiska d"));
        assertThat(browser.page()).contains("Fransiska Dahu").contains("1 pekerja cocok");
    }

    @Test
    void theWorkbookHoldsMaskedNumbersAndIsRecorded() {
        CurrentActor.runAs(
                Somebody.operator(VILLAGE),
                () -> registration.register(Somebody.worker(Somebody.nik(), "Lusia Kolo", VILLAGE, null)));
        var browser = signedIn("jalan-unduh", Role.VILLAGE_OPERATOR, VILLAGE);
        browser.get("/pekerja/unduh");
        assertThat(browser.header("content-type")).contains("spreadsheetml");
        assertThat(browser.page()).startsWith("PK");
        assertThat(browser.get("/riwayat").page()).contains("Daftar diunduh");
    }

    @Test
    void aGivenPasswordIsReplacedBeforeAnythingElse() {
        var made = CurrentActor.callAs(
                Actor.SYSTEM,
                () -> accounts.create(
                        new Accounts.Draft("sandi-baru", "Sandi", Role.VILLAGE_OPERATOR, VILLAGE, null, null, null),
                        true));
        var given = ((Accounts.Creation.Created) made).password();
        var browser = new Browser(port).signIn("sandi-baru", given);
        assertThat(browser.get("/pekerja").path()).isEqualTo("/sandi");
        browser.post("/sandi", Map.of("lama", given, "baru", "pendek", "ulang", "pendek"));
        assertThat(browser.page()).contains("kurang dari 10 tanda");
        browser.post("/sandi", Map.of("lama", given, "baru", "jagung bakar dua", "ulang", "jagung bakar dua"));
        assertThat(browser.get("/pekerja").path()).isEqualTo("/pekerja");
        assertThat(new Browser(port).signIn("sandi-baru", "jagung bakar dua").path())
                .isEqualTo("/");
    }

    @Test
    void theVillagePagesStayWithinTheirBytes() throws IOException {
        var browser = signedIn("jalan-berat", Role.VILLAGE_OPERATOR, VILLAGE);
        for (var address : java.util.List.of("/", "/pekerja", "/pekerja/baru", "/riwayat", "/pembayar")) {
            browser.get(address);
            assertThat(browser.status()).as(address).isEqualTo(200);
            int bytes = zipped(browser.page());
            var asset = Pattern.compile("(?:href|src)=\"(/aset/[^\"]+)\"").matcher(browser.page());
            var assets = new java.util.ArrayList<String>();
            while (asset.find()) assets.add(asset.group(1));
            for (var each : assets) bytes += zipped(browser.get(each).page());
            assertThat(bytes).as(address).isLessThan(55_000);
        }
    }

    private static int zipped(String text) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(out)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return out.size();
    }
}
