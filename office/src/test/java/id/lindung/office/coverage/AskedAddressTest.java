package id.lindung.office.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import id.lindung.office.OfficeTest;
import id.lindung.office.Visitor;
import id.lindung.office.access.Accounts;
import id.lindung.office.access.Accounts.Creation;
import id.lindung.office.actor.Actor;
import id.lindung.office.actor.CurrentActor;
import id.lindung.office.actor.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What an address says and nobody can read is told, never silently left out. */
@OfficeTest
class AskedAddressTest {

    private static final String VILLAGE = "53.11.01.1001";

    @Autowired
    Accounts accounts;

    @LocalServerPort
    int port;

    @Test
    void aDayOrMonthThatCannotBeReadIsNamedOnThePage() {
        var draft = new Accounts.Draft("desa.alamat", "Penguji", Role.VILLAGE_OPERATOR, VILLAGE, null, null, null);
        var creation =
                CurrentActor.<Creation, RuntimeException>callAs(Actor.SYSTEM, () -> accounts.create(draft, false));
        var visitor = Visitor.signedIn(port, "desa.alamat", ((Creation.Created) creation).password());
        for (var page : new String[] {"/cakupan", "/celah"}) {
            assertThat(visitor.get(page + "?diketahui=kemarin-dulu").body())
                    .contains("“kemarin-dulu” bukan bulan atau tanggal");
            assertThat(visitor.get(page + "?bulan=2026-13").body()).contains("“2026-13” bukan bulan");
            assertThat(visitor.get(page + "?diketahui=9+Mei+2024&bulan=2024-03").body())
                    .doesNotContain("bukan bulan atau tanggal");
        }
    }
}
