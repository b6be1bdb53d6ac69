package id.lindung.office.law;

import id.lindung.office.pages.Ui;
import id.lindung.rules.Sentence;
import id.lindung.rules.law.Dated;
import id.lindung.rules.law.DatedCitation;
import id.lindung.rules.law.LawValue;
import id.lindung.rules.law.Parameter;
import id.lindung.rules.law.ValueText;
import id.lindung.rules.law.VerificationStatus;
import id.lindung.rules.time.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One parameter of the law as a page shows it.
 *
 * @param values newest first
 * @param next the first value that does not hold yet
 * @param line points of the drawing, {@code "0,80 50,80 50,20"}, empty when the values are no numbers or never changed
 */
public record RuleView(
        Parameter parameter, Optional<Value> now, Optional<Value> next, List<Value> values, String line) {

    /** The drawing's own units. */
    public static final int WIDTH = 600;

    public static final int HEIGHT = 120;
    private static final int MARGIN = 8;
    private static final int LONGEST_BRIEF = 24;

    /**
     * A value and the days on which it holds.
     *
     * @param source web address of what was seen; empty when there is none
     */
    public record Value(
            LocalDate from,
            Sentence says,
            String citedAs,
            List<DatedCitation> law,
            Period period,
            VerificationStatus status,
            LocalDate checked,
            String source,
            Optional<Sentence> note) {

        /** The articles alone. */
        public String basis() {
            return law.stream().map(each -> each.citation().display()).collect(Collectors.joining("; "));
        }

        /** The articles, those that do not hold for all of its time with their days. */
        public String cited(Ui ui) {
            return law.stream()
                    .map(each -> each.citation().display()
                            + each.later(period)
                                    .map(day -> " (" + ui.t("law.rules.citedfrom", ui.date(day)) + ")")
                                    .orElse("")
                            + each.ended(period)
                                    .map(day -> " (" + ui.t("law.rules.citeduntil", ui.date(day)) + ")")
                                    .orElse("")
                            + each.reachesBack()
                                    .map(words -> " (" + ui.pick(words.id(), words.en()) + ")")
                                    .orElse(""))
                    .collect(Collectors.joining("; "));
        }

        public String written(Ui ui) {
            return ui.pick(says.id(), says.en());
        }

        /** As much as fits beside a name on a phone; a table is an ellipsis. */
        public String brief(Ui ui) {
            return written(ui).length() > LONGEST_BRIEF ? "…" : written(ui);
        }
    }

    static RuleView of(Parameter parameter, LocalDate today) {
        var values = parameter.values().stream()
                .map(dated -> value(parameter, dated))
                .toList();
        return new RuleView(
                parameter,
                parameter.find(today).map(dated -> value(parameter, dated)),
                values.stream().filter(value -> value.from().isAfter(today)).findFirst(),
                values.reversed(),
                line(parameter, today));
    }

    public Value oldest() {
        return values.getLast();
    }

    public Value newest() {
        return values.getFirst();
    }

    private static Value value(Parameter parameter, Dated<LawValue> dated) {
        var seen = dated.provenance();
        return new Value(
                dated.period().from(),
                ValueText.of(parameter, dated.value()),
                seen.citedAs(),
                seen.dated(),
                dated.period(),
                seen.status(),
                seen.checked(),
                seen.source()
                        .filter(address -> address.startsWith("https://") || address.startsWith("http://"))
                        .orElse(""),
                seen.note());
    }

    /** A step at each change, from the first value to today or the last change. */
    private static String line(Parameter parameter, LocalDate today) {
        var numbers = new ArrayList<BigDecimal>();
        for (var dated : parameter.values()) {
            if (!(dated.value() instanceof LawValue.Num(var number))) return "";
            numbers.add(number);
        }
        if (numbers.size() < 2) return "";
        var low = numbers.stream().min(BigDecimal::compareTo).orElseThrow();
        var high = numbers.stream().max(BigDecimal::compareTo).orElseThrow();
        if (low.compareTo(high) == 0) return "";
        var first = parameter.values().getFirst().period().from();
        var last = parameter.values().getLast().period().from();
        var end = last.isAfter(today) ? last.plusYears(1) : today.plusDays(1);
        double days = ChronoUnit.DAYS.between(first, end);
        var points = new StringBuilder();
        String before = "";
        for (int i = 0; i < numbers.size(); i++) {
            var from = parameter.values().get(i).period().from();
            double x = WIDTH * ChronoUnit.DAYS.between(first, from) / days;
            double part = numbers.get(i).subtract(low).doubleValue()
                    / high.subtract(low).doubleValue();
            var y = at(HEIGHT - MARGIN - part * (HEIGHT - 2 * MARGIN));
            if (!before.isEmpty())
                points.append(at(x)).append(',').append(before).append(' ');
            points.append(at(x)).append(',').append(y).append(' ');
            before = y;
        }
        return points.append(WIDTH).append(',').append(before).toString();
    }

    private static String at(double length) {
        return String.format(Locale.ROOT, "%.1f", length);
    }
}
