package id.lindung.office.claims;

import id.lindung.rules.Reading;
import id.lindung.rules.Sentence;
import id.lindung.rules.money.Rupiah;
import id.lindung.rules.time.DateText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A fact that a page asks for.
 *
 * @param name as legal cases name it, or of {@link FactSheet}
 * @param choices words to choose from; several may be chosen of {@code transport}
 */
public record FactField(String name, Kind kind, List<String> choices) {

    public FactField {
        choices = List.copyOf(choices);
    }

    /** How it is written. */
    public enum Kind {
        MONEY,
        COUNT,
        DAY,
        CHOICE,
        SEVERAL,
        YES
    }

    /** What a case's programme and cause ask, in the order of the page. */
    public static List<FactField> of(ClaimCase claim) {
        var fields = new ArrayList<FactField>();
        fields.add(choice("segment", "PU", "BPU", "JAKON", "PMI"));
        switch (claim.programme()) {
            case JKM -> {
                fields.add(field("memberSince", Kind.DAY));
                fields.add(field("contributionMonths", Kind.COUNT));
            }
            case JKK -> {
                fields.add(field("wage", Kind.MONEY));
                fields.add(field("income", Kind.MONEY));
                fields.add(new FactField("transport", Kind.SEVERAL, List.of("land", "sea", "air")));
                if (claim.cause().isAtWork()) {
                    fields.add(field(FactSheet.RECOVERED_ON, Kind.DAY));
                    fields.add(
                            choice(FactSheet.DISABILITY, "PARTIAL_DISABILITY", "FUNCTIONAL_LOSS", "TOTAL_DISABILITY"));
                    fields.add(field("disabilityPercent", Kind.COUNT));
                    fields.add(field("lossPercent", Kind.COUNT));
                    fields.add(field(FactSheet.DIED_ON, Kind.DAY));
                }
                fields.add(field("monthsInArrears", Kind.COUNT));
            }
            case JHT -> {
                fields.add(field("balance", Kind.MONEY));
                fields.add(field("birthDate", Kind.DAY));
                fields.add(field("agreedPensionAge", Kind.COUNT));
            }
            case JP -> {
                fields.add(field("wage", Kind.MONEY));
                fields.add(field("contributionMonths", Kind.COUNT));
                fields.add(field("birthDate", Kind.DAY));
                fields.add(field("balance", Kind.MONEY));
            }
            case JKP -> {
                fields.add(field("wage", Kind.MONEY));
                fields.add(field("contributionMonths", Kind.COUNT));
                fields.add(field("approvalDate", Kind.DAY));
                fields.add(field("birthDate", Kind.DAY));
                fields.add(field("previousClaims", Kind.COUNT));
                fields.add(field("monthsInArrears", Kind.COUNT));
                fields.add(field("employerBankrupt", Kind.YES));
            }
        }
        return fields;
    }

    private static FactField field(String name, Kind kind) {
        return new FactField(name, kind, List.of());
    }

    private static FactField choice(String name, String... words) {
        return new FactField(name, Kind.CHOICE, List.of(words));
    }

    /** What was written, as a legal case writes it; missing is an empty value. */
    public Reading<String> read(List<String> written, LocalDate today) {
        var text = written.isEmpty() ? "" : written.getFirst().strip();
        if (kind == Kind.SEVERAL)
            return Reading.read(
                    String.join(",", written.stream().filter(choices::contains).toList()));
        if (text.isEmpty()) return Reading.read("");
        return switch (kind) {
            case MONEY -> Rupiah.read(text).map(amount -> Long.toString(amount.amount()));
            case DAY -> DateText.read(text, today).map(LocalDate::toString);
            case COUNT -> number(text.replace(',', '.'));
            case CHOICE ->
                choices.contains(text)
                        ? Reading.read(text)
                        : Reading.refused("Pilihan \"{}\" tidak ada.", "There is no choice \"{}\".", text);
            case YES -> Reading.read("true");
            case SEVERAL -> throw new IllegalStateException();
        };
    }

    private static Reading<String> number(String text) {
        return text.matches("[0-9]{1,4}(\\.[0-9]{1,2})?")
                ? Reading.read(text)
                : Reading.refused(
                        "\"{}\" bukan angka. Tulis misalnya 12 atau 12,5.",
                        "\"{}\" is no number. Write for example 12 or 12.5.",
                        text);
    }

    /** The sentence of a fault, both languages. */
    static Sentence fault(Reading<String> reading) {
        return reading instanceof Reading.Refused<String>(var why) ? why : new Sentence("", "");
    }
}
