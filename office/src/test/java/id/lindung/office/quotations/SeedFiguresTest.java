package id.lindung.office.quotations;

import static id.lindung.office.billing.MoneyFixture.asOffice;
import static org.assertj.core.api.Assertions.assertThat;

import id.lindung.office.OfficeTest;
import id.lindung.rules.figure.Check;
import id.lindung.rules.figure.CheckResult;
import id.lindung.rules.figure.QuotedFigure;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** The figures of the five articles and their checks, each as it was worked out by hand. */
@OfficeTest
class SeedFiguresTest {

    /** id, computed, quoted, gap, verdict, reason; a dash for nothing. */
    private static final String EXPECTED = """
            R01|92763|92229|534|FAIL|sum
            R02|92763|58658|34105|FAIL|stock_vs_flow
            R03|128186|-|-|DERIVED|denominator
            R04|33571|-|-|DERIVED|stock_vs_flow
            R05|3784|-|-|PASS|-
            R06|37426901|-|-|PLAUSIBLE|-
            R07|2999808000|3000000000|-192000|PASS|rounding
            R08|-|-|-|CONTRADICTION|contradiction
            R09|-|-|-|OVERLAP CHECK|overlap
            R10|158|158|0|PASS|-
            R11|9194|9192|2|FAIL|sum
            R12|5246|5244|2|EXPLAINS R11|sum
            R13|2480|2482|-2|FAIL|source
            R14|5109|5244|-135|FAIL|sum
            R15|63.67|63|0.67|TRUNCATED|truncation
            R16|-|-|-|MISLABEL|label
            R17|3.7|-|-|IMPLAUSIBLE|denominator
            R18|20160000|20160000|0|PASS|-
            R19|6900|5829|1071|SHORTFALL|below_target
            R20|-|-|-|CONTRADICTION|contradiction
            R21|11470|-|-|DERIVED|-
            R22|42000000|42000000|0|PASS if each|ambiguous
            R23|-|23|-|NOT CHECKABLE|no_basis
            """;

    @Autowired
    FigureChecks checks;

    @Autowired
    QuotedImport imports;

    @Autowired
    QuotedBook book;

    @TempDir
    Path directory;

    @Test
    void all33FiguresAndAll23ChecksComeOutAsWorkedOutByHand() {
        assertThat(Shipped.figures()).hasSize(33).extracting(QuotedFigure::id).doesNotHaveDuplicates();
        var results = asOffice(checks::all).results().subList(0, 23);
        assertThat(results.stream().map(SeedFiguresTest::line).toList())
                .isEqualTo(EXPECTED.lines().toList());
        assertThat(results).filteredOn(CheckResult::surprises).isEmpty();
        var hidden = results.get(2);
        assertThat(hidden.from()).isEqualByComparingTo("128172");
        assertThat(hidden.until()).isEqualByComparingTo("128200");
    }

    @Test
    void everyFigureHasAWordAboutWhetherItCanBeReproduced() {
        for (var figure : Shipped.figures()) {
            var spoken = Shipped.spoken(figure.id()).orElseThrow(() -> new AssertionError(figure.id()));
            assertThat(spoken.becauseId()).as(figure.id()).hasSizeGreaterThan(10);
            assertThat(spoken.becauseEn()).as(figure.id()).hasSizeGreaterThan(10);
            assertThat(spoken.quotation().length()).as(figure.id()).isBetween(2, 60);
        }
    }

    @Test
    void theTableOfPangkalpinangAgreesThroughout() {
        assertThat(asOffice(checks::example).results())
                .hasSize(9)
                .allSatisfy(each -> assertThat(each.verdict()).isEqualTo("PASS"));
    }

