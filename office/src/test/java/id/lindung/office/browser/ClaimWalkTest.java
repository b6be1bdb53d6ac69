package id.lindung.office.browser;

import static org.assertj.core.api.Assertions.assertThat;

import id.lindung.office.OfficeTest;
import id.lindung.office.actor.Role;
import id.lindung.office.claims.AtWork;
import id.lindung.office.claims.Cause;
import id.lindung.office.claims.ClaimCase;
import id.lindung.office.claims.ClaimDesk;
import id.lindung.office.claims.ClaimFixture;
import id.lindung.office.claims.Heirs;
import id.lindung.office.claims.Relation;
import id.lindung.office.claims.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Eight of the forty scripted claims by hand: the village on a phone, the branch's two officers at a desk, and the family on an old phone without
 * scripts and without an account.
 */
@OfficeTest
class ClaimWalkTest extends Walk {

    private static final String VILLAGE = "33.02.01.2002";
    private static final String REGENCY = "33.02";

    @Autowired
    ApplicationContext office;

    @TempDir
    Path directory;

    private ClaimDesk desk;

    @BeforeEach
    void open() {
        desk = new ClaimDesk(office, VILLAGE);
    }

    private static String number(Browser browser) {
        return browser.path().replaceAll("^/(klaim|verifikasi)/([^/?#]+).*$", "$2");
    }

    /** jkm-bpu-2024: a death from the report to the money, and the family who follows it. */
    @Test
    void aDeathFromTheReportToTheMoneyAndTheFamilyThatFollowsIt() throws IOException {
        long person = desk.worker("Jalan");
        String number;
        try (var village = signedIn(Device.PHONE, Role.VILLAGE_OPERATOR, VILLAGE)) {
            number = reported(village, person);
            heir(village, number, "Maria Jalan", "SPOUSE", "02-02-1985", false);
            bring(village, number);
            village.go("/klaim/" + number);
            village.press("button[value=SEND]");
            assertThat(village.text()).contains("Terkirim");
        }
        follow(number, "Menunggu diperiksa BPJS");
        try (var branch = signedIn(Device.DESK, Role.BRANCH_OFFICER, REGENCY)) {
            branch.visit("/verifikasi", "klaim-antrean", Weight.LIST);
            branch.go("/verifikasi/" + number);
            branch.press("button[value=TAKE]");
            while (!branch.all(".tag:not(.tag--good) use[href='#i-q']").isEmpty()
                    && !branch.all("button[value=terima]").isEmpty()
                    && branch.all("ol.tasks .tag--good").size()
                            < branch.all("ol.tasks li a").size()) branch.press("button[value=terima]");
            branch.expect("klaim-meja", Weight.LIST);
            branch.press("button[value=APPROVE]");
            assertThat(branch.text()).contains("Rp42.000.000");
            pay(branch);
            assertThat(branch.text()).contains("Selesai");
            branch.visit("/klaim/" + number, "klaim-selesai", Weight.LIST);
        }
        follow(number, "Rp42.000.000");
    }

    private String reported(Browser village, long person) {
        village.go("/klaim/baru?pekerja=" + person);
        village.expect("klaim-lapor", Weight.VILLAGE);
        village.tick("#f-apa");
        village.press("main form button");
        village.type("f-tanggal", "4 Mei 2026");
        village.press("main form button");
        village.tick("input[name=kerja][value=NO]");
        village.type("f-kontak", "Maria, istri");
        village.press("main form button");
        village.expect("klaim-periksa", Weight.VILLAGE);
        assertThat(village.text()).contains("Terlindungi");
        village.press("main form button");
        village.expect("klaim-kasus", Weight.LIST);
        return number(village);
    }

    private void heir(Browser browser, String number, String name, String relation, String born, boolean sole) {
        browser.go("/klaim/" + number + "/ahli-waris");
        browser.type("f-nama", name);
        browser.choose("f-hubungan", relation);
        browser.type("f-lahir", born);
        browser.type("f-bank", "Bank NTT");
        browser.type("f-rekening", "2510041234");
        browser.type("f-atasnama", name);
        if (sole) {
            browser.driver()
                    .executeScript("document.querySelectorAll('.panel details').forEach(each => each.open = true)");
            browser.tick("input[name=tunggal]");
        }
        browser.press("section[aria-labelledby=h-isi] form > button");
        browser.expect("klaim-ahli-waris" + (sole ? "-sengketa" : ""), Weight.LIST);
        assertThat(browser.text()).contains(name);
    }

