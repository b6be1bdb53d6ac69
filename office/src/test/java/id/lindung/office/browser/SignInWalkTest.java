package id.lindung.office.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lindung.office.OfficeTest;
import id.lindung.office.OpenOffice;
import id.lindung.office.access.Accounts;
import id.lindung.office.pages.CspReports;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OfficeTest
@Tag("browser")
class SignInWalkTest {

    @LocalServerPort
    int port;

    @Autowired
    CspReports reports;

    @Autowired
    Accounts accounts;

    @BeforeEach
    void theOfficeIsOpen() {
        OpenOffice.ensure(accounts);
    }

    @ParameterizedTest
    @ValueSource(ints = {Browser.PHONE, Browser.DESK})
    void aWrongPasswordIsAnsweredWithASentenceInBothLanguages(int width) {
        try (var browser = Browser.open(port, width, true)) {
            long before = reports.count();
            browser.go("/masuk");
            browser.expectClean("masuk-" + width);
            browser.signIn("nobody", "wrong");
            assertThat(browser.text()).contains("tidak cocok");
            browser.expectClean("masuk-salah-" + width);
            browser.go("/masuk?lang=en");
            assertThat(browser.heading()).isEqualTo("Sign in");
            assertThat(browser.bytesLoaded()).isLessThan(25_000);
            assertThat(reports.count()).isEqualTo(before);
        }
    }

    /** The promise is worth something only while breaking it is noticed. */
    @Test
    void aPageWithoutALanguageAndWithFaintWordsIsNotClean() {
        try (var browser = Browser.open(port, Browser.DESK, true)) {
            browser.go("/masuk");
            browser.driver().executeScript("""
                    document.documentElement.removeAttribute('lang');
                    document.querySelector('h1').style.setProperty('color', '#eee');""");
            assertThatThrownBy(() -> browser.expectClean("masuk-rusak"))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("html-has-lang")
                    .hasMessageContaining("color-contrast");
        }
    }
}
