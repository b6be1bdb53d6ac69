package id.lindung.law;

import static org.assertj.core.api.Assertions.assertThat;

import id.lindung.law.oracle.RandomFacts;
import id.lindung.rules.benefit.BenefitFacts;
import id.lindung.rules.benefit.Benefits;
import id.lindung.rules.benefit.RandomBenefits;
import id.lindung.rules.contribution.ContributionFacts;
import id.lindung.rules.contribution.Contributions;
import id.lindung.rules.contribution.DueDates;
import id.lindung.rules.contribution.Programme;
import id.lindung.rules.contribution.Segment;
import id.lindung.rules.law.Citation;
import id.lindung.rules.law.Explanation;
import id.lindung.rules.law.LawBook;
import id.lindung.rules.law.Outcome;
import id.lindung.rules.law.Regulation;
import id.lindung.rules.time.ContributionMonth;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** An answer cites what was in force on the day asked about, never what was written later or had been repealed. */
class CitedInForceTest {

    private static final int QUESTIONS = 40_000;
    private static final LawBook BOOK = LawLibrary.load();

    /** Regulations that say themselves that they hold for days before their own, and the first of those days. */
    private static final Map<String, LocalDate> REACHING_BACK = Map.of(
            // Of 31 August 2020: relieves the contributions of August 2020.
            "PP 49/2020", LocalDate.of(2020, 8, 1),
            // Of 7 February 2025: relieves the contributions of February 2025.
            "PP 7/2025", LocalDate.of(2025, 2, 1),
            // Out by 4 September 2025: continues from the contributions of August 2025 (Pasal 10A).
            "PP 36/2025", LocalDate.of(2025, 8, 1));

    /** Sentences that tell of a later regulation because they say what came, or from when something is known. */
    private static final Set<String> TELLS_OF_LATER = Set.of(
            // "Amounts are known since Permenaker 4/2023."
            "SEGMENT_NOT_FORMALISED",
            // "No source for the age limit before Permenaker 5/2021."
            "AGE_LIMIT_UNKNOWN",
            // What PP 60/2015 changed a month later.
            "JHT_BEFORE_SEPTEMBER_2015",
            // "Approved under PP 37/2021; months from 7 February 2025 are paid under PP 6/2025", and the lapse between
            // the two.
            "MOVED_TO_NEW_RATE",
            "JKP_CLAIM_BAR_TRANSITION");

    private static final Pattern REGULATION = Pattern.compile("(?:PP|Permenaker|UU|Perpres|Inpres) \\d+/\\d{4}");

    /** What came later, each with one question that shows it. */
    private final Map<String, String> later = new TreeMap<>();

    private final Set<String> cited = new HashSet<>();

    @Test
    void aContributionCitesWhatWasInForceInItsMonth() {
        var contributions = new Contributions(BOOK);
        var questions = new RandomFacts(20261129);
        for (int i = 0; i < QUESTIONS; i++) {
            var facts = questions.next();
            var month = facts.month();
            if (month == null) continue;
            look(contributions.quote(facts), month.firstDay(), lastMonth(facts, month), facts);
        }
        assertThat(later).isEmpty();
        assertThat(cited)
                .contains("PP 44/2015", "PP 49/2020", "PP 37/2021", "Permenaker 4/2023", "PP 36/2025", "PP 50/2025");
    }

    @Test
    void aBenefitCitesWhatWasInForceOnItsDay() {
        var benefits = new Benefits(BOOK);
        var questions = new RandomBenefits(20261129);
        for (int i = 0; i < QUESTIONS; i++) {
            var facts = questions.next();
            var day = facts.programme() == Programme.JKP && facts.dismissalDate() != null
                    ? facts.dismissalDate()
                    : facts.eventDate();
            if (day == null) continue;
            look(benefits.answer(facts), day, lastDay(facts, day), facts);
        }
        assertThat(later).isEmpty();
        assertThat(cited)
                .contains(
                        "PP 44/2015",
                        "PP 82/2019",
                        "PP 6/2025",
                        "Permenaker 19/2015",
                        "Permenaker 4/2022",
                        "Permenaker 1/2025");
    }

    @Test
    void aDueDayCitesWhatWasInForceInItsMonth() {
        var dues = new DueDates(BOOK);
        var end = ContributionMonth.containing(BOOK.formalised().until());
        for (var month = ContributionMonth.of(2015, 7); month.compareTo(end) < 0; month = month.next()) {
            for (var segment : List.of(Segment.PU, Segment.BPU)) {
                var day = month.firstDay();
                look(dues.find(segment, month).orElseThrow().explanation(), day, day, segment + " " + month);
            }
        }
        assertThat(later).isEmpty();
    }

