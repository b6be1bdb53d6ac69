package id.lindung.office.planning;

import static org.assertj.core.api.Assertions.assertThat;

import id.lindung.office.OfficeTest;
import id.lindung.office.Visitor;
import id.lindung.office.access.Accounts;
import id.lindung.office.access.Accounts.Creation;
import id.lindung.office.actor.Actor;
import id.lindung.office.actor.CurrentActor;
import id.lindung.office.actor.Role;
import id.lindung.rules.contribution.Fund;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Three people of a village at their browsers, without scripts. */
@OfficeTest
class PlanPagesTest {

    private static final String VILLAGE = "53.18.01.2003";

    @Autowired
    ApplicationContext context;

    @Autowired
    Accounts accounts;

    @LocalServerPort
    int port;

    @Test
    void theTreasurerProposesTheSecretaryChecksTheHeadApproves() {
        var places = new MoneyPlaces(context);
        places.workers(VILLAGE, "VULNERABLE", 8);
        long fund = places.fund(VILLAGE, 2025, Fund.DANA_DESA, 20_000_000);
        var treasurer = visitor(Role.VILLAGE_TREASURER);
        var page = treasurer.get("/rencana/hitung?tahun=2025&dana=" + fund);
        assertThat(page.body()).contains("Pilihan A", "Pilihan C").contains("Rp16.800");

        var form =
                new HashMap<>(Map.of("wilayah", VILLAGE, "tahun", "2025", "dana", Long.toString(fund), "kolom", "0"));
        for (int i = 0; i < 3; i++) {
            form.putAll(Map.of(
                    "rentan" + i,
                    "5",
                    "perangkat" + i,
                    "0",
                    "dari" + i,
                    "1",
                    "bulan" + i,
                    "12",
                    "plafon" + i,
                    "",
                    "program" + i,
                    "JKK+JKM"));
        }
        var plan = treasurer.location(treasurer.post("/rencana/hitung", form));
        assertThat(plan).startsWith("/rencana/");
        assertThat(treasurer.get(plan).body()).contains("5 orang masuk, 3 belum", "Uangnya tidak cukup", "Ajukan");
        treasurer.post(plan + "/langkah", Map.of("langkah", "PROPOSE"));
        assertThat(treasurer.get(plan).body()).contains("Menunggu pemeriksaan");

        var head = visitor(Role.VILLAGE_HEAD);
        head.get(plan);
        head.post(plan + "/langkah", Map.of("langkah", "APPROVE"));
        assertThat(head.get(plan).body()).as("not its turn").contains("Belum gilirannya");

        var secretary = visitor(Role.VILLAGE_SECRETARY);
        assertThat(secretary.get("/").body()).contains("Periksa 1 rencana perlindungan");
        secretary.get(plan);
        secretary.post(plan + "/langkah", Map.of("langkah", "CHECK"));
        head.get(plan);
        head.post(plan + "/langkah", Map.of("langkah", "APPROVE"));
        assertThat(head.get(plan).body()).contains("5 orang menjadi peserta");
        assertThat(head.get(plan + "/musdes").body())
                .contains("Daftar Nama", "Ketua BPD")
                .contains("****");
        assertThat(head.get(plan + "/berita-acara").body()).contains("Berita Acara Serah Terima Data", "Terbilang");

        var stranger = visitor(Role.VILLAGE_HEAD, "53.18.01.2004");
        assertThat(stranger.get(plan).statusCode()).isEqualTo(404);
        assertThat(stranger.get("/dana/" + fund).statusCode()).isEqualTo(404);
    }

    private Visitor visitor(Role role) {
        return visitor(role, VILLAGE);
    }

    private Visitor visitor(Role role, String region) {
        var name = "rencana." + Long.toString(System.nanoTime(), 36);
        var draft = new Accounts.Draft(name, "Penguji", role, region, null, null, null);
        var made = CurrentActor.<Creation, RuntimeException>callAs(Actor.SYSTEM, () -> accounts.create(draft, false));
        return Visitor.signedIn(port, name, ((Creation.Created) made).password());
    }
}
