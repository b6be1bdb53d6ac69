package id.lindung.law;

import static org.assertj.core.api.Assertions.assertThat;

import id.lindung.law.cases.CaseFile;
import id.lindung.law.cases.CaseRunner;
import id.lindung.law.cases.LegalCase;
import id.lindung.law.quote.Quotes;
import java.util.HashSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class LegalCasesTest {

    private final CaseRunner runner = new CaseRunner(Quotes.bundled()::answer);

    @TestFactory
    Stream<DynamicTest> everyLegalCaseComesOutAsItExpects() {
        return cases().map(each -> DynamicTest.dynamicTest(
                each.id(),
                () -> assertThat(runner.check(each).differences())
                        .as("%s, %s", each.place(), each.source())
                        .isEmpty()));
    }

    @Test
    void everyLegalCaseHasANameOfItsOwnASourceAndAnExpectation() {
        var names = new HashSet<String>();
        assertThat(cases()).isNotEmpty().allSatisfy(each -> {
            assertThat(names.add(each.id())).as(each.id() + " is a new name").isTrue();
            assertThat(each.source()).as(each.id() + " names its source").isNotBlank();
            assertThat(each.expectation()).as(each.id() + " expects something").isPresent();
        });
    }

    private static Stream<LegalCase> cases() {
        return LawLibrary.bundledCases().entrySet().stream()
                .flatMap(file -> CaseFile.read(file.getKey(), file.getValue()).stream());
    }
}
