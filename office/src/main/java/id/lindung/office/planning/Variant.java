package id.lindung.office.planning;

import id.lindung.office.pages.Ui;
import id.lindung.rules.Reading;
import id.lindung.rules.money.Rupiah;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One column of the comparison: what was typed, and what it means.
 *
 * @param index 0, 1, 2
 * @param question null when something cannot be read
 * @param problem what cannot be read, in the reader's language; empty when all can
 */
public record Variant(
        int index, Map<String, String> fields, @Nullable PlanQuestion question, String problem) {

    public static final List<String> FIELDS = List.of("rentan", "perangkat", "dari", "bulan", "plafon", "program");

    /** What somebody typed for a field. */
    public String of(String field) {
        return fields.getOrDefault(field, "");
    }

    static Variant read(int index, Map<String, String> fields, String region, int year, Ui ui) {
        try {
            var vulnerable = number(fields.getOrDefault("rentan", ""));
            var officials = number(fields.getOrDefault("perangkat", ""));
            var first = number(fields.getOrDefault("dari", "1"));
            var months = number(fields.getOrDefault("bulan", ""));
            int from = first == null ? 1 : first;
            var programmes = fields.getOrDefault("program", PlanQuestion.PROGRAMMES);
            if (!programmes.equals("JKK+JKM") && !programmes.equals("JKK+JKM+JHT")) {
                throw new IllegalArgumentException(programmes);
            }
            var question = new PlanQuestion(
                    region,
                    year,
                    vulnerable == null ? 0 : vulnerable,
                    officials,
                    List.of(),
                    YearMonth.of(year, from),
                    months == null ? 13 - from : months,
                    ceiling(fields.getOrDefault("plafon", "")),
                    programmes);
            return new Variant(index, fields, question, "");
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            return new Variant(index, fields, null, ui.t("plan.problem.variant", year));
        }
    }

    private static @Nullable Integer number(String text) {
        var digits = text.replace(".", "").strip();
        if (digits.isEmpty()) return null;
        if (!digits.matches("[0-9]{1,7}")) throw new IllegalArgumentException(text);
        return Integer.valueOf(digits);
    }

    private static @Nullable Long ceiling(String text) {
        return switch (Rupiah.read(text)) {
            case Reading.Read<Rupiah>(var amount, var _) -> amount.amount();
            case Reading.Missing<Rupiah>() -> null;
            case Reading.Refused<Rupiah>(var _) -> throw new IllegalArgumentException(text);
        };
    }
}
