package id.lindung.law;

import static org.assertj.core.api.Assertions.assertThat;

import id.lindung.law.cases.CaseFile;
import id.lindung.law.cases.CaseRunner;
import id.lindung.law.oracle.RandomFacts;
import id.lindung.law.question.QuestionReader;
import id.lindung.law.quote.Quotes;
import id.lindung.rules.Sentence;
import id.lindung.rules.benefit.Benefits;
import id.lindung.rules.benefit.RandomBenefits;
import id.lindung.rules.contribution.Contributions;
import id.lindung.rules.contribution.DueDates;
import id.lindung.rules.contribution.Segment;
import id.lindung.rules.law.Explanation;
import id.lindung.rules.law.LawBook;
import id.lindung.rules.law.Note;
import id.lindung.rules.law.Outcome;
import id.lindung.rules.law.ValueText;
import id.lindung.rules.time.ContributionMonth;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No Indonesian word in an English answer, and no English one in an Indonesian: a word said in both languages is a name or listed here. */
class LanguagesTest {

    private static final int QUESTIONS = 15_000;
    private static final LawBook BOOK = LawLibrary.load();

    /** Words as they stand in a sentence, without addresses, codes of facts and regulations. */
    private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");

    private static final Pattern NO_WORDS = Pattern.compile(
            "https?://\\S+|\\b[a-z_\\d]+(?:\\.[a-z_\\d*]+)+|\\(check: memory\\)|^land |\\b\\w*[a-z][A-Z]\\w*\\b|\\b[a-z]+(?:_[a-z0-9]+)+\\b|\\b\\p{Lu}[\\p{Lu}\\d/.]+\\b");

    /** What a refusal repeats of the question: quoted words, names of facts, lists of what may be written. */
    private static final Pattern CODES =
            Pattern.compile("\"[^\"]*\"|(?:Tulis salah satu|Yang dikenal|Write one of|Known are): .*|\\b(?:"
                    + Stream.concat(QuestionReader.contributionFacts().stream(), QuestionReader.benefitFacts().stream())
                            .collect(Collectors.joining("|"))
                    + "|from|max|true|false)\\b");

    /** The same in both languages: names, abbreviations, months and words that Indonesian took over. */
    private static final Set<String> SAME = words("""
            adha april november september muhammad nyepi pancasila indonesia kota kupang ketenagakerjaan
            apbd apbdes inpres pasal permenaker permendagri perpres sma smp non min max
            barat hulu manggarai rokan kotabaru bontang merauke kepgub perbup lampiran program
            detik harian jogja republika okezone krishand blog portal manual simulator
            data diagnosis diplopia level mental minimum orthosis per prosthesis rupiah septum status total transport
            """);

    private final Map<String, String> indonesian = new HashMap<>();
    private final Map<String, String> english = new HashMap<>();

    @Test
    void anAnswerIsWrittenInOneLanguage() throws IOException {
        var contributions = new Contributions(BOOK);
        var months = new RandomFacts(3);
        var benefits = new Benefits(BOOK);
        var events = new RandomBenefits(4);
        for (int i = 0; i < QUESTIONS; i++) {
            read(contributions.quote(months.next()));
            read(benefits.answer(events.next()));
        }
        var asked = new CaseRunner(Quotes.bundled()::answer);
        LawLibrary.bundledCases().forEach((file, text) -> {
            for (var each : CaseFile.read(file, text)) read(asked.answer(each));
        });
        for (var file : List.of("explained-contributions.txt", "explained-benefits.txt")) explained(asked, file);
        onlyOneLanguage();
    }

    @Test
    void aDueDayIsWrittenInOneLanguage() {
        var dues = new DueDates(BOOK);
        var end = ContributionMonth.containing(BOOK.formalised().until());
        for (var month = ContributionMonth.of(2015, 7); month.compareTo(end) < 0; month = month.next()) {
            for (var segment : List.of(Segment.PU, Segment.BPU)) {
                var due = dues.find(segment, month).orElseThrow();
                read(due.explanation());
                for (var each : due.warnings()) read(each.says());
            }
        }
        for (var each : BOOK.holidays().list()) read(each.name());
        onlyOneLanguage();
    }

    @Test
    void theLawItselfIsNamedInOneLanguage() {
        for (var parameter : BOOK.list()) {
            read(parameter.name());
            parameter.note().ifPresent(this::read);
            for (var value : parameter.values()) {
                read(ValueText.of(parameter, value.value()));
                value.provenance().note().ifPresent(this::read);
            }
        }
        for (var regulation : BOOK.regulations().values()) read(regulation.title());
        onlyOneLanguage();
    }

    private void onlyOneLanguage() {
        var both = new TreeMap<String, String>();
        indonesian.forEach((word, sentence) -> {
            var other = english.get(word);
            if (other != null && !SAME.contains(word)) both.put(word, sentence + " | " + other);
        });
        assertThat(english).hasSizeGreaterThan(20);
        assertThat(both).isEmpty();
    }

    private void explained(CaseRunner asked, String name) throws IOException {
        try (var file = LanguagesTest.class.getResourceAsStream(name)) {
            var text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            var ask = name.contains("benefit") ? "benefit" : "contribution";
            text.lines().filter(line -> line.startsWith("tanya ")).forEach(line -> {
                var facts = line.substring("tanya ".length());
                var question = "ask: " + ask + "\nfacts: { " + facts + " }\n";
                read(asked.answer(CaseFile.read("facts", question).getFirst()));
            });
        }
    }

    private void read(Outcome outcome) {
        switch (outcome) {
            case Outcome.Granted granted -> {
                for (var line : granted.lines()) read(line.explanation());
                for (Note each : granted.warnings()) read(each.says());
                for (Note each : granted.toProve()) read(each.says());
            }
            case Outcome.Refused refused -> {
                read(CODES.matcher(refused.why().id()).replaceAll(" "), indonesian);
                read(CODES.matcher(refused.why().en()).replaceAll(" "), english);
            }
            case Outcome.BranchDecides decides -> read(decides.why());
            case Outcome.Incomplete _ -> {}
        }
    }

    private void read(Explanation node) {
        switch (node) {
            case Explanation.Fact(var name, var value) -> {
                read(ValueText.factName(name));
                read(ValueText.fact(value));
            }
            case Explanation.Given given -> {
                read(given.parameter().name());
                read(ValueText.of(given.parameter(), given.value().value()));
                given.value().provenance().reachesBack().ifPresent(this::read);
                read(given.value().status().says());
            }
            case Explanation.Step step -> {
                read(step.rule());
                read(step.arithmetic().says());
                for (var each : step.from()) read(each);
            }
        }
    }

    private void read(Sentence sentence) {
        read(sentence.id(), indonesian);
        read(sentence.en(), english);
    }

    private static void read(String sentence, Map<String, String> into) {
        WORD.matcher(NO_WORDS.matcher(sentence).replaceAll(" "))
                .results()
                .forEach(word -> into.putIfAbsent(word.group().toLowerCase(Locale.ROOT), sentence));
    }

    private static Set<String> words(String list) {
        return list.lines()
                .flatMap(line -> List.of(line.strip().split(" +")).stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
