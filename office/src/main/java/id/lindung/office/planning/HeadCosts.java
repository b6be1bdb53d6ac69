package id.lindung.office.planning;

import id.lindung.rules.Sentence;
import id.lindung.rules.contribution.ContributionFacts;
import id.lindung.rules.contribution.ContributionRefusal;
import id.lindung.rules.contribution.Contributions;
import id.lindung.rules.contribution.Fund;
import id.lindung.rules.contribution.Programme;
import id.lindung.rules.contribution.RiskClass;
import id.lindung.rules.contribution.Segment;
import id.lindung.rules.law.Citation;
import id.lindung.rules.law.LawBook;
import id.lindung.rules.law.Note;
import id.lindung.rules.law.Outcome;
import id.lindung.rules.law.VerificationStatus;
import id.lindung.rules.money.Sen;
import id.lindung.rules.time.ContributionMonth;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Asks the law what a head costs, once for each distinct question. */
@Component
class HeadCosts {

    private static final String LEAST_INCOME = "bpu.min_reported_income";
    private static final int MANY = 4_096;

    private final LawBook law;
    private final Contributions contributions;
    private final Map<Asked, HeadCost> known = new ConcurrentHashMap<>();

    HeadCosts(LawBook law) {
        this.law = law;
        this.contributions = new Contributions(law);
    }

    private record Asked(
            LineKind kind, Fund source, String wageRegion, YearMonth from, int months, String programmes) {}

    HeadCost of(LineKind kind, Fund source, String region, YearMonth from, int months, String programmes) {
        // Minimum wages are those of the province, and of the one city that has its own.
        var wageRegion = region.length() > 5 ? region.substring(0, 5) : region;
        if (known.size() > MANY) known.clear();
        return known.computeIfAbsent(new Asked(kind, source, wageRegion, from, months, programmes), this::ask);
    }

    private HeadCost ask(Asked asked) {
        var runs = new ArrayList<HeadCost.Run>();
        var warnings = new LinkedHashMap<String, Note>();
        for (int i = 0; i < asked.months(); i++) {
            var month = asked.from().plusMonths(i);
            var outcome = outcome(asked, month, month);
            if (outcome instanceof Outcome.Refused refused
                    && refused.reason() == ContributionRefusal.MINIMUM_WAGE_UNKNOWN) {
                // Budgets are drawn before the wage of the next year is decreed.
                var before = YearMonth.of(month.getYear() - 1, 12);
                var estimate = outcome(asked, month, before);
                if (estimate instanceof Outcome.Granted) {
                    outcome = estimate;
                    warnings.putIfAbsent(
                            "MINIMUM_WAGE_ESTIMATED",
                            Note.of(
                                    "MINIMUM_WAGE_ESTIMATED",
                                    "Upah minimum {} belum ada di sini; dihitung dengan yang berlaku pada {}.",
                                    "The minimum wage of {} is not known here; computed with that of {}.",
                                    month.getYear(),
                                    new ContributionMonth(before)));
                }
            }
            switch (outcome) {
                case Outcome.Granted granted -> {
                    granted.warnings().forEach(note -> warnings.putIfAbsent(note.code(), note));
                    add(runs, month, granted);
                }
                case Outcome.Refused(var reason, var why, var articles) -> {
                    return new HeadCost.Unknown(((Enum<?>) reason).name(), why, articles);
                }
                case Outcome.Incomplete(var missing) -> {
                    return unknown("INCOMPLETE", String.join(", ", missing));
                }
                case Outcome.BranchDecides(var code, var why, var sources) -> {
                    return new HeadCost.Unknown(code, why, sources);
                }
            }
        }
        return new HeadCost.Known(List.copyOf(runs), List.copyOf(warnings.values()));
    }

    private static void add(List<HeadCost.Run> runs, YearMonth month, Outcome.Granted granted) {
        long monthly = granted.total().amount();
        var articles = granted.lines().stream()
                .flatMap(line -> line.law().stream())
                .distinct()
                .toList();
        var status = granted.lines().stream()
                .map(line -> line.status())
                .reduce(VerificationStatus.VERIFIED, VerificationStatus::weakest);
        if (!runs.isEmpty() && runs.getLast().monthly() == monthly) {
            var last = runs.removeLast();
            runs.add(new HeadCost.Run(
                    last.from(),
                    last.months() + 1,
                    monthly,
                    merged(last.law(), articles),
                    last.status().weakest(status)));
        } else {
            runs.add(new HeadCost.Run(month, 1, monthly, articles, status));
        }
    }

    private static List<Citation> merged(List<Citation> one, List<Citation> other) {
        var all = new ArrayList<>(one);
        for (var each : other) if (!all.contains(each)) all.add(each);
        return List.copyOf(all);
    }

    /** @param wageOf the month whose minimum wage is the base */
    private Outcome outcome(Asked asked, YearMonth month, YearMonth wageOf) {
        var protectedMonth = new ContributionMonth(month);
        var segment = asked.kind() == LineKind.VULNERABLE ? Segment.BPU : Segment.PU;
        // Outside the formalised range the answer is a refusal that says so.
        if (!law.covers(protectedMonth)) {
            return contributions.quote(
                    ContributionFacts.of(segment, protectedMonth).build());
        }
        var programmes = programmes(asked.programmes());
        var facts = switch (asked.kind()) {
            case VULNERABLE ->
                ContributionFacts.of(segment, protectedMonth)
                        .income(Sen.of(
                                law.get(LEAST_INCOME, protectedMonth).value().number()));
            case VILLAGE_STAFF ->
                ContributionFacts.of(segment, new ContributionMonth(wageOf))
                        .minimumWageRegion(asked.wageRegion())
                        .riskClass(RiskClass.VERY_LOW);
        };
        return contributions.quote(
                facts.programmes(programmes).paidBy(asked.source()).build());
    }

    /** What the lowest income band is paid on, for a membership: hundredths of a rupiah. */
    long lowestIncome(YearMonth month) {
        return Sen.of(law.get(LEAST_INCOME, new ContributionMonth(month))
                        .value()
                        .number())
                .value();
    }

    static Set<Programme> programmes(String text) {
        var programmes = EnumSet.noneOf(Programme.class);
        for (var each : text.split("\\+")) programmes.add(Programme.valueOf(each));
        return programmes;
    }

    private static HeadCost unknown(String code, String what) {
        return new HeadCost.Unknown(
                code, Sentence.of("Belum dapat dihitung: {}.", "Cannot be computed yet: {}.", what), List.of());
    }
}