    @Test
    void aFileOfOtherFiguresIsAskedTheSameQuestions() throws IOException {
        var file = Files.writeString(directory.resolve("lain.csv"), """
                article,figure_id,value,unit,as_of,meaning,kind
                Z9 Malaka 2025-05-22,Z9.01,"1,200",workers,2025-05,total,total
                Z9 Malaka 2025-05-22,Z9.02,700,workers,2025-05,a,part
                Z9 Malaka 2025-05-22,Z9.03,450,workers,2025-05,b,part
                Z9 Malaka 2025-05-22,Z9.04,58.3,percent,2025-05,share of a,rate
                Z9 Malaka 2025-05-22,Z9.05,12.500,workers,2025-05,ambiguous,count
                Z9 Malaka 2025-05-22,Z9.06,90,percent,2025-05,coverage,rate
                """);
        var read = (FigureFile.Outcome.Read) FigureFile.read(file, "lain.csv");
        assertThat(read.rows()).isEqualTo(6);
        assertThat(read.problems()).singleElement().satisfies(each -> {
            assertThat(each.row()).isEqualTo(6);
            assertThat(each.code()).isEqualTo("VALUE_INVALID");
            assertThat(each.column()).isEqualTo("value");
        });
        var figures = read.figures().stream().map(RecordedFigure::figure).toList();
        assertThat(asOffice(() -> checks.of(figures, List.of())).results().stream()
                        .map(SeedFiguresTest::line))
                .containsExactly(
                        "S-Z9.01|1150|1200|-50|FAIL|sum",
                        "S-Z9.04|58.33|58.3|0.03|PASS|rounding",
                        "S-Z9.06|-|90|-|NOT CHECKABLE|no_basis");
    }

    @Test
    void aFileThatChangesAFigureChangesTheVerdict() {
        var right = Shipped.figures().stream()
                .map(each -> each.id().equals("A1.01")
                        ? new QuotedFigure(
                                each.article(),
                                each.id(),
                                new BigDecimal(92_763),
                                each.unit(),
                                each.asOf(),
                                each.meaning(),
                                each.kind())
                        : each)
                .toList();
        var results = asOffice(() -> checks.of(right, List.of())).results();
        assertThat(results.getFirst().verdict()).isEqualTo("PASS");
        assertThat(results).hasSizeGreaterThanOrEqualTo(23);
    }

    @Test
    void readersOwnChecksAreAskedAndBadOnesNamed() {
        var asked = List.of(
                check("C1", "(A1.04 + A1.05) / A1.02 = 128.1%"),
                check("C2", "A4.02 x tariff_bpu(2023-01) x 12 = A4.03"),
                check("C3", "villages(53.01) = A3.01"),
                check("C4", "floor(A3.13/A3.12) = 63%"),
                check("C5", "active(53.99, 2024-03) = A1.02"),
                check("C6", "A1.01 +"),
                check("C7", "X9.99 = A1.01"));
        var answers = asOffice(() -> checks.of(List.of(), asked));
        assertThat(answers.results().stream().map(SeedFiguresTest::line))
                .containsExactly(
                        "C1|128.15|128.1|0.05|TRUNCATED|truncation",
                        "C2|20160000|20160000|0|PASS|-",
                        "C3|160|160|0|PASS|-",
                        "C4|63|63|0|PASS|-",
                        "C5|-|58658|-|NOT CHECKABLE|no_basis",
                        "C7|-|92229|-|NOT CHECKABLE|no_basis");
        assertThat(answers.faults())
                .singleElement()
                .satisfies(each -> assertThat(each.check().id()).isEqualTo("C6"));
    }

    @Test
    void theSameFileTwiceChangesNothingAndShippedFiguresAreNobodys() throws IOException {
        var file = Files.writeString(directory.resolve("kutipan.csv"), """
                figure_id,value,unit,article,speaker,wording,region,ours
                QT9.01,"1,234",workers,Radio 2026-11-01,Bupati,1.234 pekerja,53.21,"active(53.21, 2026-10)"
                A1.01,5,workers,Radio,Bupati,lima,53.21,
                QT9.02,7,workers,Radio,Bupati,tujuh,99.99,
                """);
        var first = (QuotedImport.Outcome.Done) asOffice(() -> run(file));
        assertThat(first.created()).isEqualTo(1);
        assertThat(first.problems())
                .extracting(FigureProblem::code)
                .containsExactly("FIGURE_SHIPPED", "REGION_UNKNOWN");
        var second = (QuotedImport.Outcome.Done) asOffice(() -> run(file));
        assertThat(second.created()).isZero();
        assertThat(second.unchanged()).isEqualTo(1);
        assertThat(asOffice(book::figures))
                .extracting(each -> each.figure().id())
                .contains("QT9.01");
    }

    private QuotedImport.Outcome run(Path file) {
        try {
            return imports.run(file, "kutipan.csv", "53");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Check check(String id, String expression) {
        return new Check(id, expression, "", "", null);
    }

    private static String line(CheckResult each) {
        var reason = each.reason();
        return String.join(
                "|",
                each.check().id(),
                text(each.computed()),
                text(each.quoted()),
                text(each.gap()),
                each.verdict(),
                reason == null ? "-" : reason.code());
    }

    private static String text(@Nullable BigDecimal value) {
        return value == null ? "-" : value.toPlainString();
    }
}
