package id.lindung.office.browser;

import static org.assertj.core.api.Assertions.assertThat;

import id.lindung.office.OfficeTest;
import id.lindung.office.actor.Actor;
import id.lindung.office.actor.CurrentActor;
import id.lindung.office.actor.Role;
import id.lindung.rules.name.NameKey;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two records of one woman: found, compared, merged, and taken apart again. */
@OfficeTest
class DuplicateWalkTest extends Walk {

    private static final List<String> VILLAGES = List.of("53.17.02.2005", "53.17.02.2006", "53.17.02.2007");

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @EnumSource
    void anOperatorDecidesThatTwoRecordsAreOnePerson(Device device) {
        var village = VILLAGES.get(device.number);
        var mother = "Rambu Babang " + device.word().replaceAll("[^a-z]", " ");
        long first = person("Maria Rambu Padu", mother, village);
        long second = person("Maria Rambu Paduh", mother, village);
        var word = "ganda-" + device.word() + "-";
        try (var browser = signedIn(device, Role.VILLAGE_OPERATOR, village)) {
            browser.visit("/ganda", word + "kosong", Weight.LIST);
            browser.press("form[action='/ganda/cari'] button");
            var end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            while (browser.all("a[href^='/ganda/']:not([href*='?'])").isEmpty() && System.nanoTime() < end) {
                browser.go("/ganda");
            }
            browser.expect(word + "antrean", Weight.LIST);
            browser.visit("/", word + "beranda", Weight.VILLAGE);
            assertThat(browser.text()).contains("Putuskan data ganda");
            browser.follow("Putuskan data ganda");
            browser.follow("Maria Rambu");
            browser.expect(word + "banding", Weight.LIST);
            assertThat(browser.text()).contains("Maria Rambu Padu", "Maria Rambu Paduh");
            browser.press("form[action$='/sama'] button:not([formaction])");
            assertThat(browser.path()).startsWith("/ganda/gabungan/");
            assertThat(browser.heading()).endsWith("kini satu orang");
            browser.expect(word + "gabungan", Weight.VILLAGE);
            var merge = browser.path();

            browser.visit("/pekerja/" + second, word + "nomor-lama", Weight.VILLAGE);
            var survivor = browser.heading();
            browser.go("/pekerja/" + first);
            assertThat(browser.heading()).as("both numbers lead to one person").isEqualTo(survivor);

            browser.go(merge);
            browser.press("form[action$='/batal'] button");
            assertThat(browser.heading()).endsWith("telah dibatalkan");
            browser.expect(word + "dipisah", Weight.VILLAGE);
            browser.go("/pekerja/" + second);
            assertThat(browser.heading()).isEqualTo("Maria Rambu Paduh");
        }
    }

    private long person(String name, String mother, String village) {
        return CurrentActor.callAs(
                Actor.SYSTEM,
                () -> jdbc.sql("""
                        INSERT INTO person (identity, name, name_key, sex, birth_date, mother_name, mother_key, region_code)
                        VALUES ('PENDING', :name, :key, 'P', '1988-08-14', :mother, :motherKey, :village) RETURNING id""")
                        .param("name", name)
                        .param("key", NameKey.of(name).key())
                        .param("mother", mother)
                        .param("motherKey", NameKey.of(mother).key())
                        .param("village", village)
                        .query(Long.class)
                        .single());
    }
}
