package id.lindung.office.quotations;

import id.lindung.rules.figure.Check;
import id.lindung.rules.figure.QuotedFigure;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Questions that the kinds of figures suggest by themselves: parts of one article and time add up to its total; a rate has counts
 * that make it. Asked only where nobody asked anything.
 */
final class SuggestedChecks {

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*\\.[0-9]+");

    private SuggestedChecks() {}

    /** The figures an expression names. */
    static Set<String> names(String expression) {
        var found = new HashSet<String>();
        var matcher = NAME.matcher(expression);
        while (matcher.find()) found.add(matcher.group());
        return found;
    }

    static List<Check> of(List<QuotedFigure> figures, List<Check> asked) {
        var covered = new HashSet<String>();
        asked.forEach(each -> covered.addAll(names(each.expression())));
        var byArticle = new LinkedHashMap<String, List<QuotedFigure>>();
        for (var each : figures) {
            if (!covered.contains(each.id())) {
                byArticle
                        .computeIfAbsent(each.article(), key -> new ArrayList<>())
                        .add(each);
            }
        }
        var checks = new ArrayList<Check>();
        byArticle.values().forEach(each -> article(each, checks));
        return checks;
    }

    private static void article(List<QuotedFigure> figures, List<Check> checks) {
        var total = figures.stream().filter(each -> each.is("total")).findFirst();
        if (total.isPresent()) {
            var parts = figures.stream()
                    .filter(each ->
                            each.is("part") && each.unit().equals(total.get().unit()))
                    .map(QuotedFigure::id)
                    .toList();
            if (parts.size() > 1) {
                checks.add(new Check(
                        "S-" + total.get().id(),
                        String.join("+", parts) + " = " + total.get().id(),
                        "",
                        "",
                        null));
            }
        }
        for (var rate : figures) {
            if (!rate.isPercent()) continue;
            checks.add(new Check("S-" + rate.id(), counts(rate, figures), "", "", null));
        }
    }

    /** The two counts that make the rate, to within its printed digits; without them the rate stands alone. */
    private static String counts(QuotedFigure rate, List<QuotedFigure> figures) {
        for (var part : figures) {
            for (var whole : figures) {
                if (part.equals(whole)
                        || part.isPercent()
                        || whole.isPercent()
                        || whole.value().signum() <= 0) continue;
                if (!part.unit().equals(whole.unit()) || part.value().compareTo(whole.value()) > 0) continue;
                var share = part.value().movePointRight(2).divide(whole.value(), java.math.MathContext.DECIMAL128);
                int scale = Math.max(0, rate.value().scale());
                if (share.setScale(scale, java.math.RoundingMode.HALF_UP).compareTo(rate.value()) == 0
                        || share.setScale(scale, java.math.RoundingMode.DOWN).compareTo(rate.value()) == 0) {
                    return part.id() + "/" + whole.id() + " = " + rate.id();
                }
            }
        }
        return rate.id();
    }
}
