package id.lindung.office.browser;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.TemplateEngine;
import id.lindung.office.OfficeTest;
import id.lindung.office.actor.Actor;
import id.lindung.office.actor.Role;
import id.lindung.office.pages.Assets;
import id.lindung.office.pages.Language;
import id.lindung.office.pages.Messages;
import id.lindung.office.pages.Ui;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The regent's sheet: first page of a leader, light, and one sheet of paper. */
@OfficeTest
class DashboardWalkTest extends Walk {

    private static final String REGENCY = "53.04";

    @Autowired
    TemplateEngine engine;

    @Autowired
    Messages messages;

    @Autowired
    Assets assets;

    @ParameterizedTest
    @EnumSource
    void aLeaderSeesTheSheetWithoutAClick(Device device) {
        try (var browser = signedIn(device, Role.LEADER, REGENCY)) {
            assertThat(browser.heading()).isEqualTo("Kabupaten Belu");
            assertThat(browser.text()).contains("Yang perlu diputuskan", "Cakupan menurut letak");
            browser.expect("dasbor-" + device.word(), Weight.BOARD);
            assertThat(browser.all(".tiles a")).hasSize(12);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatStandsBehindTheSheetReadsOnEveryDevice(Device device) {
        try (var browser = signedIn(device, Role.REGENCY_OFFICER, REGENCY)) {
            browser.visit("/analisis?wilayah=53.04", "analisis-" + device.word(), Weight.BOARD);
            browser.visit("/perubahan?wilayah=53.04", "perubahan-" + device.word(), Weight.BOARD);
            browser.visit("/peran-serta?wilayah=53.04", "peran-serta-" + device.word(), Weight.BOARD);
            browser.visit("/pencari-kerja", "pencari-kerja-" + device.word(), Weight.LIST);
            browser.visit("/cakupan/angkatan-kerja", "angkatan-kerja-" + device.word(), Weight.LIST);
            browser.visit("/dasbor/batas", "batas-" + device.word(), Weight.LIST);
        }
    }

    @Test
    void itPrintsOnOneLandscapeSheet() throws IOException {
        try (var browser = signedIn(Device.DESK, Role.LEADER, REGENCY)) {
            expectOneSheet(browser, "dasbor");
        }
    }

    /** The data of any one regency is chance; this is more than any can have. */
    @ParameterizedTest
    @EnumSource
    void theFullestSheetStillPrintsOnOnePage(Language language) throws IOException {
        try (var browser = signedIn(Device.DESK, Role.LEADER, REGENCY)) {
            var html = FullestSheet.html(
                    engine,
                    new Ui(
                            messages,
                            language,
                            Actor.NOBODY,
                            "",
                            new Ui.Place("", "", ""),
                            "/dasbor",
                            "",
                            "",
                            assets,
                            true,
                            "30 November 2026"));
            browser.driver().executeScript("document.documentElement.innerHTML = arguments[0]", html);
            browser.await("12.345", Duration.ofSeconds(5));
            browser.picture("dasbor-penuh-" + language.code());
            expectOneSheet(browser, "dasbor-penuh-" + language.code());
        }
    }

    private static void expectOneSheet(Browser browser, String name) throws IOException {
        var printed = browser.driver()
                .executeCdpCommand("Page.printToPDF", Map.of("preferCSSPageSize", true, "printBackground", true));
        var pdf = Base64.getDecoder().decode(String.valueOf(printed.get("data")));
        var file = Path.of("target", "pictures", name + ".pdf");
        Files.createDirectories(file.getParent());
        Files.write(file, pdf);
        var text = new String(pdf, StandardCharsets.ISO_8859_1);
        assertThat(Pattern.compile("/Type\\s*/Page\\b(?!s)").matcher(text).results())
                .as("pages of %s", name)
                .hasSize(1);
        assertThat(text).containsPattern("/MediaBox \\[0 0 84[12][^ ]* 59[45]");
    }
}
