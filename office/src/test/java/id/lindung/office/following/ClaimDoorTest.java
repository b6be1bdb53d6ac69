package id.lindung.office.following;

import static org.assertj.core.api.Assertions.assertThat;

import id.lindung.office.OfficeTest;
import id.lindung.office.Visitor;
import id.lindung.office.access.Accounts;
import id.lindung.office.actor.Actor;
import id.lindung.office.actor.CurrentActor;
import id.lindung.office.actor.Role;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A claim's number in the hand of the family, and of whoever guesses. */
@OfficeTest
class ClaimDoorTest {

    private static final String VILLAGE = "52.05.02.2001";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Accounts accounts;

    @LocalServerPort
    int port;

    /** An office that nobody has opened sends everybody to its first day. */
    @BeforeEach
    void theOfficeIsOpen() {
        var name = "cek." + Long.toString(System.nanoTime(), 36);
        CurrentActor.runAs(
                Actor.SYSTEM,
                () -> accounts.create(
                        new Accounts.Draft(name, "Penguji", Role.VILLAGE_OPERATOR, VILLAGE, null, null, null), false));
    }

    private void claim(String number, String name) {
        CurrentActor.runAs(Actor.SYSTEM, () -> {
            long id = jdbc.sql("""
                            INSERT INTO claim_case (number, programme, cause, event_date, subject_key, name, name_key, birth_date, region_code)
                            VALUES (:number, 'JKM', 'DEATH', :day, :key, :name, upper(:name), '1970-03-02', :region) RETURNING id""")
                    .param("number", number)
                    .param("day", LocalDate.of(2026, 9, 1))
                    .param("key", "u:" + number)
                    .param("name", name)
                    .param("region", VILLAGE)
                    .query(Long.class)
                    .single();
            jdbc.sql(
                            "INSERT INTO claim_step (case_id, event, from_state, to_state, role) VALUES (:id, 'OPEN', '', 'DRAFT', 'VILLAGE_OPERATOR')")
                    .param("id", id)
                    .update();
            jdbc.sql("""
                            INSERT INTO claim_version (case_id, version, facts, outcome, rupiah, lines, changed)
                            VALUES (:id, 1, '{}', 'GRANTED', 42000000, '[{"item":"deathGrant","rupiah":20000000},{"item":"periodic","rupiah":12000000},{"item":"funeral","rupiah":10000000}]', 'uji')""").param("id", id).update();
        });
    }

    @Test
    void numberAndBirthDateSayWhatIsMissingWhoActsNextAndWhatIsDue() {
        claim("JKM-5315-2026-900001", "Markus Uji Cek");
        var visitor = new Visitor(port);
        assertThat(visitor.get("/cek").body()).doesNotContain("<script").contains("Cek status klaim");
        var answer = visitor.post("/cek", Map.of("nomor", " jkm-5315-2026-900001 ", "lahir", "2 Maret 1970"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(answer.body())
                .contains("dokumen masih kurang", "Akta kematian", "Rp42.000.000", "Belum diputuskan", "kantor desa")
                .doesNotContain("Markus", "<script");
    }

    @Test
    void aWrongNumberAWrongDateAndNothingAtAllAreOneAnswerAndGuessesEnd() {
        claim("JKM-5315-2026-900002", "Rahasia Uji Cek");
        var visitor = new Visitor(port);
        visitor.get("/cek");
        var seen = new HashSet<String>();
        for (var each : List.of("JKM-5315-2026-900002", "JKM-5315-2026-900999", "' OR 1=1 --")) {
            var answer = visitor.post("/cek", Map.of("nomor", each, "lahir", "3-3-1971"));
            assertThat(answer.statusCode()).isEqualTo(200);
            seen.add(answer.body().replaceAll("value=\"[^\"]*\"", "").replaceAll("Dicetak [^<]*", ""));
        }
        assertThat(seen).hasSize(1);
        for (int day = 1; day <= 4; day++) {
            visitor.post("/cek", Map.of("nomor", "JKM-5315-2026-900002", "lahir", day + "-1-1970"));
        }
        var closed = visitor.post("/cek", Map.of("nomor", "jkm-5315-2026-900002", "lahir", "2-3-1970"));
        assertThat(closed.statusCode())
                .as("also the right date, once guesses are too many")
                .isEqualTo(429);
        assertThat(closed.body()).doesNotContain("Rp42.000.000");
    }
}
