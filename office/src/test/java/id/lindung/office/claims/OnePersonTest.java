package id.lindung.office.claims;

import static id.lindung.office.claims.ClaimFixture.as;
import static org.assertj.core.api.Assertions.assertThat;

import id.lindung.office.OfficeTest;
import id.lindung.office.actor.Actor;
import id.lindung.office.actor.Role;
import id.lindung.office.duplicates.Choices;
import id.lindung.office.duplicates.MergeOutcome;
import id.lindung.office.duplicates.Merges;
import id.lindung.office.duplicates.Unmerges;
import id.lindung.rules.name.NameKey;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A stranger who is recognised, and two persons who become one: their claims go along, and one death stays one benefit. */
@OfficeTest
class OnePersonTest {

    private static final String VILLAGE = "33.01.01.2004";

    @Autowired
    ApplicationContext office;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Links links;

    @Autowired
    Claims claims;

    @Autowired
    Reports reports;

    @Autowired
    Decisions decisions;

    private ClaimDesk desk;
    private Actor regency;

    @BeforeEach
    void open() {
        desk = new ClaimDesk(office, VILLAGE);
        regency = ClaimFixture.actor(Role.REGENCY_OFFICER, "33.01", "kabupaten.uji");
    }

    private static Report stranger(String name, LocalDate born) {
        return new Report(
                Cause.DEATH,
                null,
                new Report.Stranger(null, name, born, VILLAGE),
                ClaimDesk.DAY,
                AtWork.NO,
                OtherCover.UNKNOWN,
                "",
                "",
                "",
                null);
    }

    @Test
    void aStrangersCaseFindsItsRegisteredWorker() {
        var claim = desk.reported(stranger("Uji Asing", LocalDate.of(1984, 3, 2)));
        assertThat(claim.person()).isNull();
        long person = desk.worker("Asing");
        as(
                Actor.SYSTEM,
                () -> jdbc.sql("UPDATE person SET name_key = :key WHERE id = :id")
                        .param("key", NameKey.of("Uji Asing").key())
                        .param("id", person)
                        .update());
        long other = desk.worker("Orang Lain");
        var found = as(desk.operator, () -> links.candidates(claim));
        assertThat(found.getFirst().person()).isEqualTo(person);
        assertThat(found.getFirst().sameName() && found.getFirst().sameBirth()).isTrue();
        var linked = as(desk.operator, () -> ClaimFixture.done(links.link(claim, person)));
        assertThat(linked.person()).isEqualTo(person);
        assertThat(linked.subjectKey()).isEqualTo("p:" + person);
        assertThat(linked.version()).as("the ledger's months are facts now").isGreaterThan(claim.version());
        assertThat(as(desk.operator, () -> desk.bean(Entitlements.class).facts(linked))
                        .get("contributionMonths"))
                .isEqualTo("29");
        assertThat(as(desk.operator, () -> ClaimFixture.refused(links.link(claim, other))))
                .isEqualTo("LINKED_ALREADY");
        assertThat(as(
                        Actor.SYSTEM,
                        () -> jdbc.sql(
                                        "SELECT count(*) FROM audit_entry WHERE subject = :s AND action = 'CLAIM_LINKED'")
                                .param("s", claim.subject())
                                .query(Long.class)
                                .single()))
                .isEqualTo(1);
        // Reports about the registered worker now meet this case.
        assertThat(as(desk.operator, () -> reports.report(Report.of(Cause.DEATH, person, ClaimDesk.DAY, AtWork.NO))))
                .isInstanceOf(Reports.Outcome.Joined.class);
    }

    @Test
    void anotherPersonOrASecondCaseIsNotLinked() {
        long person = desk.worker("Kembar");
        var first = desk.death(person);
        var second = desk.reported(stranger("Uji Kembar", LocalDate.of(1984, 3, 2)));
        assertThat(as(desk.operator, () -> ClaimFixture.refused(links.link(second, person))))
                .isEqualTo("ANOTHER_CASE");
        var strange = desk.reported(stranger("Nama Berbeda", LocalDate.of(1970, 1, 1)));
        assertThat(as(desk.operator, () -> ClaimFixture.refused(links.link(strange, person))))
                .isEqualTo("OTHER_PERSON");
        assertThat(first.person()).isEqualTo(person);
    }

    private MergeOutcome merge(long survivor, long absorbed) {
        return as(
                regency,
                () -> desk.bean(Merges.class)
                        .merge(null, new Choices(survivor, version(survivor), absorbed, version(absorbed), Set.of())));
    }

    private int version(long person) {
        return jdbc.sql("SELECT version FROM person WHERE id = :id")
                .param("id", person)
                .query(Integer.class)
                .single();
    }

    @Test
    void aMergeCarriesCasesAndItsUndoGivesThemBack() {
        long survivor = desk.worker("Gabung A");
        long absorbed = desk.worker("Gabung B");
        var claim = desk.reported(Report.of(Cause.WORK_ACCIDENT, absorbed, ClaimDesk.DAY, AtWork.YES));
        long merge = ((MergeOutcome.Merged) merge(survivor, absorbed)).merge();
        assertThat(desk.now(claim).person()).isEqualTo(survivor);
        assertThat(as(
                        desk.operator,
                        () -> reports.report(Report.of(Cause.WORK_ACCIDENT, survivor, ClaimDesk.DAY, AtWork.YES))))
                .isInstanceOf(Reports.Outcome.Joined.class);
        as(regency, () -> desk.bean(Unmerges.class).undo(merge));
        assertThat(desk.now(claim).person()).isEqualTo(absorbed);
        assertThat(desk.now(claim).subjectKey()).isEqualTo("p:" + absorbed);
    }

    @Test
    void oneDeathOfTwoRecordsStaysOneBenefit() {
        long survivor = desk.worker("Ganda A");
        long absorbed = desk.worker("Ganda B");
        var draft = desk.death(survivor);
        var reviewed = desk.review(absorbed);
        merge(survivor, absorbed);
        assertThat(desk.now(draft).state()).isEqualTo(ClaimState.CANCELLED);
        assertThat(desk.now(reviewed).state()).isEqualTo(ClaimState.REVIEW);
        assertThat(desk.now(reviewed).person()).isEqualTo(survivor);
        assertThat(as(
                        desk.operator,
                        () -> ClaimFixture.refused(desk.bean(Cases.class).revive(desk.now(draft), "Salah dibatalkan"))))
                .isIn("DEATH_PAID_ELSEWHERE", "ANOTHER_CASE");
    }

    @Test
    void aCaseTheBranchIsAtIsFrozenAndDoesNotThawBesideItsTwin() {
        long survivor = desk.worker("Beku A");
        long absorbed = desk.worker("Beku B");
        var approved = desk.approved(desk.review(survivor));
        var reviewed = desk.review(absorbed);
        merge(survivor, absorbed);
        assertThat(desk.now(reviewed).state()).isEqualTo(ClaimState.FROZEN);
        assertThat(desk.now(approved).state()).isEqualTo(ClaimState.APPROVED);
        assertThat(as(
                        desk.branch,
                        () -> ClaimFixture.refused(
                                decisions.step(desk.now(reviewed), ClaimEvent.THAW, "Coba cairkan"))))
                .isEqualTo("DEATH_PAID_ELSEWHERE");
    }
}
