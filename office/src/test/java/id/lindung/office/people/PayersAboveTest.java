package id.lindung.office.people;

import static org.assertj.core.api.Assertions.assertThat;

import id.lindung.office.OfficeTest;
import id.lindung.office.access.Accounts;
import id.lindung.office.access.Accounts.Creation;
import id.lindung.office.actor.Actor;
import id.lindung.office.actor.CurrentActor;
import id.lindung.office.actor.Role;
import id.lindung.office.actor.Scope;
import id.lindung.rules.place.Neighbourhood;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A village may choose the payers of its district, regency and province; what lies in another village it does not see. */
@OfficeTest
class PayersAboveTest {

    private static final String VILLAGE = "53.04.03.2001";

    @Autowired
    Payers payers;

    @Autowired
    Accounts accounts;

    @Autowired
    Registration registration;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @Test
    void choicesAreOnesOwnAndThoseOfTheAreasAbove() {
        long own = payer("Desa Sendiri", "VILLAGE", VILLAGE, null);
        long regency = payer("Pemkab Di Atas", "REGENCY", "53.04", "0812-rahasia");
        long district = payer("Koperasi Kecamatan", "COOPERATIVE", "53.04.03", null);
        payer("Desa Tetangga", "VILLAGE", "53.04.03.2002", null);
        payer("Kabupaten Lain", "REGENCY", "53.03", null);
        payer("Orang Pribadi", "SELF", "53.04", null);
        var names = CurrentActor.callAs(
                Somebody.operator(VILLAGE),
                () -> payers.choices(500).stream().map(Payers.Payer::name).toList());
        assertThat(names)
                .contains("Desa Sendiri", "Pemkab Di Atas", "Koperasi Kecamatan")
                .doesNotContain("Desa Tetangga", "Kabupaten Lain", "Orang Pribadi");

        CurrentActor.runAs(Somebody.operator(VILLAGE), () -> {
            assertThat(payers.find(regency).orElseThrow().contact()).isNull();
            assertThat(payers.list(0, 500))
                    .extracting(Payers.Payer::id)
                    .contains(own)
                    .doesNotContain(regency, district);
            assertThat(payers.save(regency, draft("Diganti", "53.04"))).isInstanceOf(Payers.Outcome.NotAllowed.class);
            assertThat(jdbc.sql("UPDATE payer SET name = 'x' WHERE id = :id")
                            .param("id", regency)
                            .update())
                    .isZero();
        });
        var asPayer = new Actor(9, "pembayar", Role.PAYER, Scope.payer(own));
        assertThat(CurrentActor.callAs(asPayer, () -> payers.find(regency))).isEmpty();
    }

    @Test
    void payersOfOneNameAreAllListedPageByPage() {
        for (int i = 0; i < 5; i++) payer("Koperasi Senama", "COOPERATIVE", VILLAGE, null);
        CurrentActor.runAs(Somebody.operator(VILLAGE), () -> {
            var seen = new java.util.ArrayList<Long>();
            for (var page = payers.list(0, 2); !page.isEmpty(); page = payers.list(seen.getLast(), 2))
                for (var each : page) seen.add(each.id());
            assertThat(seen)
                    .doesNotHaveDuplicates()
                    .hasSameElementsAs(
                            payers.list(0, 500).stream().map(Payers.Payer::id).toList());
        });
    }

    @Test
    void aWorkersJobTakesThePayerOfTheRegencyAndNotOfANeighbour() {
        long regency = payer("Dinas Nakertrans Atas", "OFFICE", "53.04", null);
        long neighbour = payer("Desa Sebelah", "VILLAGE", "53.04.03.2003", null);
        var outcome = CurrentActor.callAs(
                Somebody.operator(VILLAGE),
                () -> registration.register(Somebody.worker(
                        Somebody.nik(), "Dorkas Lende Pati", VILLAGE, new Neighbourhood("001", "002"))));
        long person = ((Registration.Outcome.Registered) outcome).person();
        var browser = operator();
        var form = Map.of("mulai", "2026-01", "pekerjaan", "FARMER", "kategori", "VULNERABLE");
        browser.get("/pekerja/" + person + "/pekerjaan/baru");
        assertThat(browser.page()).contains("Dinas Nakertrans Atas").doesNotContain("Desa Sebelah");
        browser.post(browser.path(), with(form, neighbour));
        assertThat(payersOf(person)).doesNotContain(neighbour);
        browser.get("/pekerja/" + person + "/pekerjaan/baru").post(browser.path(), with(form, regency));
        assertThat(payersOf(person)).contains(regency);
        assertThat(browser.get("/pembayar/" + regency).status()).isEqualTo(404);
    }

    @Test
    void aRegencyGivesNoAccountOfAPayerAboveIt() {
        long province = payer("Pemprov", "PROVINCE", "53", null);
        var officer = new Actor(8, "petugas", Role.REGENCY_OFFICER, Scope.region("53.04"));
        var draft = new Accounts.Draft("pembayar.atas", "Pembayar", Role.PAYER, "53.04", null, null, province);
        assertThat(CurrentActor.<Creation, DataAccessException>callAs(officer, () -> accounts.create(draft, false)))
                .isInstanceOf(Creation.OutOfScope.class);
    }

    private static Map<String, String> with(Map<String, String> form, long payer) {
        var all = new java.util.HashMap<>(form);
        all.put("pembayar", Long.toString(payer));
        return all;
    }

    private List<Long> payersOf(long person) {
        return CurrentActor.callAs(
                Actor.SYSTEM,
                () -> jdbc.sql(
                                "SELECT payer_id FROM job WHERE person_id = :person AND known_until = 'infinity' AND payer_id IS NOT NULL")
                        .param("person", person)
                        .query(Long.class)
                        .list());
    }

    private Browser operator() {
        var draft = new Accounts.Draft("op.pembayar-atas", "Op", Role.VILLAGE_OPERATOR, VILLAGE, null, null, null);
        var made = CurrentActor.<Creation, RuntimeException>callAs(Actor.SYSTEM, () -> accounts.create(draft, false));
        return new Browser(port).signIn("op.pembayar-atas", ((Creation.Created) made).password());
    }

    private long payer(String name, String kind, String region, @Nullable String contact) {
        return CurrentActor.callAs(
                Actor.SYSTEM,
                () -> jdbc.sql("""
                        INSERT INTO payer (kind, name, name_key, region_code, contact)
                        VALUES (:kind, :name, lower(:name), :region, :contact) RETURNING id""")
                        .param("kind", kind)
                        .param("name", name)
                        .param("region", region)
                        .param("contact", contact)
                        .query(Long.class)
                        .single());
    }

    private static Payers.Draft draft(String name, String region) {
        return new Payers.Draft("REGENCY", null, name, null, region, null, null, null, true);
    }
}
