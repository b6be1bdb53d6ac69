package id.lindung.office.access;

import static org.assertj.core.api.Assertions.assertThat;

import id.lindung.office.OfficeTest;
import id.lindung.office.Visitor;
import id.lindung.office.access.Accounts.Creation;
import id.lindung.office.access.Accounts.Draft;
import id.lindung.office.actor.Actor;
import id.lindung.office.actor.CurrentActor;
import id.lindung.office.actor.Role;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OfficeTest
class AccountPagesTest {

    private static final Pattern PASSWORD = Pattern.compile("id=\"kata-sandi\">([^<]+)<");

    @Autowired
    Accounts accounts;

    @LocalServerPort
    int port;

    @Test
    void anInvitationPrintsThePasswordOnceAndItWorksOnce() {
        var officer = officer("pengguna.undang", "53.05");
        assertThat(officer.get("/admin/pengguna/baru?peran=VILLAGE_OPERATOR&q=alor")
                        .statusCode())
                .isEqualTo(200);
        var village = firstChoice(officer.get("/admin/pengguna/baru?peran=VILLAGE_OPERATOR&q=kalabahi")
                .body());
        var answer = officer.post(
                "/admin/pengguna/baru",
                Map.of(
                        "peran",
                        "VILLAGE_OPERATOR",
                        "q",
                        "kalabahi",
                        "tujuan",
                        village,
                        "u",
                        "Op.Kalabahi",
                        "nama",
                        "Yan"));
        assertThat(officer.location(answer)).isEqualTo("/admin/pengguna/surat");
        var letter = officer.get("/admin/pengguna/surat").body();
        assertThat(letter).contains("Untuk Yan", "op.kalabahi");
        assertThat(officer.location(officer.get("/admin/pengguna/surat"))).isEqualTo("/admin/pengguna");

        var found = PASSWORD.matcher(letter);
        assertThat(found.find()).isTrue();
        var operator = Visitor.signedIn(port, "op.kalabahi", found.group(1));
        assertThat(operator.location(operator.get("/"))).isEqualTo("/sandi");
    }

    @Test
    void aRegencyOfficerFindsNoRegionOutsideAndGivesNone() {
        var officer = officer("pengguna.luar", "53.06");
        assertThat(officer.get("/admin/pengguna/baru?peran=VILLAGE_OPERATOR&q=bauho")
                        .body())
                .contains("Tidak ada “bauho”");
        var answer = officer.post(
                "/admin/pengguna/baru",
                Map.of(
                        "peran",
                        "VILLAGE_OPERATOR",
                        "q",
                        "x",
                        "tujuan",
                        "53.04.02.2009",
                        "u",
                        "op.luar",
                        "nama",
                        "Luar"));
        assertThat(answer.body()).contains("di luar wewenang Anda");
    }

