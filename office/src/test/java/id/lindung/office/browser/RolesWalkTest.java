package id.lindung.office.browser;

import static org.assertj.core.api.Assertions.assertThat;

import id.lindung.office.OfficeTest;
import id.lindung.office.actor.Actor;
import id.lindung.office.actor.CurrentActor;
import id.lindung.office.actor.Role;
import id.lindung.office.actor.Scope;
import id.lindung.office.people.Payers;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everybody sees the rooms of the own role, and nobody another village. */
@OfficeTest
class RolesWalkTest extends Walk {

    private static final String REGENCY = "53.21";
    private static final String VILLAGE = "53.17.02.2008";
    private static final String OTHER_VILLAGE = "53.17.02.2009";

    /** Rooms looked at closely: the next role finds the same page with fewer buttons or of a wider place. */
    private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();

    @Autowired
    Payers payers;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "SYSTEM")
    void everyRoomOfARoleOpens(Role role) {
        try (var browser = signedIn(Device.PHONE, role, region(role), role == Role.PAYER ? payer() : null)) {
            for (var room : rooms(browser)) {
                if (!room.equals("/") && !SEEN.add(room)) {
                    browser.fetch(room); // fails where it is refused or not there
                    continue;
                }
                browser.go(room);
                browser.expect(role.name().toLowerCase(java.util.Locale.ROOT) + room.replace('/', '-'), weight(room));
                assertThat(browser.heading()).as(room).doesNotContain("Anda tidak dapat", "tidak ditemukan");
            }
        }
    }

    @Test
    void theSameRoomsOnADeskAndInEnglish() {
        try (var browser = signedIn(Device.DESK, Role.REGENCY_OFFICER, REGENCY)) {
            browser.follow("English");
            assertThat(browser.find("html").getDomAttribute("lang")).isEqualTo("en");
            assertThat(browser.text())
                    .contains("Home", "Your tasks", "Sign out")
                    .doesNotContain("Beranda");
            for (var room : rooms(browser)) {
                browser.go(room);
                browser.expectQuiet("english" + room.replace('/', '-'));
                assertThat(browser.find("html").getDomAttribute("lang"))
                        .as(room)
                        .isEqualTo("en");
            }
            browser.follow("Indonesia");
            assertThat(browser.find("html").getDomAttribute("lang")).isEqualTo("id");
        }
    }

    @ParameterizedTest
    @EnumSource
    void anotherVillageDoesNotExistAndOneCanStillSignOut(Device device) {
        var stranger = worker();
        try (var browser = signedIn(device, Role.VILLAGE_OPERATOR, VILLAGE)) {
            for (var path : new String[] {
                "/pekerja/" + stranger,
                "/celah?wilayah=" + OTHER_VILLAGE,
                "/cakupan?wilayah=" + OTHER_VILLAGE,
                "/nowhere"
            }) {
                browser.go(path);
                assertThat(browser.heading()).as(path).isEqualTo("Halaman tidak ditemukan");
                browser.expectClean("luar-" + device.word());
            }
            browser.go("/admin/pengguna");
            assertThat(browser.heading()).isEqualTo("Anda tidak dapat membuka halaman ini");
            browser.press("form[action='/keluar'] button");
            assertThat(browser.path()).isEqualTo("/masuk");
            browser.go("/pekerja");
            assertThat(browser.path()).isEqualTo("/masuk?lanjut=%2Fpekerja");
        }
    }

    @ParameterizedTest
    @EnumSource
    void helpIsOpenToEverybodyAndKnowsTheWords(Device device) {
        try (var browser = signedIn(device, Role.VILLAGE_HEAD, VILLAGE)) {
            browser.visit("/bantuan", "bantuan-" + device.word(), Weight.PUBLIC);
            browser.type("q", "KPJ");
            browser.press("form[action='/bantuan'] button");
            assertThat(browser.text()).contains("Nomor kartu peserta");
            browser.visit("/bantuan/istilah", "istilah-" + device.word(), Weight.PUBLIC);
        }
    }

    /** What the navigation, the home page and the foot of a page lead to. */
    private static Iterable<String> rooms(Browser browser) {
        var rooms = new LinkedHashSet<String>();
        for (var link : browser.driver().findElements(By.cssSelector(".nav a, .rooms a, .foot a, .place a"))) {
            rooms.add(Objects.requireNonNull(link.getDomAttribute("href")));
        }
        assertThat(rooms).contains("/bantuan").containsAnyOf("/", "/dasbor");
        return rooms;
    }

    private static Weight weight(String room) {
        return switch (room) {
            case "/", "/pindah", "/sandi" -> Weight.VILLAGE;
            case "/bantuan" -> Weight.PUBLIC;
            case "/cakupan", "/dasbor", "/laporan" -> Weight.BOARD;
            default -> Weight.LIST;
        };
    }

    private static String region(Role role) {
        return switch (role) {
            case VILLAGE_OPERATOR, NEIGHBOURHOOD_HEAD, VILLAGE_TREASURER, VILLAGE_SECRETARY, VILLAGE_HEAD -> VILLAGE;
            case DISTRICT_HEAD -> "53.21.01";
            case REGENCY_OFFICER, TREASURY_OFFICER, BRANCH_OFFICER, PAYER, LEADER -> REGENCY;
            case PROVINCE, ADMIN -> "53";
            case SYSTEM -> "";
        };
    }

    private Long payer() {
        var draft = new Payers.Draft("COMPANY", null, "Toko Walker", null, REGENCY, null, null, null, true);
        var actor = new Actor(1, "walker", Role.ADMIN, Scope.region("53"));
        if (CurrentActor.callAs(actor, () -> payers.save(null, draft)) instanceof Payers.Outcome.Saved(var id))
            return id;
        throw new AssertionError("payer was not saved");
    }

    private long worker() {
        return CurrentActor.callAs(
                Actor.SYSTEM,
                () -> jdbc.sql("""
                        INSERT INTO person (identity, name, name_key, sex, birth_date, region_code)
                        VALUES ('PENDING', 'Orang Lain', 'orang lain', 'L', '1988-08-15', :village) RETURNING id""")
                        .param("village", OTHER_VILLAGE)
                        .query(Long.class)
                        .single());
    }
}
