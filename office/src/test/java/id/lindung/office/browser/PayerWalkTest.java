package id.lindung.office.browser;

import static org.assertj.core.api.Assertions.assertThat;

import id.lindung.office.OfficeTest;
import id.lindung.office.actor.Role;
import id.lindung.office.billing.MoneyFixture;
import id.lindung.office.store.OfficeClock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A company's own account hands its list in, looks at one of its people and at BPJS's templates, and prints the list for the cards, on a phone and at a desk. */
@OfficeTest
class PayerWalkTest extends Walk {

    private static final String REGENCY = "53.21";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    OfficeClock clock;

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource
    void aListIsHandedInSavedEndedAndItsCardsPrinted(Device device) throws Exception {
        var fixture = new MoneyFixture(jdbc);
        var word = "pembayar-" + device.word() + "-";
        long payer = fixture.payer("COMPANY", "PT Jalan " + device.word(), REGENCY);
        var village = fixture.texts(
                        "SELECT code FROM region WHERE code LIKE '53.21.%' AND length(code) = 13 ORDER BY 1 LIMIT 1")
                .getFirst();
        long member = fixture.person("Kornelia Jalan", village);
        fixture.member(
                member,
                payer,
                REGENCY,
                null,
                YearMonth.from(clock.today()),
                "PU",
                "COMPANY_WORKER",
                "JKK+JKM",
                "WAGE",
                250_000_000L);
        try (var browser = signedIn(device, Role.PAYER, REGENCY, payer)) {
            browser.visit("/", word + "beranda", Weight.LIST);
            browser.visit("/pekerja-kami", word + "daftar", Weight.LIST);
            browser.visit("/pekerja-kami/tambah", word + "tambah", Weight.LIST);
            browser.go("/pekerja-kami/daftar");
            var nik = "532101170685" + (9300 + device.number);
            var list = Files.writeString(
                    directory.resolve("daftar.csv"),
                    "NIK,Nama,Tanggal Lahir,Kode Desa,Upah\n" + nik + ",Melkior Jalan,17-06-1985," + village
                            + ",2600000\n123,Tanpa Nomor,17-06-1985," + village + ",2600000\n");
            browser.give("f-berkas", list);
            browser.press("form[enctype] button");
            browser.expect(word + "periksa", Weight.LIST);
            assertThat(browser.text()).contains("1 dari 2 baris", "tidak 16 angka");
            browser.press("form[action$='/simpan'] button");
            assertThat(browser.text()).contains("Daftar sudah disimpan");
            browser.go("/pekerja-kami");
            browser.follow("Kornelia Jalan");
            browser.expect(word + "satu", Weight.LIST);
            browser.visit("/pekerja-kami/sipp", word + "sipp", Weight.LIST);
            browser.visit("/kartu", word + "kartu", Weight.LIST);
            browser.visit("/kartu/cetak", word + "tanda-terima", Weight.LIST);
        }
    }
}
