package id.lindung.office.browser;

import static org.assertj.core.api.Assertions.assertThat;

import id.lindung.office.access.Accounts;
import id.lindung.office.access.Accounts.Creation;
import id.lindung.office.access.Accounts.Draft;
import id.lindung.office.actor.Actor;
import id.lindung.office.actor.CurrentActor;
import id.lindung.office.actor.Role;
import id.lindung.office.pages.CspReports;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A walk through the shared office: opens windows for new users, and lets no page break the content security policy. */
@Tag("browser")
abstract class Walk {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @LocalServerPort
    int port;

    @Autowired
    CspReports reports;

    @Autowired
    Accounts accounts;

    private long reportsBefore;

    @BeforeEach
    void countReports() {
        reportsBefore = reports.count();
    }

    @AfterEach
    void nothingWasStoppedByThePolicy() {
        assertThat(reports.count()).as("CSP reports").isEqualTo(reportsBefore);
    }

    /** A window in which a new user of this role and region has signed in. */
    Browser signedIn(Device device, Role role, String region) {
        return signedIn(device, role, region, null);
    }

    Browser signedIn(Device device, Role role, String region, @Nullable Long payer) {
        var browser = Browser.open(port, device.width, device.scripts);
        try {
            var user = newUser(role, region, payer);
            browser.signIn(user.username(), user.password());
            assertThat(browser.path()).isEqualTo(role == Role.LEADER ? "/dasbor" : "/");
            return browser;
        } catch (RuntimeException | AssertionError e) {
            browser.close();
            throw e;
        }
    }

    private Creation.Created newUser(Role role, String region, @Nullable Long payer) {
        var name = "walk-" + role.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + "-"
                + NUMBER.incrementAndGet();
        var rw = role == Role.NEIGHBOURHOOD_HEAD ? "001" : null;
        var draft = new Draft(name, "Walker " + NUMBER.get(), role, region, rw, null, payer);
        var made = CurrentActor.callAs(Actor.SYSTEM, () -> accounts.create(draft, false));
        if (made instanceof Creation.Created created) return created;
        throw new AssertionError(made);
    }
}
