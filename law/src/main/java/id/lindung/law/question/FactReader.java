package id.lindung.law.question;

import id.lindung.law.yaml.YamlMap;
import id.lindung.law.yaml.YamlValue;
import id.lindung.rules.Nearest;
import id.lindung.rules.Sentence;
import id.lindung.rules.contribution.Fund;
import id.lindung.rules.contribution.Programme;
import id.lindung.rules.contribution.Segment;
import id.lindung.rules.law.Outcome;
import id.lindung.rules.law.QuestionFault;
import id.lindung.rules.money.Sen;
import id.lindung.rules.time.ContributionMonth;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads facts one by one and remembers the first refusal: every read after it goes on, so that readers stay straight. */
final class FactReader {

    /** Official abbreviations are written in capitals, other words small. */
    private static final Set<Class<?>> ABBREVIATIONS = Set.of(Programme.class, Segment.class, Fund.class);

    private static final Pattern PLAIN_NUMBER = Pattern.compile("-?[0-9]{1,24}(\\.[0-9]{1,18})?");

    private final YamlMap facts;
    private Outcome.@Nullable Refused refusal;

    FactReader(YamlMap facts) {
        this.facts = facts;
    }

    /** A reader of a map inside these facts that refuses together with them. */
    List<FactReader> inner(String name) {
        var inner = new ArrayList<FactReader>();
        for (var each : values(name)) {
            if (each instanceof YamlMap map) {
                inner.add(new FactReader(map));
            } else {
                refuse(
                        QuestionFault.FACT_MALFORMED,
                        "Fakta {}: tulis sebagai daftar, setiap isinya berupa nama dan nilai.",
                        "Fact {}: write a list of names with values.",
                        name);
            }
        }
        return inner;
    }

    /** Takes over the first refusal of an inner reader, and its unknown names. */
    void join(FactReader inner) {
        inner.refuseUnknown();
        if (refusal == null) {
            refusal = inner.refusal;
        }
    }

    QuestionReading finish(Supplier<Question> question) {
        refuseUnknown();
        return refusal != null ? new QuestionReading.NotAskable(refusal) : new QuestionReading.Asked(question.get());
    }

    void refuseUnknown() {
        var unknown = facts.unasked();
        if (!unknown.isEmpty()) {
            var name = unknown.iterator().next();
            refuseNear(
                    QuestionFault.FACT_UNKNOWN,
                    new Sentence("Fakta \"" + name + "\" tidak dikenal.", "Fact \"" + name + "\" is not known."),
                    new Sentence("Yang dikenal", "Known are"),
                    name,
                    facts.asked());
        }
    }

    void refuse(QuestionFault fault, String id, String en, Object... arguments) {
        if (refusal == null) {
            refusal = (Outcome.Refused) Outcome.refused(fault, List.of(), id, en, arguments);
        }
    }

    /** A word that is none of the known ones; the nearest of them is named first. */
    private void refuseNear(
            QuestionFault fault, Sentence what, Sentence instead, String word, Collection<String> known) {
        if (refusal != null) return;
        var near = Nearest.to(word, known);
        var all = ": " + String.join(", ", known) + ".";
        refusal = new Outcome.Refused(
                fault,
                new Sentence(
                        what.id()
                                + near.map(each -> " Mungkin maksudnya " + each + ".")
                                        .orElse("") + " " + instead.id() + all,
                        what.en()
                                + near.map(each -> " Perhaps " + each + " is meant.")
                                        .orElse("") + " " + instead.en() + all),
                List.of());
    }

    /** The text of a fact, or null when it is left out or empty. */
    @Nullable
    String word(String name) {
        return switch (facts.find(name).orElse(null)) {
            case null -> null;
            case YamlValue.Scalar(var _, var text, var _) -> {
                var clean = text.strip();
                yield clean.isEmpty() || clean.equals("null") || clean.equals("~") ? null : clean;
            }
            case YamlValue.Listing _, YamlMap _ -> {
                refuse(
                        QuestionFault.FACT_MALFORMED,
                        "Fakta {}: tulis satu nilai saja.",
                        "Fact {}: write a single value.",
                        name);
                yield null;
            }
        };
    }

    /** The entries of a list; one plain value counts as a list, split at {@code +}. */
    List<YamlValue> values(String name) {
        return switch (facts.find(name).orElse(null)) {
            case null -> List.of();
            case YamlValue.Scalar scalar -> {
                var parts = new ArrayList<YamlValue>();
                for (var part : scalar.text().strip().split("\\+")) {
                    if (!part.isBlank()) parts.add(new YamlValue.Scalar(scalar.place(), part.strip(), false));
                }
                yield parts;
            }
            case YamlValue.Listing(var _, var values) -> values;
            case YamlMap map -> List.of(map);
        };
    }