    @Test
    void everyValueCitesOnEveryDayWhatIsInForceOnIt() {
        for (var parameter : BOOK.list()) {
            for (var regulation : BOOK.regulations().values()) {
                for (var day : List.of(regulation.inForce().minusDays(1), regulation.inForce())) {
                    parameter.find(day).ifPresent(value -> {
                        for (var each : value.provenance().law()) look(each, day, day, parameter);
                    });
                }
            }
        }
        assertThat(later).isEmpty();
    }

    @Test
    void everyRegulationThatIsCitedIsKnownWithItsDay() {
        for (var parameter : BOOK.list()) {
            for (var value : parameter.values()) {
                for (var each : value.provenance().law()) {
                    assertThat(BOOK.regulations()).as(parameter.id()).containsKey(each.regulation());
                }
            }
        }
        for (var rule : LawLibrary.funding().list()) {
            for (var each : rule.provenance().law()) {
                assertThat(BOOK.regulations()).as(rule.id()).containsKey(each.regulation());
            }
        }
    }

    @Test
    void aRegulationThatReachesBackSaysSoWhereItDoes() {
        var august = BOOK.get("pu.late_penalty", ContributionMonth.of(2020, 8)).provenance();
        assertThat(august.reachesBack())
                .hasValueSatisfying(words -> assertThat(words.en()).contains("31 August 2020"));
        assertThat(BOOK.get("pu.late_penalty", ContributionMonth.of(2020, 9))
                        .provenance()
                        .reachesBack())
                .isEmpty();
        assertThat(Explanation.given(BOOK, "pu.late_penalty", LocalDate.of(2020, 8, 1))
                        .lines())
                .singleElement()
                .asString()
                .contains("PP 49/2020 terbit 31 Agustus 2020");
    }

    private static LocalDate lastMonth(ContributionFacts facts, ContributionMonth month) {
        var ahead = facts.segment() == Segment.BPU ? facts.months() : null;
        return ahead == null ? month.firstDay() : month.plusMonths(ahead - 1).firstDay();
    }

    /** JKP is judged by the regime of its approval, and each of its months by the rate of the day on which it begins. */
    private static LocalDate lastDay(BenefitFacts facts, LocalDate day) {
        if (facts.programme() != Programme.JKP) return day;
        return Stream.of(day, facts.approvalDate(), facts.eventDate())
                .filter(each -> each != null)
                .max(LocalDate::compareTo)
                .orElse(day)
                .plusMonths(5);
    }

    private void look(Outcome outcome, LocalDate from, LocalDate to, Object asked) {
        switch (outcome) {
            case Outcome.Granted granted -> {
                for (var line : granted.lines()) {
                    for (var each : line.law()) look(each, from, to, asked);
                    look(line.explanation(), from, to, asked);
                }
                for (var each : granted.warnings())
                    read(each.code(), each.says().id(), to, asked);
                for (var each : granted.toProve()) read(each.code(), each.says().id(), to, asked);
            }
            case Outcome.Refused(var reason, var why, var law) -> {
                for (var each : law) look(each, from, to, asked);
                read(reason.name(), why.id(), to, asked);
            }
            case Outcome.BranchDecides(var code, var why, var sources) -> {
                for (var each : sources) look(each, from, to, asked);
                read(code, why.id(), to, asked);
            }
            case Outcome.Incomplete _ -> {}
        }
    }

    private void look(Explanation node, LocalDate from, LocalDate to, Object asked) {
        switch (node) {
            case Explanation.Fact _ -> {}
            case Explanation.Given given -> {
                for (var each : given.value().provenance().law()) look(each, from, to, asked);
            }
            case Explanation.Step step -> {
                for (var each : step.basis()) look(each, from, to, asked);
                read(step.rule().en(), step.rule().id(), to, asked);
                for (var each : step.from()) look(each, from, to, asked);
            }
        }
    }

    private void look(Citation citation, LocalDate from, LocalDate to, Object asked) {
        var regulation = known(citation.regulation());
        cited.add(citation.regulation());
        var first = REACHING_BACK.getOrDefault(citation.regulation(), regulation.inForce());
        if (to.isBefore(first) || !from.isBefore(regulation.period().until())) {
            later.putIfAbsent(citation.display() + " in " + YearMonth.from(from), asked.toString());
        }
    }

    /** Also what is only named in a sentence. */
    private void read(String code, String sentence, LocalDate to, Object asked) {
        if (TELLS_OF_LATER.contains(code)) return;
        REGULATION.matcher(sentence).results().forEach(found -> {
            var regulation = known(found.group());
            var first = REACHING_BACK.getOrDefault(found.group(), regulation.inForce());
            if (to.isBefore(first)) later.putIfAbsent(code + " tells of " + found.group(), to + " " + asked);
        });
    }

    private static Regulation known(String name) {
        return Objects.requireNonNull(BOOK.regulations().get(name), name + " is not in regulations/");
    }
}
