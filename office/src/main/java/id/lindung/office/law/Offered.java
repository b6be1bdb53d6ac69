package id.lindung.office.law;

import id.lindung.office.pages.Option;
import id.lindung.office.pages.Ui;
import id.lindung.rules.law.LawBook;
import id.lindung.rules.law.LawValue;
import id.lindung.rules.law.ValueText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a form offers that depends on the day and on the law.
 *
 * @param months two years back and at most one ahead, as far as the law is formalised, and the month that was asked about
 * @param disabilityRows the table of permanent partial disability in its own words, a row counted by tens once for each ten
 */
public record Offered(List<YearMonth> months, List<Option> disabilityRows) {

    private static final int MONTHS_BACK = 24;
    private static final int MONTHS_AHEAD = 12;

    /** No ear loses more than ten times 10 decibels of the hundred that count, no eye more than ten tenths. */
    private static final int MOST_TIMES = 10;

    static Offered on(LocalDate today, String chosenMonth, LawBook book, Ui ui) {
        return new Offered(months(YearMonth.from(today), chosenMonth, book), rows(today, book, ui));
    }

    /** A chosen row in words; what is none as it was written. */
    String disabilityRow(String value) {
        return disabilityRows.stream()
                .filter(row -> row.value().equals(value))
                .map(Option::label)
                .findFirst()
                .orElse(value);
    }

    private static List<YearMonth> months(YearMonth now, String chosen, LawBook book) {
        var offered = Stream.iterate(now.plusMonths(MONTHS_AHEAD), month -> month.minusMonths(1))
                .limit(MONTHS_AHEAD + MONTHS_BACK + 1)
                .filter(month -> book.covers(month.atDay(1)));
        return Stream.concat(offered, asked(chosen)).distinct().sorted().toList();
    }

    private static Stream<YearMonth> asked(String chosen) {
        try {
            return Stream.of(YearMonth.parse(chosen));
        } catch (DateTimeParseException e) {
            return Stream.empty(); // the law library says what is wrong with it
        }
    }

    private static List<Option> rows(LocalDate today, LawBook book, Ui ui) {
        return book.get("jkk.partial_disability.table", today).value().items().stream()
                .flatMap(row -> options(row, ui))
                .toList();
    }

    private static Stream<Option> options(LawValue row, Ui ui) {
        var key = row.get("key").text();
        var name = ValueText.rowName(row);
        var label = ui.pick(name.id(), name.en());
        if (row.has("pct_min"))
            return Stream.of(new Option(
                    key,
                    label + " (" + percent(row.get("pct_min").number()) + "–"
                            + percent(row.get("pct_max").number()) + " %)"));
        var percent = row.get("pct").number();
        if (!row.has("per")) return Stream.of(new Option(key, label + " (" + percent(percent) + " %)"));
        return IntStream.rangeClosed(1, MOST_TIMES)
                .mapToObj(times -> new Option(
                        key + "*" + times,
                        label + " × " + times + " (" + percent(percent.multiply(BigDecimal.valueOf(times))) + " %)"));
    }

    private static String percent(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString().replace('.', ',');
    }
}
