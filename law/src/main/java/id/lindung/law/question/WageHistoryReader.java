package id.lindung.law.question;

import id.lindung.law.yaml.YamlMap;
import id.lindung.law.yaml.YamlValue;
import id.lindung.rules.benefit.WageSpell;
import id.lindung.rules.contribution.ContributionLimits;
import id.lindung.rules.law.QuestionFault;
import id.lindung.rules.time.ContributionMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the wages of a pension: a plain monthly wage stands for twelve months of it; {@code {wage, months}} for as many; {@code {wage, from,
 * to}} for the months from one to another, both included; {@code year} may be said beside. {@code {2016: wage, 2017: wage}} is a
 * monthly wage by year.
 */
final class WageHistoryReader {

    private static final int MONTHS = 900;
    private static final Pattern YEAR = Pattern.compile("20[0-9]{2}");

    private WageHistoryReader() {}

    static List<WageSpell> read(FactReader facts) {
        var history = new ArrayList<WageSpell>();
        for (var each : facts.values("wageHistory")) {
            switch (each) {
                case YamlValue.Scalar(var _, var text, var _) -> {
                    var wage = facts.amount("wageHistory", text.strip(), 1, ContributionLimits.WAGE);
                    if (wage != null) history.add(new WageSpell(null, 12, wage));
                }
                case YamlMap map
                when byYear(map) -> map.all().forEach((year, wage) -> history.addAll(wages(facts, year, wage)));
                case YamlMap map -> {
                    var spell = spell(facts, new FactReader(map));
                    if (spell != null) history.add(spell);
                }
                case YamlValue.Listing _ -> malformed(facts);
            }
        }
        return history;
    }

    private static List<WageSpell> wages(FactReader facts, String year, YamlValue value) {
        if (value instanceof YamlValue.Scalar(var _, var text, var _)) {
            var wage = facts.amount("wageHistory", text.strip(), 1, ContributionLimits.WAGE);
            return wage == null ? List.of() : List.of(new WageSpell(Integer.valueOf(year), 12, wage));
        }
        malformed(facts);
        return List.of();
    }

    private static boolean byYear(YamlMap map) {
        return map.unasked().stream().allMatch(name -> YEAR.matcher(name).matches());
    }

    private static @Nullable WageSpell spell(FactReader facts, FactReader spell) {
        var wage = spell.amount("wage", 1, ContributionLimits.WAGE);
        var year = spell.count("year", 2015, 2100);
        var months = spell.count("months", 1, MONTHS);
        var month = spell.month("month");
        var from = spell.month("from");
        var to = spell.month("to");
        facts.join(spell);
        int length = 12;
        if (months != null) {
            length = months;
        } else if (month != null) {
            length = 1;
        } else if (from != null && to != null) {
            length = from.monthsUntil(to) + 1;
        }
        if (wage == null || length < 1 || (from == null) != (to == null)) {
            malformed(facts);
            return null;
        }
        return new WageSpell(year != null ? year : yearOf(from), length, wage);
    }

    private static @Nullable Integer yearOf(@Nullable ContributionMonth month) {
        return month == null ? null : Integer.valueOf(month.value().getYear());
    }

    private static void malformed(FactReader facts) {
        facts.refuse(
                QuestionFault.FACT_MALFORMED,
                "Fakta wageHistory: tulis upah sebulan, atau wage dengan months, atau wage dengan from dan to (2016-01).",
                "Fact wageHistory: write a monthly wage, or wage with months, or wage with from and to (2016-01).");
    }
}
