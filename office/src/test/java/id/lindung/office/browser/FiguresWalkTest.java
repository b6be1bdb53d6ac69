package id.lindung.office.browser;

import static org.assertj.core.api.Assertions.assertThat;

import id.lindung.office.OfficeTest;
import id.lindung.office.actor.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A regency officer reads an article, records what somebody said, checks it, plans a meeting and sets a target. */
@OfficeTest
class FiguresWalkTest extends Walk {

    @ParameterizedTest
    @EnumSource
    void anArticleIsReadAndAnswered(Device device) {
        var word = "angka-" + device.word() + "-";
        var id = "QW" + device.number + ".1";
        try (var browser = signedIn(device, Role.REGENCY_OFFICER, "53.0" + (6 + device.number))) {
            browser.visit("/angka", word + "daftar", Weight.LIST);
            browser.visit("/angka/artikel/3", word + "artikel", Weight.LIST);
            assertThat(browser.text()).contains("Tidak dapat dihitung ulang", "R11");
            browser.visit("/angka/periksa", word + "periksa", Weight.LIST);
            assertThat(browser.text()).contains("92.763", "534");
            browser.go("/angka/baru");
            browser.type("f-nomor", id);
            browser.press("form[action='/angka/baru'] button");
            browser.expect(word + "salah", Weight.LIST);
            browser.type("f-nomor", id);
            browser.type("f-angka", "7");
            browser.type("f-siapa", "Penguji");
            browser.type("f-ucapan", "tujuh orang");
            browser.type("f-dimana", "Radio 2026-11-01");
            browser.press("form[action='/angka/baru'] button");
            browser.expect(word + "kutipan", Weight.LIST);
            assertThat(browser.text()).contains("tujuh orang", "tersimpan");
            browser.visit("/angka/publikasi", word + "publikasi", Weight.LIST);
            browser.visit("/peran-serta", word + "peran", Weight.LIST);
            browser.visit("/sasaran", word + "sasaran", Weight.LIST);
            browser.visit("/sosialisasi", word + "sosialisasi", Weight.LIST);
            browser.visit("/sosialisasi/baru", word + "undang", Weight.LIST);
            browser.visit("/data", word + "data", Weight.LIST);
        }
    }
}
