package id.lindung.office.browser;

import static org.assertj.core.api.Assertions.assertThat;

import id.lindung.office.OfficeTest;
import id.lindung.office.actor.Role;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One worker typed in, corrected, given a payer and a second job. */
@OfficeTest
class WorkerWalkTest extends Walk {

    private static final List<String> VILLAGES = List.of("53.17.02.2002", "53.17.02.2003", "53.17.02.2004");

    @ParameterizedTest
    @EnumSource
    void anOperatorRegistersAndCorrectsOneWorker(Device device) {
        var word = "pekerja-" + device.word() + "-";
        try (var browser = signedIn(device, Role.VILLAGE_OPERATOR, VILLAGES.get(device.number))) {
            register(browser, device, word);
            var card = browser.path();
            assertThat(browser.heading()).isEqualTo("Umbu Nono");
            browser.expect(word + "kartu", Weight.VILLAGE);

            browser.follow("Perbaiki data");
            browser.expect(word + "perbaiki", Weight.VILLAGE);
            browser.follow("Identitas");
            browser.type("f-nama", "Umbu Nono Saba");
            browser.expect(word + "identitas", Weight.VILLAGE);
            browser.press("main form button");
            assertThat(browser.path()).startsWith(card);
            assertThat(browser.heading()).isEqualTo("Umbu Nono Saba");

            browser.visit("/pembayar/baru", word + "pembayar-baru", Weight.VILLAGE);
            browser.choose("f-jenis", "COOPERATIVE");
            browser.type("f-nama", "Koperasi " + device.word());
            browser.press("main form button");
            assertThat(browser.text()).contains("Koperasi " + device.word());
            browser.expect(word + "pembayar", Weight.LIST);

            browser.visit(card + "/pekerjaan/baru", word + "pekerjaan", Weight.VILLAGE);
            browser.choose("f-pekerjaan", "FISHER");
            browser.choose("f-kategori", "SELF_PAYING");
            browser.press("main form button");
            assertThat(browser.path()).startsWith(card);
            assertThat(browser.text()).contains("Nelayan");

            browser.visit(
                    "/riwayat/person:" + card.substring(card.lastIndexOf('/') + 1), word + "riwayat", Weight.LIST);
            assertThat(browser.text()).contains("Riwayat");
            browser.visit("/celah", word + "celah", Weight.LIST);
            assertThat(browser.heading()).isEqualTo("1 pekerja belum terlindungi");
            assertThat(browser.text()).contains("Umbu Nono Saba", "Belum terdaftar");
        }
    }

    private static void register(Browser browser, Device device, String word) {
        browser.visit("/pekerja/baru", word + "nik", Weight.VILLAGE);
        browser.press("main form button");
        assertThat(browser.text()).contains("Ada yang perlu diperbaiki");
        browser.expect(word + "nik-kosong", Weight.VILLAGE);
        browser.type("f-nik", MessyWorkbook.nik("170685", "2" + device.number + "0", "1"));
        browser.press("main form button");
        assertThat(browser.text()).contains("Lahir 17 Juni 1985, Laki-laki");
        browser.expect(word + "lahir", Weight.VILLAGE);
        browser.tick("#f-benar");
        browser.press("main form button");
        browser.type("f-nama", "Umbu Nono");
        browser.type("f-ibu", "Rambu Kahi");
        browser.expect(word + "nama", Weight.VILLAGE);
        browser.press("main form button");
        browser.choose("f-pekerjaan", "FARMER");
        browser.choose("f-kategori", "VULNERABLE");
        browser.type("f-penghasilan", "Rp 750.000");
        browser.expect(word + "kerja", Weight.VILLAGE);
        browser.press("main form button");
        browser.type("f-rt", "1");
        browser.type("f-rw", "2");
        browser.expect(word + "rumah", Weight.VILLAGE);
        browser.press("main form button");
        assertThat(browser.text()).contains("Umbu Nono", "Rp750.000", "001/002");
        browser.expect(word + "jawaban", Weight.VILLAGE);
        browser.press("main form button");
        browser.awaitPath("/pekerja/[0-9]+.*");
    }
}
