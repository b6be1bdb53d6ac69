package id.lindung.rules.law;

import id.lindung.rules.Sentence;
import id.lindung.rules.money.IndonesianNumber;
import id.lindung.rules.money.Sen;
import id.lindung.rules.time.IndonesianDate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Locale;
import java.util.function.Function;

/** Values of the law and facts as people read them: {@code 0,24%}, {@code Rp11.086.300}, {@code 3 bulan}, {@code sangat rendah 0,24%}. */
public final class ValueText {

    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private ValueText() {}

    /** A parameter's value, or a part of one. */
    public static Sentence of(Parameter parameter, LawValue value) {
        return new Sentence(
                written(parameter.unit(), value, Sentence::id), written(parameter.unit(), value, Sentence::en));
    }

    /** One number with the parameter's unit. Numbers look alike in both languages. */
    public static String number(String unit, BigDecimal number) {
        if (unit.startsWith("IDR") && number.stripTrailingZeros().scale() <= 2)
            return Sen.of(number).display();
        var plain = IndonesianNumber.decimal(number);
        return unit.startsWith("percent") ? plain + "%" : plain;
    }

    /** {@code "Upah sebulan"} of {@code wage}. */
    public static Sentence factName(String fact) {
        return ValueWords.fact(fact);
    }

    /** What somebody said about a person or a case. */
    public static Sentence fact(Object value) {
        return switch (value) {
            case Sentence words -> words;
            case LocalDate day -> day(day);
            case Boolean yes -> yes ? ValueWords.YES : ValueWords.NO;
            case BigDecimal number -> same(IndonesianNumber.decimal(number));
            case LawValue law -> new Sentence(written("", law, Sentence::id), written("", law, Sentence::en));
            case Enum<?> word -> ValueWords.word(word.name().toLowerCase(Locale.ROOT));
            default -> same(value.toString());
        };
    }

    /** {@code "1 Juni 2025"}, {@code "1 June 2025"}. */
    public static Sentence day(LocalDate day) {
        return new Sentence(IndonesianDate.full(day), ENGLISH.format(day));
    }

    /** A word of the law's files or of a choice as people read it: {@code "menengah"} and {@code "medium"}. */
    public static Sentence word(String code) {
        return ValueWords.word(code);
    }

    private static Sentence same(String text) {
        return new Sentence(text, text);
    }

    private static String written(String unit, LawValue value, Function<Sentence, String> language) {
        return switch (value) {
            case LawValue.Num(var number) -> measured(unit, number, language);
            case LawValue.Text(var text) -> language.apply(ValueWords.word(text));
            case LawValue.Flag(var yes) -> language.apply(yes ? ValueWords.YES : ValueWords.NO);
            case LawValue.Items(var values) -> {
                var parts = new ArrayList<String>();
                for (var each : values) parts.add(written(unit, each, language));
                yield String.join(", ", parts);
            }
            // A row of the disability table is told by its own words; its key and number are for programs.
            case LawValue.Entries row when row.has("label_id") -> labelled(row, language);
            // The unit is that of the amounts; a number of years says so in its name.
            case LawValue.Entries(var values) -> {
                var parts = new ArrayList<String>();
                values.forEach((key, each) -> parts.add(language.apply(ValueWords.word(key)) + " "
                        + written(key.endsWith("_years") ? "" : unit, each, language)));
                yield String.join("; ", parts);
            }
        };
    }

    /** The name of a row of the disability table. */
    public static Sentence rowName(LawValue row) {
        return new Sentence(row.get("label_id").text(), row.get("label_en").text());
    }

    private static String labelled(LawValue row, Function<Sentence, String> language) {
        var share = row.has("pct")
                ? IndonesianNumber.decimal(row.get("pct").number())
                : IndonesianNumber.decimal(row.get("pct_min").number()) + "–"
                        + IndonesianNumber.decimal(row.get("pct_max").number());
        return language.apply(rowName(row)) + " " + share + "%";
    }

    private static String measured(String unit, BigDecimal number, Function<Sentence, String> language) {
        var plain = number(unit, number);
        var measure = ValueWords.unit(unit);
        return measure == null ? plain : language.apply(measure).replace("{}", plain);
    }
}
