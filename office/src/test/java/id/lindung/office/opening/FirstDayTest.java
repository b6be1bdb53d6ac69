package id.lindung.office.opening;

import static org.assertj.core.api.Assertions.assertThat;

import id.lindung.office.OfficeApplication;
import id.lindung.office.OfficeTest;
import id.lindung.office.Visitor;
import id.lindung.office.actor.Actor;
import id.lindung.office.actor.CurrentActor;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An office of its own, because it must be empty. The tests tell one day in order. */
@Tag("office")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FirstDayTest {

    private final ConfigurableApplicationContext office = new SpringApplicationBuilder(OfficeApplication.class)
            .web(WebApplicationType.SERVLET)
            .initializers(new OfficeTest.FreshOffice())
            .run("--server.port=0");
    private final Visitor visitor = new Visitor(port());
    private final String key = office.getBean(Opening.class).key();

    @AfterAll
    void close() {
        office.close();
    }

    @Test
    @Order(1)
    void everyPageLeadsToTheOneThatSaysTheOfficeIsNotOpen() {
        for (var path : new String[] {"/", "/masuk", "/pekerja", "/admin/pengguna", "/tidak-ada"}) {
            assertThat(visitor.location(visitor.get(path))).as(path).isEqualTo("/mulai");
        }
        assertThat(visitor.get("/mulai").body()).contains("Kantor belum dibuka").doesNotContain(key);
        assertThat(visitor.get("/mulai?kunci=salah").body()).contains("Kantor belum dibuka");
        assertThat(visitor.get("/health").statusCode()).isEqualTo(200);
    }

    @Test
    @Order(2)
    void theKeyIsAskedForAgainWhenTheFormIsSent() {
        visitor.get("/mulai?kunci=" + key + "&q=Belu");
        var answer = visitor.post("/mulai", filled("kunci-tebakan", "sandi panjang", "sandi panjang"));
        assertThat(answer.body()).contains("Kantor belum dibuka");
        assertThat(office.getBean(Opening.class).isOpen()).isFalse();
    }

    @Test
    @Order(3)
    void theLinkOffersTheRegionsThatWereSearchedFor() {
        assertThat(visitor.get("/mulai?kunci=" + key + "&q=Belu").body())
                .contains("Kabupaten Belu", "53.04", "name=\"kantor\"");
        assertThat(visitor.get("/mulai?kunci=" + key + "&q=zzqqxx").body()).contains("Tidak ada wilayah yang cocok");
    }

    @Test
    @Order(4)
    void anUnequalOrShortPasswordKeepsWhatWasTypedButNotThePassword() {
        var unequal = visitor.post("/mulai", filled(key, "sandi panjang", "sandi lain"));
        assertThat(unequal.body())
                .contains("Kedua kata sandi tidak sama", "Dinas Nakertrans Belu")
                .doesNotContain("sandi lain");
        assertThat(visitor.post("/mulai", filled(key, "pendek", "pendek")).body())
                .contains("paling sedikit 10");
    }

    @Test
    @Order(5)
    void theOfficeOpensOnceAndItsAdministratorIsSignedIn() {
        var answer = visitor.post("/mulai", filled(key, "sandi panjang", "sandi panjang"));
        assertThat(visitor.location(answer)).isEqualTo("/mulai-kantor");
        assertThat(visitor.get("/mulai-kantor").body())
                .contains("Impor daftar peserta aktif", "Kabupaten Belu", "0 dari 81 desa");
        assertThat(CurrentActor.<String, RuntimeException>callAs(
                        Actor.SYSTEM,
                        () -> office.getBean(JdbcClient.class)
                                .sql("SELECT concat_ws('|', name, region_code, zone, kind) FROM office")
                                .query(String.class)
                                .single()))
                .isEqualTo("Dinas Nakertrans Belu|53.04|Asia/Makassar|REAL");
    }

    @Test
    @Order(6)
    void theLinkIsWorthNothingAfterwards() {
        var stranger = new Visitor(port());
        assertThat(stranger.location(stranger.get("/mulai?kunci=" + key))).isEqualTo("/masuk");
        assertThat(office.getBean(Opening.class).open("Lain", "53.03", "lain", "Lain", "sandi panjang"))
                .isEqualTo(new Opening.Outcome.AlreadyOpen());
    }

    private static Map<String, String> filled(String key, String password, String again) {
        return Map.of(
                "kunci", key,
                "q", "Belu",
                "wilayah", "53.04",
                "kantor", "Dinas Nakertrans Belu",
                "nama", "Maria Bere",
                "u", "maria",
                "s", password,
                "s2", again);
    }

    private int port() {
        return Integer.parseInt(office.getEnvironment().getRequiredProperty("local.server.port"));
    }
}
