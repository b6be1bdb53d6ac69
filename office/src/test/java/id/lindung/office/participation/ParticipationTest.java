package id.lindung.office.participation;

import static org.assertj.core.api.Assertions.assertThat;

import id.lindung.office.OfficeTest;
import id.lindung.office.Visitor;
import id.lindung.office.access.Accounts;
import id.lindung.office.actor.Actor;
import id.lindung.office.actor.CurrentActor;
import id.lindung.office.actor.Role;
import id.lindung.office.participation.Participation.Group;
import id.lindung.office.participation.Participation.Payers;
import id.lindung.office.participation.Participation.Which;
import id.lindung.office.people.WorkerChanges;
import id.lindung.office.protection.LedgerChanges;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Who takes part is shown to every reader of areas; how many, where it is few, only to those who see names. */
@OfficeTest
class ParticipationTest {

    private static final YearMonth MAY = YearMonth.of(2025, 5);
    private static final String REGENCY = "61.01";
    private static final String SMALL = "61.01.01.2001";
    private static final String LARGE = "61.01.05.2001";

    @LocalServerPort
    int port;

    @Autowired
    Participation participation;

    @Autowired
    JdbcTemplate template;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    WorkerChanges workers;

    @Autowired
    LedgerChanges ledger;

    @Autowired
    Accounts accounts;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void smallNumbersOfPeopleStayClosedToWhoSeesNoNames() {
        long toko = payer("COMPANY", "MICRO", "Toko Kecil");
        long pabrik = payer("COMPANY", "LARGE", "Pabrik Besar");
        payer("COMPANY", null, "CV Entah");
        payer("COOPERATIVE", "SMALL", "Koperasi Diam");
        protect(people(SMALL, 3, "VILLAGE_STAFF", null));
        protect(people(LARGE, 41, "VILLAGE_STAFF", null));
        protect(people(LARGE, 2, "COMPANY_WORKER", toko));
        protect(people(LARGE, 37, "COMPANY_WORKER", pabrik));
        people(LARGE, 60, "VULNERABLE", null);

        assertThat(as(() -> participation.groups(REGENCY, MAY)))
                .containsExactly(
                        new Group(Payers.COMPANY_LARGE, 1, 1),
                        new Group(Payers.UMKM, 1, 1),
                        new Group(Payers.COMPANY, 1, 0),
                        new Group(Payers.COOPERATIVE, 1, 0));
        assertThat(as(() -> participation.payers(REGENCY, MAY, null, Which.NO, 0, 10)))
                .extracting(Participation.Payer::name)
                .containsExactly("CV Entah", "Koperasi Diam");
        assertThat(as(() -> participation.payers(REGENCY, MAY, Payers.UMKM, Which.ALL, 0, 10)))
                .extracting(Participation.Payer::name, Participation.Payer::people)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Toko Kecil", 2));

        var address = "/peran-serta?wilayah=%s&bulan=2025-05";
        var officer = visitor(Role.REGENCY_OFFICER, "peran-petugas");
        assertThat(officer.get(address.formatted(REGENCY)).body())
                .contains(">44<", ">41<", ">3<", ">2<", ">37<", "Toko Kecil")
                .doesNotContain("•");
        var leader = visitor(Role.LEADER, "peran-bupati");
        var page = leader.get(address.formatted(REGENCY)).body();
        assertThat(page).contains("Toko Kecil", "Pabrik Besar", "Tanda •");
        // Of two districts the small one follows from the sum and the large one, of two payers as well.
        assertThat(page).doesNotContain(">3</td>", ">41</td>", ">2</td>", ">37</td>");
        assertThat(leader.get(address.formatted(SMALL)).body()).doesNotContain("<b>3</b>");
        assertThat(leader.get("/peran-serta.csv?wilayah=" + REGENCY + "&bulan=2025-05")
                        .body()
                        .lines()
                        .filter(line -> line.startsWith(SMALL)))
                .singleElement()
                .asString()
                .endsWith(",2025-05,,,2025-05,2025-05");
    }

    private long payer(String kind, @Nullable String scale, String name) {
        return as(() -> jdbc.sql("""
                        INSERT INTO payer (kind, scale, name, name_key, region_code) VALUES (:kind, :scale, :name, lower(:name), :region) RETURNING id""")
                .param("kind", kind)
                .param("scale", scale, java.sql.Types.VARCHAR)
                .param("name", name)
                .param("region", REGENCY)
                .query(Long.class)
                .single());
    }

    private List<Long> people(String village, int count, String category, @Nullable Long payer) {
        var made = new ArrayList<Long>();
        CurrentActor.runAs(
                Actor.SYSTEM,
                () -> transaction.executeWithoutResult(status ->
                        workers.around("SELECT 0 WHERE false", List.of(), () -> {
                            for (int i = 0; i < count; i++) {
                                long id = jdbc.sql("""
                                        INSERT INTO person (identity, name, name_key, sex, birth_date, region_code)
                                        VALUES ('PENDING', 'Orang peran', 'orang peran', 'L', '1980-02-03', :village) RETURNING id""")
                                        .param("village", village)
                                        .query(Long.class)
                                        .single();
                                made.add(id);
                                template.update("""
                                        INSERT INTO job (person_id, region_code, category, segment, valid_from, payer_id)
                                        VALUES (?, ?, ?, 'PU', '2020-01-01', ?)""", id, village, category, payer);
                                template.update("INSERT INTO touched_person VALUES (?)", id);
                            }
                        })));
        return made;
    }

    private void protect(List<Long> whom) {
        CurrentActor.runAs(
                Actor.SYSTEM,
                () -> transaction.executeWithoutResult(status -> ledger.around(
                        "SELECT unnest(?::bigint[])",
                        List.<Object>of((Object) whom.toArray(Long[]::new)),
                        MAY,
                        MAY,
                        () -> whom.forEach(person -> template.update("""
                                INSERT INTO person_month (person_id, month, segment, status, programmes, source, payer_id)
                                SELECT person_id, ?, 'PU', 'CONFIRMED', 'JKK+JKM', 'PAYMENT', payer_id FROM job WHERE person_id = ?""", LocalDate.of(2025, 5, 1), person)))));
    }

    private static <T> T as(ScopedValue.CallableOp<T, RuntimeException> work) {
        return CurrentActor.callAs(Actor.SYSTEM, work);
    }

    private Visitor visitor(Role role, String name) {
        var draft = new Accounts.Draft(name, "Penguji " + name, role, REGENCY, null, null, null);
        if (as(() -> accounts.create(draft, false)) instanceof Accounts.Creation.Created made)
            return Visitor.signedIn(port, made.username(), made.password());
        throw new AssertionError(name);
    }
}
