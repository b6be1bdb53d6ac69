package id.lindung.office.scholarships;

import static id.lindung.office.claims.ClaimFixture.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lindung.office.OfficeTest;
import id.lindung.office.actor.Actor;
import id.lindung.office.claims.ClaimCase;
import id.lindung.office.claims.ClaimDesk;
import id.lindung.office.claims.ClaimFixture;
import id.lindung.office.claims.Heirs;
import id.lindung.office.claims.Relation;
import id.lindung.office.reports.Period;
import id.lindung.office.reports.ReportSection;
import id.lindung.office.store.OfficeClock;
import id.lindung.rules.benefit.SchoolLevel;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tries to break what the law bounds: two children, a sum, an age, two people; also at the same moment. */
@OfficeTest
class ScholarshipLimitsTest {

    @Autowired
    ApplicationContext office;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Scholarships scholarships;

    private ClaimDesk desk;

    @BeforeEach
    void open() {
        desk = new ClaimDesk(office, "33.02.01.2001");
    }

    private static Heirs.Draft child(String name, int born) {
        return Heirs.Draft.of(name, Relation.CHILD, LocalDate.of(born, 2, 3))
                .guardian("Istri", "ibu")
                .school(born < 2010 ? "SMA" : "SD");
    }

    private ClaimCase family(String name) {
        long person = desk.worker(name, "BPU", 1_000_000, YearMonth.of(2022, 1), YearMonth.of(2026, 5), "JKK+JKM");
        return desk.approved(desk.review(person, child("Satu", 2009), child("Dua", 2014), child("Tiga", 2016)));
    }

