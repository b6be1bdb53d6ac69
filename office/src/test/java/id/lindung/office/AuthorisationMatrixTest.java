package id.lindung.office;

import static org.assertj.core.api.Assertions.assertThat;

import id.lindung.office.access.Accounts;
import id.lindung.office.access.Accounts.Creation;
import id.lindung.office.actor.Actor;
import id.lindung.office.actor.CurrentActor;
import id.lindung.office.actor.Role;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may open and send what, over real HTTP. Every new page and act belongs in this table. */
@OfficeTest
class AuthorisationMatrixTest {

    private static final String VILLAGE = "53.13.01.2001";
    private static final Predicate<Role> EVERYBODY = role -> true;
    private static final Predicate<Role> WORKFORCE = List.of(Role.REGENCY_OFFICER, Role.PROVINCE, Role.ADMIN)::contains;
    private static final Predicate<Role> SEES_AREAS = role -> role != Role.NEIGHBOURHOOD_HEAD && role != Role.PAYER;
    private static final Predicate<Role> SEES_TRAIL =
            role -> SEES_AREAS.test(role) && role != Role.LEADER && role != Role.PROVINCE;

    /** A page or an act, and whose work it is; everybody else gets 403. */
    private record Entry(String method, String path, Predicate<Role> allowed) {}

    private static final List<Entry> TABLE = List.of(
            new Entry("GET", "/", EVERYBODY),
            new Entry("GET", "/sandi", EVERYBODY),
            new Entry("GET", "/pekerja", Role::seesNames),
            new Entry("GET", "/pekerja/baru", Role::writesWorkers),
            new Entry("GET", "/impor", Role::importsWorkers),
            new Entry("GET", "/peserta", Role::importsParticipants),
            new Entry("GET", "/ganda", Role::importsWorkers),
            new Entry("GET", "/cakupan", SEES_AREAS),
            new Entry("GET", "/cakupan/angkatan-kerja", WORKFORCE),
            new Entry("GET", "/riwayat", SEES_TRAIL),
            new Entry("GET", "/admin/pengguna", Role::managesAccounts),
            new Entry("GET", "/admin/pengguna/baru", Role::managesAccounts),
            new Entry("GET", "/mulai-kantor", Role::managesAccounts),
            new Entry("GET", "/pindah", Role::importsWorkers),
            new Entry("POST", "/admin/pengguna/baru", Role::managesAccounts),
            new Entry("POST", "/pindah/kirim", Role::importsWorkers));

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SYSTEM")
    void everyRoleOpensAndSendsWhatItsWorkNeedsAndNothingElse(Role role) {
        var visitor = visitor(role);
        var softly = new SoftAssertions();
        for (var entry : TABLE) {
            // Each act is sent with the token of a page the role may open.
            if (entry.method().equals("POST")) visitor.get("/bantuan");
            var answer = entry.method().equals("GET")
                    ? visitor.get(entry.path())
                    : visitor.post(entry.path(), Map.of());
            if (entry.allowed().test(role)) {
                softly.assertThat(answer.statusCode())
                        .as("%s %s", entry.method(), entry.path())
                        .isIn(200, 302, 303);
            } else {
                softly.assertThat(answer.statusCode())
                        .as("%s %s", entry.method(), entry.path())
                        .isEqualTo(403);
            }
        }
        softly.assertAll();
    }

    @Test
    void whoeverHasNotSignedInIsSentToTheSignInPage() {
        visitor(Role.ADMIN);
        var stranger = new Visitor(port);
        for (var entry : TABLE) {
            if (entry.method().equals("POST")) continue;
            assertThat(stranger.location(stranger.get(entry.path())))
                    .as(entry.path())
                    .startsWith("/masuk");
        }
    }

    @Test
    void anActWithoutTheTokenOfAPageIsRefused() {
        var stranger = new Visitor(port);
        assertThat(stranger.post("/admin/pengguna/baru", Map.of("peran", "ADMIN")).statusCode())
                .isEqualTo(403);
    }

    private Visitor visitor(Role role) {
        var username = "matriks." + role.name().toLowerCase(Locale.ROOT).replace('_', '-') + "." + System.nanoTime() % 100_000;
        var draft = new Accounts.Draft(
                username,
                "Penguji",
                role,
                region(role),
                role == Role.NEIGHBOURHOOD_HEAD ? "001" : null,
                null,
                payer(role));
        var creation =
                CurrentActor.<Creation, RuntimeException>callAs(Actor.SYSTEM, () -> accounts.create(draft, false));
        assertThat(creation).isInstanceOf(Creation.Created.class);
        return Visitor.signedIn(port, username, ((Creation.Created) creation).password());
    }

    private @Nullable Long payer(Role role) {
        if (role != Role.PAYER) return null;
        return CurrentActor.<Long, RuntimeException>callAs(Actor.SYSTEM, () -> jdbc.sql("""
                        INSERT INTO payer (kind, name, name_key, region_code) VALUES ('COMPANY', 'Matriks', 'matriks', '53.13')
                        RETURNING id""").query(Long.class).single());
    }

    private static String region(Role role) {
        return switch (role) {
            case VILLAGE_OPERATOR, NEIGHBOURHOOD_HEAD, VILLAGE_HEAD -> VILLAGE;
            case DISTRICT_HEAD -> "53.13.01";
            case REGENCY_OFFICER, BRANCH_OFFICER, PAYER, LEADER -> "53.13";
            case PROVINCE -> "53";
            case ADMIN, SYSTEM -> "";
        };
    }
}
