package id.lindung.office.demo;

import id.lindung.office.actor.Actor;
import id.lindung.office.claims.AtWork;
import id.lindung.office.claims.Cases;
import id.lindung.office.claims.Cause;
import id.lindung.office.claims.ClaimCase;
import id.lindung.office.claims.Claims;
import id.lindung.office.claims.Heirs;
import id.lindung.office.claims.Relation;
import id.lindung.office.claims.Report;
import id.lindung.office.claims.Reports;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A death in a village of Belu, from the report to three heirs who were paid and two children who study; and neighbours' claims in the
 * states before that.
 */
@Component
class DemoClaims {

    private static final String VILLAGE = DemoSignIns.VILLAGE;
    private static final LocalDate DIED = LocalDate.of(2026, 10, 12);
    private static final Actor OPERATOR = DemoDesk.operator(VILLAGE);
    private static final String MOTHER = "Maria Bete";
    private static final String ACCOUNT = "2510043217";

    private final JdbcClient jdbc;
    private final DemoDesk desk;
    private final DemoSchools schools;
    private final Reports reports;
    private final Claims claims;
    private final Cases cases;
    private final Heirs heirs;

    DemoClaims(
            JdbcClient jdbc,
            DemoDesk desk,
            DemoSchools schools,
            Reports reports,
            Claims claims,
            Cases cases,
            Heirs heirs) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.schools = schools;
        this.reports = reports;
        this.claims = claims;
        this.cases = cases;
        this.heirs = heirs;
    }

    List<DemoPart> all() {
        return List.of(
                DemoPart.lived("claim-belu-reported", DemoPlans.at(2026, 11, 4), this::reported),
                DemoPart.lived("claim-belu-sent", DemoPlans.at(2026, 11, 9), this::sent),
                DemoPart.lived("claim-belu-paid", DemoPlans.at(2026, 11, 11), this::paid),
                DemoPart.lived("claim-belu-schools", DemoPlans.at(2026, 11, 17), this::study));
    }

    /** The village tells of two deaths and an accident. */
    private void reported() {
        var workers = workers();
        if (workers.isEmpty()) return;
        report(Report.of(Cause.DEATH, workers.getFirst(), DIED, AtWork.NO));
        if (workers.size() > 1) report(Report.of(Cause.DEATH, workers.get(1), DIED.plusDays(9), AtWork.UNKNOWN));
        if (workers.size() > 2) report(Report.of(Cause.WORK_ACCIDENT, workers.get(2), DIED.plusDays(3), AtWork.YES));
    }

    private void report(Report report) {
        desk.as(OPERATOR, () -> reports.report(report));
    }

    /** Wife and two children are written down, their papers brought, the case sent. */
    private void sent() {
        story().ifPresent(claim -> desk.as(OPERATOR, () -> {
            keep(claim, Heirs.Draft.of(MOTHER, Relation.SPOUSE, LocalDate.of(1981, 5, 9)));
            keep(
                    claim,
                    Heirs.Draft.of("Kristina Bete", Relation.CHILD, LocalDate.of(2009, 8, 14))
                            .guardian(MOTHER, "ibu")
                            .school("SMA"));
            keep(
                    claim,
                    Heirs.Draft.of("Yosef Bete", Relation.CHILD, LocalDate.of(2015, 2, 3))
                            .guardian(MOTHER, "ibu")
                            .school("SD"));
            return desk.send(claims.find(claim.id()).orElseThrow());
        }));
    }

    private void keep(ClaimCase claim, Heirs.Draft draft) {
        if (heirs.keep(claim, null, draft.account("Bank NTT", ACCOUNT, MOTHER))
                instanceof Heirs.Outcome.Refused(var why))
            throw new IllegalStateException(why.says().id());
    }

    /** The branch checks, writes down what BPJS knows of earlier months, approves, orders and pays each of the three. */
    private void paid() {
        story().ifPresent(claim -> {
            var taken = desk.take(claim);
            var known = desk.as(
                    DemoDesk.BRANCH,
                    () -> DemoDesk.done(cases.change(
                            taken,
                            Map.of("memberSince", "2023-08-01", "contributionMonths", "39"),
                            "Menurut data BPJS Ketenagakerjaan: iuran sejak Agustus 2023")));
            desk.pay(desk.approve(known), 0);
        });
    }

    /** Both children go to school on the scholarship; the school year that began in July is paid for one and claimed for the other. */
    private void study() {
        story().ifPresent(claim -> {
            schools.begin(claim, "Kristina Bete", 2026);
            schools.begin(claim, "Yosef Bete", 2026);
            schools.pay(claim, "Kristina Bete", 2026, "SMA Negeri contoh 1 Atambua");
            schools.claim(claim, "Yosef Bete", 2026, "SD Inpres contoh Manleten");
        });
    }

    /** The first death of the village that this part told. */
    private Optional<ClaimCase> story() {
        return claims.list(new Claims.Filter(VILLAGE, null, null, ""), Long.MAX_VALUE, 50).stream()
                .filter(claim ->
                        claim.cause() == Cause.DEATH && claim.eventDate().equals(DIED))
                .reduce((later, earlier) -> earlier);
    }

    /** Grown-up workers of the village whom BPJS confirmed for the month. */
    private List<Long> workers() {
        return jdbc.sql("""
                        SELECT p.id FROM person p
                        JOIN person_month m ON m.person_id = p.id AND m.month = '2026-10-01' AND m.status = 'CONFIRMED' AND m.known_until = 'infinity'
                        WHERE p.region_code = :village AND p.state = 'ACTIVE' AND p.died_on IS NULL AND m.segment = 'BPU'
                          AND p.birth_date BETWEEN '1968-01-01' AND '1988-12-31'
                        ORDER BY p.id LIMIT 3""").param("village", VILLAGE).query(Long.class).list();
    }
}