    /** Every paper that is asked for, one photograph each. */
    private void bring(Browser village, String number) throws IOException {
        var photo = Files.write(directory.resolve("foto.jpg"), ClaimFixture.photo(300, 200, "jpeg"));
        village.go("/klaim/" + number + "/dokumen");
        var all = village.all("li[id^=d-]").stream()
                .map(each -> Objects.requireNonNull(each.getAttribute("id")).substring(2))
                .toList();
        assertThat(all).contains("DEATH_CERTIFICATE", "WORKER_KTP", "FAMILY_CARD");
        for (var key : all) {
            village.give("f-" + key, photo);
            village.press("li[id='d-" + key + "'] form button");
        }
        village.expect("klaim-dokumen", Weight.LIST);
    }

    /** Every order, then every payment of the open page. */
    private static void pay(Browser branch) {
        while (!branch.all("form[action$='/bayar'] button").isEmpty()) branch.press("form[action$='/bayar'] button");
        while (!branch.all("button[value=dibayar]").isEmpty()) {
            branch.find("input[name=referensi]").sendKeys("NTT-1");
            branch.press("button[value=dibayar]");
        }
    }

    /** On an old phone, by number and birth date alone; 25 kB with everything it loads. */
    private void follow(String number, String says) {
        try (var family = Browser.open(port, Browser.PHONE, false)) {
            family.visit("/cek", "cek-tanya", Weight.PUBLIC);
            family.type("f-nomor", number);
            family.type("f-lahir", "3-3-1984");
            family.press("main form button");
            assertThat(family.text()).as("a wrong birth date tells nothing").doesNotContain("Uji Jalan", says);
            family.type("f-nomor", number.toLowerCase(java.util.Locale.ROOT));
            family.type("f-lahir", "2 Maret 1984");
            family.press("main form button");
            family.expect("cek-jawab", Weight.PUBLIC);
            assertThat(family.text()).contains(says).doesNotContain("Uji Jalan");
            assertThat(family.path()).isEqualTo("/cek");
            assertThat(family.bytesLoaded()).isLessThanOrEqualTo(25_000);
        }
    }

    /** The slip of a worker, printed by the village, asked from anywhere. */
    @Test
    void aSlipTellsItsHolderWhetherTheyAreProtected() {
        desk.worker("Kartu", "BPU", 1_000_000, YearMonth.of(2024, 1), YearMonth.of(2027, 12), "JKK+JKM");
        String code;
        try (var village = signedIn(Device.DESK, Role.VILLAGE_OPERATOR, VILLAGE)) {
            village.go("/slip");
            village.press("form[method=post][action='/slip'] button");
            code = village.all(".slips li").stream()
                    .filter(each -> each.getText().contains("Uji Kartu"))
                    .findFirst()
                    .orElseThrow()
                    .findElement(By.cssSelector(".code"))
                    .getText();
        }
        try (var worker = Browser.open(port, Browser.PHONE, false)) {
            worker.visit("/syarat", "syarat-tanya", Weight.PUBLIC);
            worker.type("f-kode", code);
            worker.type("f-lahir", "02-03-1984");
            worker.press("main form button");
            worker.expect("syarat-jawab", Weight.PUBLIC);
            assertThat(worker.text()).contains("Rp42.000.000").doesNotContain("Uji Kartu", VILLAGE);
            assertThat(worker.bytesLoaded()).isLessThanOrEqualTo(25_000);
        }
    }

