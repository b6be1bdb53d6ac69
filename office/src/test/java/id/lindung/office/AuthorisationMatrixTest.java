package id.lindung.office;

import static org.assertj.core.api.Assertions.assertThat;

import id.lindung.office.access.Accounts;
import id.lindung.office.access.Accounts.Creation;
import id.lindung.office.actor.Actor;
import id.lindung.office.actor.CurrentActor;
import id.lindung.office.actor.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may open and send what, over real HTTP. Every new page and act belongs in this table. */
@OfficeTest
class AuthorisationMatrixTest {

    private static final String VILLAGE = "53.13.01.2001";

    private static final List<Role> ROLES = List.of(
            Role.VILLAGE_OPERATOR,
            Role.NEIGHBOURHOOD_HEAD,
            Role.VILLAGE_HEAD,
            Role.DISTRICT_HEAD,
            Role.REGENCY_OFFICER,
            Role.BRANCH_OFFICER,
            Role.PAYER,
            Role.LEADER,
            Role.PROVINCE,
            Role.ADMIN);

    /** y: opens or acts; -: forbidden; 0: as if it did not exist. */
    private static final String EXPECTED = """
            TABLE""";

    private static final List<String> PAGES = List.of(
            "GET /",
            "GET /pekerja",
            "GET /pekerja/baru",
            "GET /celah",
            "GET /celah/unduh",
            "GET /cakupan",
            "GET /cakupan/kosong",
            "GET /cakupan/angkatan-kerja",
            "GET /impor",
            "GET /peserta",
            "GET /ganda",
            "GET /pembayar",
            "GET /pembayar/baru",
            "GET /riwayat",
            "GET /tugas",
            "GET /admin/pengguna",
            "GET /admin/pengguna/baru",
            "GET /mulai-kantor",
            "GET /pindah",
            "GET /sandi",
            "GET /bantuan",
            "GET /pekerja/999999999",
            "GET /impor/999999999",
            "GET /wilayah/53.99",
            "POST /pekerja/unduh",
            "POST /cakupan/angkatan-kerja",
            "POST /ganda/cari",
            "POST /admin/pengguna/baru",
            "POST /admin/pengguna/admin/tutup",
            "POST /pindah/kirim");

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @Test
    void everyRoleOpensAndSendsWhatItsWorkNeedsAndNothingElse() {
        var visitors = ROLES.stream().map(this::visitor).toList();
        var table = new ArrayList<String>();
        for (var page : PAGES) {
            table.add("%-34s %s"
                    .formatted(
                            page,
                            visitors.stream().map(visitor -> answer(visitor, page)).collect(Collectors.joining(" "))));
        }
        assertThat(String.join("\n", table)).isEqualTo(EXPECTED);
    }

    @Test
    void whoeverHasNotSignedInIsSentToTheSignInPage() {
        visitor(Role.ADMIN);
        var stranger = new Visitor(port);
        for (var page : PAGES) {
            var path = page.replaceFirst("[A-Z]+ ", "");
            if (path.equals("/bantuan")) continue;
            var answer = stranger.get(path);
            assertThat(stranger.location(answer)).as(path).startsWith("/masuk");
        }
    }

    private static String answer(Visitor visitor, String page) {
        var path = page.replaceFirst("[A-Z]+ ", "");
        var answer = page.startsWith("GET") ? visitor.get(path) : visitor.post(path, Map.of());
        return switch (answer.statusCode()) {
            case 200, 302, 303, 400, 422 -> "y";
            case 403 -> "-";
            case 404 -> "0";
            default -> String.valueOf(answer.statusCode());
        };
    }

    private Visitor visitor(Role role) {
        var username = "matriks." + role.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + "." + System.nanoTime() % 100000;
        var payer = role == Role.PAYER ? payer() : null;
        var draft = new Accounts.Draft(
                username,
                "Penguji",
                role,
                region(role),
                role == Role.NEIGHBOURHOOD_HEAD ? "001" : null,
                null,
                payer);
        var creation =
                CurrentActor.<Creation, RuntimeException>callAs(Actor.SYSTEM, () -> accounts.create(draft, false));
        assertThat(creation).isInstanceOf(Creation.Created.class);
        return Visitor.signedIn(port, username, ((Creation.Created) creation).password());
    }

    private long payer() {
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
