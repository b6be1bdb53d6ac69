package id.lindung.rules.contribution;

import id.lindung.rules.Sentence;
import id.lindung.rules.law.Citation;
import id.lindung.rules.law.Explanation;
import id.lindung.rules.law.LawBook;
import id.lindung.rules.law.Line;
import id.lindung.rules.law.Outcome;
import id.lindung.rules.law.PlainLine;
import id.lindung.rules.law.VerificationStatus;
import id.lindung.rules.money.Rupiah;
import id.lindung.rules.time.ContributionMonth;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** BPU members may pay 1, 2, 3, 6 or 12 months in advance; each month is owed by the law of that month. */
final class Prepayment {

    private static final String PERIODS = "bpu.prepay_allowed_months";

    private static final Sentence RULE =
            new Sentence("Iuran dibayar di muka, per bulan", "Paid in advance, month by month");

    private Prepayment() {}

    static Outcome quote(
            ContributionFacts facts, int months, LawBook book, Function<ContributionFacts, Outcome> monthly) {
        var first = facts.month();
        if (first == null) return new Outcome.Incomplete(List.of("month"));
        // No source names the periods of the years before the first value; they are asked by it, and then cite nothing.
        var periods = book.get(PERIODS);
        var allowed = periods.find(first).orElseGet(() -> periods.values().getFirst());
        if (allowed.value().items().stream().noneMatch(each -> each.integer() == months)) {
            return Outcome.refused(
                    ContributionRefusal.PREPAY_PERIOD,
                    book.lawIfAny(PERIODS, first.firstDay()),
                    "Iuran BPU dapat dibayar di muka untuk {} bulan; {} bulan tidak tersedia.",
                    "BPU contributions can be paid for {} months in advance; {} is not offered.",
                    allowed.value().display(),
                    months);
        }
        var answer = new Answer();
        Map<String, List<Line>> byProgramme = new LinkedHashMap<>();
        for (int i = 0; i < months; i++) {
            ContributionMonth month = first.plusMonths(i);
            // Registered once: the age limit is asked about the first month alone.
            var outcome = monthly.apply(facts.with()
                    .month(month)
                    .months(null)
                    .registering(facts.registering() && i == 0)
                    .build());
            if (!(outcome instanceof Outcome.Granted granted)) return outcome;
            for (var line : granted.lines()) {
                byProgramme
                        .computeIfAbsent(line.programme(), _ -> new ArrayList<>())
                        .add(line);
            }
            for (var each : granted.warnings()) answer.warnOnce(each);
            for (var each : granted.toProve()) answer.proveOnce(each);
        }
        byProgramme.values().forEach(lines -> answer.line(sum(lines)));
        return answer.granted();
    }

    /** Months of one amount are multiplied; where a change of the law lies between them, they are added. */
    private static String arithmetic(List<Line> months) {
        var first = months.getFirst().rupiah();
        if (months.stream().allMatch(each -> each.rupiah().equals(first))) {
            return months.size() + " × " + first;
        }
        return months.stream().map(each -> each.rupiah().toString()).collect(Collectors.joining(" + "));
    }

    private static Line sum(List<Line> months) {
        var exact = BigDecimal.ZERO;
        var rupiah = Rupiah.ZERO;
        var status = VerificationStatus.VERIFIED;
        var law = new LinkedHashSet<Citation>();
        var explanations = new ArrayList<Explanation>();
        for (var line : months) {
            exact = exact.add(line.exact());
            rupiah = rupiah.plus(line.rupiah());
            status = status.weakest(line.status());
            law.addAll(line.law());
            explanations.add(line.explanation());
        }
        var one = months.getFirst();
        var total = rupiah;
        return new PlainLine(
                one.programme(),
                one.item(),
                one.payer(),
                one.base(),
                one.rate(),
                exact,
                rupiah,
                List.copyOf(law),
                status,
                new Explanation.Step(RULE, List.of(), () -> arithmetic(months) + " = " + total, explanations));
    }
}
