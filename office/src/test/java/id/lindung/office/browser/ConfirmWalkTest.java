package id.lindung.office.browser;

import static org.assertj.core.api.Assertions.assertThat;

import id.lindung.office.OfficeTest;
import id.lindung.office.actor.Role;
import id.lindung.office.store.OfficeClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The branch brings two months in; then who is not protected, and why, is there to read. */
@OfficeTest
class ConfirmWalkTest extends Walk {

    private static final List<String> REGENCIES = List.of("51.01", "51.02", "51.03");

    @SuppressWarnings("TimeInStaticInitializer") // one day for the whole walk, also over midnight
    private static final LocalDate TODAY = LocalDate.ofInstant(Instant.now(), OfficeClock.NTT);

    /** Half a year apart: up to three months of arrears are not yet a lapse. */
    private static final YearMonth FIRST = YearMonth.from(TODAY).minusMonths(7);

    private static final YearMonth SECOND = FIRST.plusMonths(6);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void whoLapsedIsNamedWithTheReason(Device device) throws IOException {
        var regency = REGENCIES.get(device.number);
        var word = "peserta-" + device.word() + "-";
        try (var browser = signedIn(device, Role.BRANCH_OFFICER, regency)) {
            browser.visit("/peserta", word + "kosong", Weight.LIST);
            confirm(browser, regency, FIRST, "Ngongo Bili", "Lede Kaka", "Rangga Mone");
            assertThat(browser.heading()).startsWith("3 dari 3 baris dipastikan");
            browser.expect(word + "daftar", Weight.LIST);
            confirm(browser, regency, SECOND, "Ngongo Bili", "Lede Kaka");
            assertThat(browser.heading()).startsWith("2 dari 2 baris dipastikan");
            browser.visit("/pekerja", word + "pekerja", Weight.LIST);
            assertThat(browser.heading()).isEqualTo("3 pekerja");

            browser.visit("/celah?bulan=" + SECOND, word + "celah", Weight.LIST);
            assertThat(browser.heading()).isEqualTo("1 pekerja belum terlindungi");
            assertThat(browser.text()).contains("Rangga Mone", "Iuran berhenti");
            browser.visit("/celah?bulan=" + SECOND + "&alasan=NEVER", word + "celah-disaring", Weight.LIST);
            assertThat(browser.text()).doesNotContain("Rangga Mone").contains("Belum terdaftar");
            assertThat(browser.fetch("/celah/unduh?wilayah=" + regency + "&bulan=" + SECOND))
                    .startsWith('P', 'K');
            browser.visit("/celah?bulan=" + FIRST, word + "celah-nol", Weight.LIST);
            assertThat(browser.heading()).isEqualTo("Tidak ada pekerja yang belum terlindungi");

            cover(browser, device, word);
        }
    }

    /** Every breakdown, and what was known before anything was. */
    private static void cover(Browser browser, Device device, String word) {
        for (var by : List.of("region", "segment", "category", "payer", "status")) {
            browser.visit("/cakupan?bulan=" + SECOND + "&menurut=" + by, word + "cakupan-" + by, Weight.BOARD);
            assertThat(browser.find(".figures b").getText()).isEqualTo("2");
        }
        var before = TODAY.minusDays(30);
        if (device == Device.DESK) {
            browser.go("/cakupan?bulan=" + SECOND + "&diketahui=" + before);
        } else {
            browser.press("details.filter > summary");
            browser.type("w-tahu", before.format(DateTimeFormatter.ofPattern("dd/MM/yyyy")));
            browser.expect(word + "saring-cakupan", Weight.BOARD);
            browser.press("details.filter form button");
        }
        assertThat(browser.text()).contains("Sebelum hari itu belum ada yang diketahui");
        assertThat(browser.find(".figures b").getText()).isEqualTo("0");
        browser.expect(word + "cakupan-dahulu", Weight.BOARD);
    }

    private void confirm(Browser browser, String regency, YearMonth month, String... names) throws IOException {
        var lines = new StringBuilder("NIK,Nama Lengkap,Tanggal Lahir,Segmen,Program\n");
        int serial = 9000;
        for (var name : names) {
            lines.append(
                    "%s01100685%d,%s,10-06-1985,BPU,JKK JKM\n".formatted(regency.replace(".", ""), ++serial, name));
        }
        var list = folder.resolve("peserta-" + month + ".csv");
        Files.writeString(list, lines);
        browser.go("/peserta");
        browser.give("f-berkas", list);
        browser.choose("f-bulan", month.toString());
        browser.press("main form button");
        assertThat(browser.text()).contains("NIK", "Tanggal lahir");
        browser.tick("input[name='daftarkan']");
        browser.press("main form button");
        browser.awaitPath("/peserta/[0-9]+.*");
    }
}
