package id.lindung.office.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import id.lindung.office.OfficeTest;
import id.lindung.office.Visitor;
import id.lindung.office.access.Accounts;
import id.lindung.office.actor.Actor;
import id.lindung.office.actor.CurrentActor;
import id.lindung.office.actor.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@OfficeTest
class ScenarioTest {

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Test
    void moneyAndPeopleBoundWhoJoins() {
        // 128,186 in the workforce, 58,658 protected: 100,800 rupiah a head and half year make 201,600 a year.
        var open = new Scenario(58_658, 300, 20_000, 49_228L, 128_186L, 10_000, null, 16_800);
        assertThat(open.joining()).isEqualTo(10_000);
        assertThat(open.yearly()).isEqualTo(10_000L * 201_600);
        assertThat(open.share(open.active())).isEqualTo(45.8);
        assertThat(open.share(open.after())).isEqualTo(53.6);
        assertThat(open.afterAtMost()).isEqualTo(68_958);
        assertThat(open.left()).isNull();
        var poor = new Scenario(58_658, 0, 20_000, 49_228L, 128_186L, 10_000, 1_000_000_000L, 16_800);
        assertThat(poor.joining()).isEqualTo(4_960);
        assertThat(poor.left()).isEqualTo(1_000_000_000L - 4_960 * 201_600);
        var rich = new Scenario(58_658, 0, 20_000, 49_228L, 128_186L, 0, 900_000_000_000L, 16_800);
        assertThat(rich.joining()).isEqualTo(69_228);
        assertThat(rich.toBeFound()).isEqualTo(49_228);
        var unknown = new Scenario(10, 0, 5, null, null, 8, null, 16_800);
        assertThat(unknown.joining()).isEqualTo(5);
        assertThat(unknown.share(unknown.after())).isNull();
    }

    @Test
    void eachPictureHasItsSentenceTableAndFiles() {
        CurrentActor.runAs(Actor.SYSTEM, () -> jdbc.sql("""
                        INSERT INTO workforce (region_code, month, people, measure, source, code_system, code_given, file_name)
                        VALUES ('35.03', '2024-08-01', 1000, 'LABOUR_FORCE', 'Sakernas', 'KEMENDAGRI', '35.03', 'uji.csv')""").update());
        var leader = visitor("35.03", Role.LEADER, "analis-bupati");
        var page = leader.get(
                        "/analisis?wilayah=35.03&bulan=2025-06&panjang=24&tambah=200&tarif=16.800&dengan=35.03,35.03.01,11.01")
                .body();
        assertThat(page)
                .contains("Bila 200 orang masuk, cakupan naik dari 0,0% menjadi 20,0% dengan Rp40.320.000 setahun")
                .contains("Tidak ada, atau di luar wewenang Anda: 11.01", "Panggul", "Sakernas");
        assertThat(leader.get("/analisis/skenario.csv?wilayah=35.03&bulan=2025-06&dana=2016000&tarif=16800")
                        .body())
                .contains("joining,10", "to_be_found,10", "rupiah_a_year,2016000");
        var svg = leader.get("/analisis/banding.svg?wilayah=35.03&bulan=2025-06&dengan=35.03,35.03.01");
        assertThat(svg.headers().firstValue("Content-Type")).hasValue("image/svg+xml;charset=UTF-8");
        assertThat(svg.body()).contains("xmlns=\"http://www.w3.org/2000/svg\"", "<title", "Kabupaten Trenggalek");
        assertThat(leader.get("/analisis/tren.csv?wilayah=35.03&bulan=2025-06&panjang=36")
                        .body()
                        .lines())
                .hasSize(38);
        assertThat(leader.get("/analisis?wilayah=35.02").statusCode()).isEqualTo(404);
        assertThat(leader.get("/analisis?wilayah=35.03&tambah=-5&tarif=abc&panjang=99&dengan=x")
                        .statusCode())
                .isEqualTo(200);
    }

    private Visitor visitor(String region, Role role, String name) {
        var draft = new Accounts.Draft(name, "Penguji " + name, role, region, null, null, null);
        if (CurrentActor.callAs(Actor.SYSTEM, () -> accounts.create(draft, false))
                instanceof Accounts.Creation.Created made)
            return Visitor.signedIn(port, made.username(), made.password());
        throw new AssertionError(name);
    }
}
