package id.lindung.law.cases;

import id.lindung.rules.law.Outcome;
import java.util.List;

/**
 * What came of checking a case.
 *
 * @param differences one sentence each; empty when the answer is as expected
 */
public record CaseResult(LegalCase legalCase, Outcome outcome, List<String> differences) {
    public CaseResult {
        differences = List.copyOf(differences);
    }

    /** Whether everything that the case names came out. */
    public boolean agrees() {
        return differences.isEmpty();
    }
}