    /** Rupiah above or equal to {@code least}, with at most two decimals. */
    @Nullable
    Sen amount(String name, long least, long most) {
        var text = word(name);
        return text == null ? null : amount(name, text, least, most);
    }

    @Nullable
    Sen amount(String name, String text, long least, long most) {
        var number = PLAIN_NUMBER.matcher(text).matches() ? new BigDecimal(text) : null;
        if (number == null
                || number.stripTrailingZeros().scale() > 2
                || number.compareTo(BigDecimal.valueOf(least)) < 0
                || number.compareTo(BigDecimal.valueOf(most)) > 0) {
            refuse(
                    QuestionFault.AMOUNT_INVALID,
                    "Fakta {} bernilai \"{}\". Tulis rupiah tanpa titik ribuan, {} sampai {}, paling banyak dua angka di belakang titik,"
                            + " misalnya 2328969.69.",
                    "Fact {} is \"{}\". Write rupiah without separators, {} to {}, with at most two decimals, for example 2328969.69.",
                    name,
                    text,
                    Long.toString(least),
                    Long.toString(most));
            return null;
        }
        return Sen.of(number);
    }

    /** A plain number between two bounds. */
    @Nullable
    BigDecimal number(String name, String least, String most, int decimals) {
        var text = word(name);
        if (text == null) {
            return null;
        }
        var number = PLAIN_NUMBER.matcher(text).matches() ? new BigDecimal(text) : null;
        if (number == null
                || number.stripTrailingZeros().scale() > decimals
                || number.compareTo(new BigDecimal(least)) < 0
                || number.compareTo(new BigDecimal(most)) > 0) {
            refuse(
                    QuestionFault.NUMBER_INVALID,
                    "Fakta {} bernilai \"{}\". Tulis angka {} sampai {}{}.",
                    "Fact {} is \"{}\". Write a number from {} to {}{}.",
                    name,
                    text,
                    least,
                    most,
                    decimals == 0 ? "" : " (" + decimals + ")");
            return null;
        }
        return number;
    }

    @Nullable
    Integer count(String name, int least, int most) {
        var number = number(name, Integer.toString(least), Integer.toString(most), 0);
        return number == null ? null : number.intValueExact();
    }

    boolean flag(String name) {
        var text = word(name);
        if (text == null) {
            return false;
        }
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "ya" -> true;
            case "false", "no", "tidak" -> false;
            default -> {
                refuse(
                        QuestionFault.VALUE_UNKNOWN,
                        "Fakta {} bernilai \"{}\". Tulis true atau false.",
                        "Fact {} is \"{}\". Write true or false.",
                        name,
                        text);
                yield false;
            }
        };
    }

    @Nullable
    LocalDate day(String name) {
        var text = word(name);
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            refuse(
                    QuestionFault.DATE_INVALID,
                    "Fakta {} bernilai \"{}\", yang bukan tanggal pada kalender. Tulis misalnya 2025-03-31.",
                    "Fact {} is \"{}\", which is no day of the calendar. Write for example 2025-03-31.",
                    name,
                    text);
            return null;
        }
    }

    @Nullable
    ContributionMonth month(String name) {
        var text = word(name);
        if (text == null) {
            return null;
        }
        try {
            var month = YearMonth.parse(text);
            if (month.getYear() >= 1900 && month.getYear() <= 9999) {
                return new ContributionMonth(month);
            }
        } catch (DateTimeParseException e) {
            // Said below: whatever is not a month is refused alike.
        }
        refuse(
                QuestionFault.DATE_INVALID,
                "Fakta {} bernilai \"{}\", yang bukan bulan. Tulis misalnya 2025-03.",
                "Fact {} is \"{}\", which is no month. Write for example 2025-03.",
                name,
                text);
        return null;
    }

    <E extends Enum<E>> @Nullable E choice(String name, Class<E> type) {
        return choice(name, type, QuestionFault.VALUE_UNKNOWN);
    }

    <E extends Enum<E>> @Nullable E choice(String name, Class<E> type, QuestionFault fault) {
        var text = word(name);
        return text == null ? null : choice(name, text, type, fault);
    }

    <E extends Enum<E>> @Nullable E choice(String name, String text, Class<E> type, QuestionFault fault) {
        var allowed = new ArrayList<String>();
        for (E each : type.getEnumConstants()) {
            if (each.name().equalsIgnoreCase(text)) {
                return each;
            }
            allowed.add(ABBREVIATIONS.contains(type) ? each.name() : each.name().toLowerCase(Locale.ROOT));
        }
        refuseNear(
                fault,
                new Sentence(
                        "Fakta " + name + " bernilai \"" + text + "\", yang tidak dikenal.",
                        "Fact " + name + " is \"" + text + "\", which is not known."),
                new Sentence("Tulis salah satu", "Write one of"),
                text,
                allowed);
        return null;
    }
}