    @Test
    void nobodyHandsOutOrResetsMoreThanTheyHold() {
        create("admin.atas", Role.ADMIN, "53.07");
        var officer = officer("pengguna.bawah", "53.07");
        assertThat(officer.post("/admin/pengguna/admin.atas/sandi", Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(officer.post("/admin/pengguna/admin.atas/tutup", Map.of()).statusCode())
                .isEqualTo(404);
        var answer = officer.post(
                "/admin/pengguna/baru",
                Map.of("peran", "ADMIN", "q", "x", "tujuan", "53.07", "u", "admin.baru", "nama", "Admin"));
        assertThat(answer.body()).contains("di luar wewenang Anda");
    }

    @Test
    void aClosedAccountCannotSignInUntilItIsOpenedAgain() {
        var officer = officer("pengguna.tutup", "53.08");
        var password = create("op.tutup", Role.VILLAGE_HEAD, "53.08.01.2001");
        officer.post("/admin/pengguna/op.tutup/tutup", Map.of());
        var operator = new Visitor(port);
        operator.get("/masuk");
        assertThat(operator.location(operator.post("/masuk", Map.of("u", "op.tutup", "s", password))))
                .isEqualTo("/masuk?salah");
        officer.post("/admin/pengguna/op.tutup/buka", Map.of());
        assertThat(operator.location(operator.post("/masuk", Map.of("u", "op.tutup", "s", password))))
                .isNotEqualTo("/masuk?salah");
    }

    @Test
    void closingAnAccountOrItsPasswordEndsEverySessionAtOnce() {
        var officer = officer("pengguna.akhir", "53.08");
        var password = create("op.akhir", Role.VILLAGE_HEAD, "53.08.01.2001");
        var operator = Visitor.signedIn(port, "op.akhir", password);
        assertThat(operator.get("/pekerja").statusCode()).isEqualTo(200);
        officer.post("/admin/pengguna/op.akhir/tutup", Map.of());
        assertThat(operator.location(operator.get("/pekerja"))).isEqualTo("/masuk?berakhir");
        assertThat(operator.get("/masuk?berakhir").body()).contains("Sesi Anda sudah berakhir");
        officer.post("/admin/pengguna/op.akhir/buka", Map.of());
        assertThat(operator.location(operator.get("/pekerja"))).startsWith("/masuk");

        operator = Visitor.signedIn(port, "op.akhir", password);
        officer.post("/admin/pengguna/op.akhir/sandi", Map.of());
        assertThat(operator.location(operator.get("/pekerja"))).isEqualTo("/masuk?berakhir");
    }

    @Test
    void aNewPasswordEndsTheOtherSessionsAndKeepsThisOne() {
        var password = create("op.dua-sesi", Role.VILLAGE_HEAD, "53.08.01.2001");
        var here = Visitor.signedIn(port, "op.dua-sesi", password);
        var elsewhere = Visitor.signedIn(port, "op.dua-sesi", password);
        here.get("/sandi");
        here.post("/sandi", Map.of("lama", password, "baru", "Kopi-susu-77!", "ulang", "Kopi-susu-77!"));
        assertThat(here.get("/pekerja").statusCode()).isEqualTo(200);
        assertThat(elsewhere.location(elsewhere.get("/pekerja"))).isEqualTo("/masuk?berakhir");
    }

    @Test
    void anAccountMovesToAnotherVillageAndItsSessionEnds() {
        var officer = officer("pengguna.ubah", "53.08");
        var password = create("op.pindah", Role.VILLAGE_OPERATOR, "53.08.01.2003");
        var operator = Visitor.signedIn(port, "op.pindah", password);
        assertThat(officer.get("/admin/pengguna/op.pindah/ubah").body())
                .contains("Ubah akun op.pindah", "value=\"53.08.01.2003\" checked", "Nama op.pindah");
        var village = Map.of("peran", "VILLAGE_HEAD", "q", "x", "tujuan", "53.08.01.2004", "nama", "Nama Baru");
        assertThat(officer.location(officer.post("/admin/pengguna/op.pindah/ubah", village)))
                .isEqualTo("/admin/pengguna?q=op.pindah");
        assertThat(operator.location(operator.get("/pekerja"))).isEqualTo("/masuk?berakhir");
        assertThat(CurrentActor.callAs(Actor.SYSTEM, () -> accounts.find("op.pindah"))
                        .orElseThrow())
                .extracting(Account::role, Account::region, Account::displayName, Account::enabled)
                .containsExactly(Role.VILLAGE_HEAD, "53.08.01.2004", "Nama Baru", true);
        assertThat(Visitor.signedIn(port, "op.pindah", password).get("/pekerja").statusCode())
                .isEqualTo(200);

        var outside = Map.of("peran", "VILLAGE_HEAD", "q", "x", "tujuan", "53.09.01.2004", "nama", "Nama");
        assertThat(officer.post("/admin/pengguna/op.pindah/ubah", outside).body())
                .contains("di luar wewenang Anda");
        var admin = Map.of("peran", "ADMIN", "q", "x", "tujuan", "53.08", "nama", "Nama");
        assertThat(officer.post("/admin/pengguna/op.pindah/ubah", admin).body()).contains("di luar wewenang Anda");
        var own = Map.of("peran", "LEADER", "q", "x", "tujuan", "53.08", "nama", "Nama");
        assertThat(officer.post("/admin/pengguna/pengguna.ubah/ubah", own).statusCode())
                .isEqualTo(404);
        assertThat(officer.get("/admin/pengguna/pengguna.ubah/ubah").statusCode())
                .isEqualTo(404);
    }

    @Test
    void noAccountStandsInAPlaceThatDoesNotExist() {
        var officer = officer("pengguna.tempat", "53.08");
        officer.get("/admin/pengguna/baru");
        var form = Map.of(
                "peran", "VILLAGE_OPERATOR", "q", "x", "tujuan", "53.08.01.9998", "u", "op.antah", "nama", "Antah");
        assertThat(officer.post("/admin/pengguna/baru", form).statusCode()).isEqualTo(200);
        assertThat(CurrentActor.callAs(Actor.SYSTEM, () -> accounts.find("op.antah")))
                .isEmpty();
    }

    @Test
    void nobodyClosesTheirOwnAccount() {
        var officer = officer("pengguna.sendiri", "53.09");
        assertThat(officer.post("/admin/pengguna/pengguna.sendiri/tutup", Map.of())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aDraftMustSuitItsRole() {
        assertThat(Grants.lack(new Draft("a", "A", Role.VILLAGE_OPERATOR, "53.04.02.2009", null, null, null)))
                .contains(Grants.Lack.USERNAME);
        assertThat(Grants.lack(new Draft("abc", "A", Role.VILLAGE_OPERATOR, "53.04", null, null, null)))
                .contains(Grants.Lack.REGION);
        assertThat(Grants.lack(new Draft("abc", "A", Role.VILLAGE_OPERATOR, "53.04.02.2009", "001", null, null)))
                .contains(Grants.Lack.NEIGHBOURHOOD);
        assertThat(Grants.lack(new Draft("abc", "A", Role.NEIGHBOURHOOD_HEAD, "53.04.02.2009", null, null, null)))
                .contains(Grants.Lack.NEIGHBOURHOOD);
        assertThat(Grants.lack(new Draft("abc", "A", Role.PAYER, "53.04", null, null, null)))
                .contains(Grants.Lack.PAYER);
        assertThat(Grants.lack(new Draft("abc", "A", Role.NEIGHBOURHOOD_HEAD, "53.04.02.2009", "001", "002", null)))
                .isEmpty();
    }

    private Visitor officer(String username, String region) {
        var password = create(username, Role.REGENCY_OFFICER, region);
        return Visitor.signedIn(port, username, password);
    }

    private String create(String username, Role role, String region) {
        var draft = new Draft(username, "Nama " + username, role, region, null, null, null);
        var creation =
                CurrentActor.<Creation, RuntimeException>callAs(Actor.SYSTEM, () -> accounts.create(draft, false));
        assertThat(creation).isInstanceOf(Creation.Created.class);
        return ((Creation.Created) creation).password();
    }

    private static String firstChoice(String page) {
        var found = Pattern.compile("name=\"tujuan\" value=\"([^\"]+)\"").matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