    /** jkk-total-disability-two-officers; jkm-lapsed-refused; jkm-returned-then-paid; jkm-bounced-then-paid; jkp-after-2025-02-07. */
    @Test
    void theBranchDecidesByTwoRefusesWithTheArticleReturnsAndPaysByMonth() {
        var two = disability();
        var refused = desk.review(desk.worker("Ditolak"));
        var returned = desk.review(desk.worker("Dikembalikan"));
        var bounced = desk.approved(desk.review(desk.worker("Pulang")));
        var monthly = jobLoss();
        try (var branch = signedIn(Device.DESK, Role.BRANCH_OFFICER, REGENCY);
                var second = signedIn(Device.DESK, Role.BRANCH_OFFICER, REGENCY)) {
            branch.go("/verifikasi/" + two.number());
            branch.press("button[value=APPROVE]");
            branch.expect("klaim-dua-orang", Weight.LIST);
            assertThat(branch.text()).contains("Menunggu persetujuan kedua");
            branch.press("button[value=CONFIRM]");
            assertThat(branch.text()).as("not by whoever proposed it").contains("petugas lain");
            second.go("/verifikasi/" + two.number());
            second.press("button[value=CONFIRM]");
            pay(second);
            assertThat(second.text()).contains("Selesai", "Rp68.000.000");

            branch.go("/verifikasi/" + refused.number());
            open(branch);
            branch.type("f-alasan-tolak", "Bukan peserta pada hari itu");
            branch.press("button[value=REFUSE]");
            assertThat(branch.text()).as("no refusal without its article").contains("pasal");
            open(branch);
            branch.type("f-pasal", "PP 44/2015 Pasal 34");
            branch.type("f-alasan-tolak", "Bukan peserta pada hari itu");
            branch.press("button[value=REFUSE]");
            assertThat(branch.text()).contains("Ditolak", "PP 44/2015 Pasal 34");

            branch.go("/verifikasi/" + returned.number());
            open(branch);
            branch.type("f-alasan-kembali", "Foto KTP buram, foto lagi di tempat terang");
            branch.press("button[value=RETURN]");
            assertThat(branch.text()).contains("Perlu perbaikan");

            branch.go("/verifikasi/" + bounced.number());
            branch.press("form[action$='/bayar'] button");
            branch.find("input[id^=f-balik-]").sendKeys("Rekening sudah ditutup");
            branch.press("button[value=kembali]");
            pay(branch);
            assertThat(branch.text()).contains("Selesai", "Rekening sudah ditutup");

            branch.go("/verifikasi/" + monthly.number());
            branch.press("form[action$='/bayar'] button");
            branch.find("input[name=referensi]").sendKeys("JKP-1");
            branch.press("button[value=dibayar]");
            branch.expect("klaim-bulanan", Weight.LIST);
            assertThat(branch.text()).contains("Rp2.400.000", "Rp14.400.000", "Disetujui");
        }
        try (var village = signedIn(Device.PHONE, Role.VILLAGE_OPERATOR, VILLAGE)) {
            village.visit("/klaim/" + returned.number(), "klaim-dikembalikan", Weight.LIST);
            assertThat(village.text()).contains("Foto KTP buram");
            village.press("button[value=SEND]");
            assertThat(village.text()).contains("Terkirim");
        }
    }

    /** jkm-frozen-by-second-only-heir; jkm-cancelled. */
    @Test
    void anotherOnlyHeirFreezesAndWhatWasReportedByMistakeIsTakenBack() {
        var approved = desk.approved(desk.review(desk.worker("Sengketa")));
        var mistaken = desk.death(desk.worker("Keliru"));
        try (var village = signedIn(Device.PHONE, Role.VILLAGE_OPERATOR, VILLAGE)) {
            heir(village, approved.number(), "Istri Kedua", "SPOUSE", "01-01-1990", true);
            village.go("/klaim/" + approved.number());
            assertThat(village.text()).contains("Dibekukan");
            village.go("/klaim/" + mistaken.number());
            open(village);
            village.type("f-alasan", "Salah orang, yang meninggal saudaranya");
            village.press("button[value=CANCEL]");
            assertThat(village.text()).contains("Dibatalkan", "Salah orang");
        }
    }

    private static void open(Browser browser) {
        browser.driver().executeScript("document.querySelectorAll('details').forEach(each => each.open = true)");
    }

    private ClaimCase disability() {
        long person = desk.worker("Cacat");
        var told = desk.reported(Report.of(Cause.WORK_ACCIDENT, person, ClaimDesk.DAY, AtWork.YES));
        return desk.review(
                desk.with(told, java.util.Map.of("disability", "TOTAL_DISABILITY")),
                List.of(Heirs.Draft.of(told.name(), Relation.WORKER, LocalDate.of(1984, 3, 2))));
    }

    private ClaimCase jobLoss() {
        long person = desk.worker(
                "Dipecat", "PU", 4_000_000, YearMonth.of(2022, 1), YearMonth.of(2026, 8), "JKK+JKM+JHT+JP+JKP");
        var told = desk.reported(Report.of(Cause.DISMISSAL, person, LocalDate.of(2026, 8, 31), AtWork.UNKNOWN));
        var known = desk.with(told, java.util.Map.of("wage", "4000000", "approvalDate", "2026-09-20"));
        return desk.approved(
                desk.review(known, List.of(Heirs.Draft.of(told.name(), Relation.WORKER, LocalDate.of(1984, 3, 2)))));
    }
}
