package id.lindung.office.browser;

import static org.assertj.core.api.Assertions.assertThat;

import id.lindung.office.OfficeTest;
import id.lindung.office.pages.CspReports;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OfficeTest
class SignInWalkTest {

    @LocalServerPort
    int port;

    @Autowired
    CspReports reports;

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
}
