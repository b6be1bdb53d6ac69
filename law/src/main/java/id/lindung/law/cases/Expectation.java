package id.lindung.law.cases;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a case expects; what it does not name is not checked. An amount with decimals is compared with the exact amount, a whole one with
 * the rounded rupiah. A list is compared line by line.
 *
 * @param lines by programme for contributions, by item for anything else
 * @param payers sums by payer
 * @param refused the reason's code
 * @param incomplete facts that must be among the missing ones
 * @param branchDecides code of what only the branch can decide
 * @param warnings codes that must be among the warnings
 * @param toProve codes that must be among the conditions to prove
 * @param status of every named line, {@code "secondary"}
 * @param cites regulations or articles that the answer must cite, {@code "PP 44/2015 Lampiran III"}
 * @param differs a wrong rule's answer: none of these may come out
 */
public record Expectation(
        Map<String, List<BigDecimal>> lines,
        Map<String, BigDecimal> payers,
        Optional<BigDecimal> total,
        Optional<String> refused,
        List<String> incomplete,
        Optional<String> branchDecides,
        List<String> warnings,
        List<String> toProve,
        Map<String, String> status,
        List<String> cites,
        Optional<Expectation> differs) {}