    private long heir(ClaimCase claim, String name) {
        return as(desk.operator, () -> desk.bean(Heirs.class).list(claim.id())).stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private Scholarships.Outcomes begin(ClaimCase claim, String child, SchoolLevel level) {
        long heir = heir(claim, child);
        return as(desk.operator, () -> scholarships.begin(claim, heir, level, 2026));
    }

    private Scholarship begun(ClaimCase claim, String child, SchoolLevel level) {
        var outcome = begin(claim, child, level);
        assertThat(outcome).as(outcome.toString()).isInstanceOf(Scholarships.Outcomes.Done.class);
        return find(((Scholarships.Outcomes.Done) outcome).scholarship());
    }

    private Scholarship find(long id) {
        return as(desk.branch, () -> scholarships.find(id).orElseThrow());
    }

    private static <T> List<T> together(Callable<T> one, Callable<T> other) throws Exception {
        var start = new CyclicBarrier(2);
        try (var two = Executors.newFixedThreadPool(2)) {
            var first = two.submit(() -> {
                start.await();
                return one.call();
            });
            var second = two.submit(() -> {
                start.await();
                return other.call();
            });
            return List.of(first.get(), second.get());
        }
    }

    private Scholarships.Outcomes claim(Scholarship of, int year, SchoolLevel level) throws Exception {
        var draft = new Scholarships.YearDraft(year, level, "Sekolah Uji", false, false);
        return as(
                desk.operator,
                () -> scholarships.claim(
                        of, draft, "surat.jpg", new ByteArrayInputStream(ClaimFixture.photo(300, 200, "jpeg"))));
    }

    @Test
    void aThirdChildGetsNoneAlsoWhenTwoAskAtOnce() throws Exception {
        var claim = family("Tiga anak");
        begun(claim, "Satu", SchoolLevel.SMA);
        var outcomes = together(() -> begin(claim, "Dua", SchoolLevel.SD), () -> begin(claim, "Tiga", SchoolLevel.SD));
        assertThat(outcomes)
                .filteredOn(Scholarships.Outcomes.Done.class::isInstance)
                .hasSize(1);
        assertThat(as(desk.branch, () -> scholarships.ofClaim(claim.id()))).hasSize(2);
    }

    @Test
    void beforeTheBranchApprovedThereIsNone() {
        long person = desk.worker("Belum");
        var reviewed = desk.review(person, child("Satu", 2009));
        assertThat(begin(reviewed, "Satu", SchoolLevel.SMA)).isInstanceOf(Scholarships.Outcomes.Refused.class);
    }

    @Test
    void aSchoolYearBeforeTheEventIsASentenceAndTheYearOfTheEventIsPaid() {
        var claim = family("Tahun");
        long heir = heir(claim, "Satu");
        assertThat(as(desk.operator, () -> scholarships.begin(claim, heir, SchoolLevel.SMA, 2024)))
                .isInstanceOf(Scholarships.Outcomes.Refused.class);
        assertThat(as(desk.operator, () -> scholarships.begin(claim, heir, SchoolLevel.SMA, 2025)))
                .as("a death in May 2026 lies in the school year that began in July 2025")
                .isInstanceOf(Scholarships.Outcomes.Done.class);
    }

    @Test
    void aSchoolYearIsClaimedOnceAlsoByADoubleClickAndPaidOnceByTwoPeople() throws Exception {
        var of = begun(family("Dua klik"), "Dua", SchoolLevel.SD);
        var outcomes = together(() -> claim(of, 2026, SchoolLevel.SD), () -> claim(of, 2026, SchoolLevel.SD));
        assertThat(outcomes)
                .filteredOn(Scholarships.Outcomes.Done.class::isInstance)
                .hasSize(1);
        var claimed = find(of.id());
        long year = java.util.Objects.requireNonNull(claimed.year(2026)).id();
        assertThat(as(desk.branch, () -> scholarships.step(claimed, year, "PAY", "R-1")))
                .isPresent();
        assertThat(as(desk.branch, () -> scholarships.step(claimed, year, "PROPOSE", "")))
                .isEmpty();
        assertThat(as(desk.branch, () -> scholarships.step(claimed, year, "APPROVE", "")))
                .as("the same person")
                .isPresent();
        assertThat(as(desk.second, () -> scholarships.step(claimed, year, "APPROVE", "")))
                .isEmpty();
        var paid = together(
                () -> as(desk.branch, () -> scholarships.step(claimed, year, "PAY", "R-1")),
                () -> as(desk.second, () -> scholarships.step(claimed, year, "PAY", "R-2")));
        assertThat(paid).filteredOn(java.util.Optional::isEmpty).hasSize(1);
        assertThat(find(of.id()).paid()).isPositive();
        assertThat(told().rows()).as("what the province is told").contains(List.of("SD", "1", "Rp1.500.000"));
    }

    /** The section of this month's report to the province. */
    private ReportSection.Table told() {
        var month = Period.parse(
                        YearMonth.from(desk.bean(OfficeClock.class).today()).toString())
                .orElseThrow();
        var section = office.getBeansOfType(ReportSection.class).values().stream()
                .filter(each -> each.topic() == ReportSection.Topic.SCHOLARSHIPS)
                .findFirst()
                .orElseThrow();
        return as(desk.branch, () -> section.of("33.02.01.2001", month)).orElseThrow();
    }

    @Test
    void theDatabaseItselfKeepsSumAgeAndEnd() throws Exception {
        var claim = family("Batas");
        var one = begun(claim, "Satu", SchoolLevel.SMA);
        var two = begun(claim, "Dua", SchoolLevel.SD);
        assertThat(claim(one, 2026, SchoolLevel.SMA)).isInstanceOf(Scholarships.Outcomes.Done.class);
        var proof = find(one.id()).years().getFirst().proof();
        long most = one.mostRupiah();
        long half = most / 2 + 1;
        // Both sums are lawful alone and too much together; the second waits for the first.
        var inserts = together(
                () -> inserted(one.id(), 2027, half, proof.toString()),
                () -> inserted(two.id(), 2027, half, proof.toString()));
        assertThat(inserts).containsExactlyInAnyOrder(true, false);
        // Born in February 2009: 23 in 2032.
        assertThat(inserted(one.id(), 2031, 1, proof.toString())).isTrue();
        fails(one.id(), 2032, "gets no scholarship", proof.toString());
        fails(one.id(), 2025, "begins with school year", proof.toString());
        as(desk.operator, () -> scholarships.end(find(two.id()), LocalDate.of(2026, 11, 1), "WORKING"));
        fails(two.id(), 2028, "ended on", proof.toString());
    }

    private void fails(long scholarship, int year, String why, String proof) {
        assertThatThrownBy(() -> insert(scholarship, year, 1, proof))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining(why);
    }

    private boolean inserted(long scholarship, int year, long rupiah, String proof) {
        try {
            return insert(scholarship, year, rupiah, proof) == 1;
        } catch (DataAccessException e) {
            assertThat(e).hasMessageContaining("would have more than");
            return false;
        }
    }

    private int insert(long scholarship, int year, long rupiah, String proof) {
        return as(
                Actor.SYSTEM,
                () -> jdbc.sql("""
                        INSERT INTO scholarship_year (scholarship_id, region_code, school_year, level, school, rupiah, most_years, proof)
                        VALUES (:id, '33.02.01.2001', :year, 'SMA', 'Uji', :sum, 9, :proof::uuid)""")
                        .param("id", scholarship)
                        .param("year", year)
                        .param("sum", rupiah)
                        .param("proof", proof)
                        .update());
    }
}
