package id.lindung.office.browser;

import static org.assertj.core.api.Assertions.assertThat;

import id.lindung.office.OfficeTest;
import id.lindung.office.actor.Role;
import id.lindung.office.billing.MoneyFixture;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A treasury officer bills a month, locks it, pays it and compares it with BPJS, on a phone and at a desk. */
@OfficeTest
class MoneyWalkTest extends Walk {

    /** One regency a device, so that the walks do not meet. */
    private static final List<String> REGENCIES = List.of("53.18", "53.19", "53.20");

    private static final YearMonth MONTH = YearMonth.of(2025, 10);

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource
    void aMonthIsBilledLockedPaidAndCompared(Device device) throws Exception {
        var regency = REGENCIES.get(device.number);
        var word = "uang-" + device.word() + "-";
        prepare(regency, device.word());
        try (var browser = signedIn(device, Role.TREASURY_OFFICER, regency)) {
            browser.visit("/tagihan/2025-11", word + "kosong", Weight.LIST);
            browser.go("/tagihan/2025-10");
            browser.press("form[action$='/buat'] button");
            browser.expect(word + "draf", Weight.LIST);
            assertThat(browser.text()).contains("Meninggal sebelum bulan ini", "baru");
            browser.visit("/tagihan/2025-10/tanpa/DIED", word + "tanpa", Weight.LIST);
            browser.visit("/tagihan/2025-10/beda/NEW", word + "beda", Weight.LIST);
            browser.go("/tagihan/2025-10");
            browser.press("form[action$='/kunci'] button");
            browser.expect(word + "terkunci", Weight.LIST);
            browser.follow("Desa Uang");
            browser.expect(word + "tagihan", Weight.LIST);
            var bill = browser.path();
            browser.type("f-kode", "2510000" + (1000 + device.number));
            browser.press("form[action$='/kode'] button");
            assertThat(browser.text()).contains("Kode bayar tersimpan");
            browser.visit("/pemberitahuan", word + "tunggakan", Weight.LIST);
            browser.go(bill);
            var proof = Files.writeString(directory.resolve("bukti.pdf"), "bukti");
            browser.type("f-referensi", "CMS-" + device.number);
            browser.give("f-berkas", proof);
            browser.press("form[action$='/bayar'] button");
            browser.expect(word + "lunas", Weight.LIST);
            assertThat(browser.text()).contains("Lunas", "bukti.pdf", "Jejak rupiah");
            browser.visit(bill + "/nota", word + "nota", Weight.LIST);
            browser.go("/penerimaan");
            var statement = Files.writeString(
                    directory.resolve("mutasi-" + device.word() + ".csv"),
                    "Tanggal,Keterangan,Debet,Kredit,Saldo\n20/10/2025,IURAN BPJS 999888777666" + device.number
                            + ",5000,,95000\n");
            browser.give("f-berkas", statement);
            browser.press("form[action='/penerimaan'] button");
            browser.expect(word + "mutasi", Weight.LIST);
            assertThat(browser.text()).contains("kode bayar tidak dikenal");
            browser.go("/rekon/2025-10");
            browser.press("form[action='/rekon/2025-10'] button");
            browser.expect(word + "rekon", Weight.LIST);
            browser.visit("/tumpang/2025-10", word + "tumpang", Weight.LIST);
        }
    }

    private void prepare(String regency, String word) {
        var fixture = new MoneyFixture(jdbc);
        var village = fixture.texts(
                        "SELECT code FROM region WHERE code LIKE ? AND length(code) = 13 ORDER BY 1 LIMIT 1",
                        regency + ".%")
                .getFirst();
        long payer = fixture.payer("VILLAGE", "Desa Uang " + word, village);
        long fund = fixture.fund(payer, village, 2025, "ADD", 50_000_000L);
        for (int i = 0; i < 12; i++)
            fixture.member(fixture.person("Yohanes Umbu " + (char) ('A' + i), village), payer, village, fund, MONTH);
        long dead = fixture.person("Marten Ndapa", village);
        fixture.run("UPDATE person SET died_on = '2025-09-12' WHERE id = ?", dead);
        fixture.member(dead, payer, village, fund, MONTH);
    }
}
