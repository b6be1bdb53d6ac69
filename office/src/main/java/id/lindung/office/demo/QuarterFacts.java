package id.lindung.office.demo;

import id.lindung.office.claims.Cases;
import id.lindung.office.claims.ClaimCase;
import id.lindung.office.claims.Heirs;
import id.lindung.office.claims.Relation;
import id.lindung.office.demo.QuarterPlan.Event;
import id.lindung.office.demo.QuarterPlan.Kind;
import id.lindung.rules.contribution.Programme;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What families and the branch tell of each case of the quarter: heirs, days without work, balances; and the children who go to school. */
@Component
class QuarterFacts {

    private static final List<String> SPOUSES =
            List.of("Maria", "Yohana", "Agustina", "Bernadete", "Petronela", "Rosalinda", "Yustina", "Margareta");
    private static final List<String> CHILDREN =
            List.of("Yosef", "Kristina", "Antonius", "Veronika", "Marselus", "Angelina", "Frederikus", "Emiliana");
    private static final int YEARS_OF_SCHOOLING_PAID = 2;

    private final Heirs heirs;
    private final Cases cases;
    private final DemoSchools schools;

    QuarterFacts(Heirs heirs, Cases cases, DemoSchools schools) {
        this.heirs = heirs;
        this.cases = cases;
        this.schools = schools;
    }

    /** Savings of those who are not the last: as such balances are after some years at a minimum wage. */
    static long balance(Event event, Programme programme) {
        long odd = (event.number() + 1) * 104_729L % 999_983;
        if (programme == Programme.JP) return 13_000_000 + event.number() * 1_150_000L + odd;
        if (event.kind() == Kind.RETIREMENT) return 58_000_000 + event.number() * 4_600_000L + odd;
        return 26_000_000 + event.number() * 7L % 23 * 1_000_000 + odd;
    }

    /** Writes heirs and facts down; as whoever reported. */
    ClaimCase tell(Event event, ClaimCase claim, long balance, LocalDate today) {
        var now = claim;
        if (claim.isOfDead()) family(event, claim);
        else
            keep(
                    claim,
                    Heirs.Draft.of(claim.name(), Relation.WORKER, event.who().born()),
                    event.number());
        if (event.kind() == Kind.ACCIDENT)
            now = DemoDesk.done(cases.addSpell(
                    claim, "INCAPACITY", event.day(), today.minusDays(1 + event.number() % 9L), "Dirawat di rumah"));
        var facts = new LinkedHashMap<String, String>();
        switch (claim.programme()) {
            case JHT -> facts.putAll(Map.of("balance", Long.toString(balance), "claimDate", today.toString()));
            case JP -> facts.putAll(Map.of("balance", Long.toString(balance), "contributionMonths", "102"));
            case JKP ->
                facts.putAll(Map.of(
                        "contributionMonths", "24", "approvalDate", today.toString(), "memberSince", "2022-01-01"));
            // BPJS's own data: the office's begin in January 2024.
            case JKM, JKK ->
                facts.putAll(Map.of(
                        "memberSince",
                        event.number() % 2 == 0 ? "2020-09-01" : "2022-07-01",
                        "contributionMonths",
                        event.number() % 2 == 0 ? "40" : "18"));
        }
        return DemoDesk.done(cases.change(now, facts, "Menurut data BPJS Ketenagakerjaan"));
    }

    private void family(Event event, ClaimCase claim) {
        int n = event.number();
        var surname = claim.name().substring(claim.name().lastIndexOf(' ') + 1);
        var spouse = SPOUSES.get(n % SPOUSES.size()) + " " + surname;
        int age = claim.eventDate().getYear() - event.who().born().getYear();
        keep(
                claim,
                Heirs.Draft.of(
                        spouse, Relation.SPOUSE, grownUp(event.who().born().plusMonths(n % 40L - 10), claim)),
                n);
        for (int child = 0; child < 2; child++) {
            // Nobody becomes a parent before twenty here.
            int years = Math.max(4, Math.min(age - 20, 7 + (n * 5 + child * 3) % 10));
            if (age - 20 < 4) continue;
            var born = claim.eventDate().minusYears(years).minusMonths(n % 11L).minusDays(child * 9L);
            keep(
                    claim,
                    Heirs.Draft.of(
                                    CHILDREN.get((n + child * 3 + child) % CHILDREN.size()) + " " + surname,
                                    Relation.CHILD,
                                    born)
                            .guardian(spouse, "orang tua")
                            .school(level(years)),
                    n);
        }
    }

    /** Nobody marries as a child here. */
    private static LocalDate grownUp(LocalDate born, ClaimCase claim) {
        var latest = claim.eventDate().minusYears(21);
        return born.isAfter(latest) ? latest.minusDays(born.getDayOfMonth()) : born;
    }

    private static String level(int years) {
        return years < 7 ? "TK" : years < 13 ? "SD" : years < 16 ? "SMP" : "SMA";
    }

    private void keep(ClaimCase claim, Heirs.Draft draft, int number) {
        var account = draft.account("Bank NTT", "25100%05d".formatted(40_000 + number * 37), draft.name());
        if (heirs.keep(claim, null, account) instanceof Heirs.Outcome.Refused(var why))
            throw new IllegalStateException(why.says().id());
    }

    /** Some of the children: two years paid and the third claimed, due or in its decision; one married, one left school. */
    void study(List<ClaimCase> deaths) {
        int told = 0;
        for (var claim : deaths) {
            var children = heirs.list(claim.id()).stream()
                    .filter(heir -> heir.relation() == Relation.CHILD)
                    .toList();
            // Even numbers have the months that the law asks for.
            if (children.isEmpty() || told >= 6 || !schools.mayBegin(claim)) continue;
            for (var child : children) {
                schools.begin(claim, child.name(), 2024);
                for (int year = 2024; year < 2024 + YEARS_OF_SCHOOLING_PAID; year++)
                    schools.pay(claim, child.name(), year, "Sekolah contoh " + (told + 1) + " Belu");
            }
            var first = children.getFirst().name();
            switch (told) {
                case 0 -> schools.claim(claim, first, 2026, "Sekolah contoh 1 Belu");
                case 1 -> schools.propose(claim, first, 2026, "Sekolah contoh 2 Belu");
                case 2 -> schools.end(claim, first, LocalDate.of(2026, 7, 30), "STOPPED");
                case 3 -> schools.giveBack(claim, first, 2026, "Sekolah contoh 4 Belu");
                default -> {}
            }
            told++;
        }
    }
}
