package id.lindung.office.law;

import java.util.List;

/**
 * One fact that a topic asks for.
 *
 * @param fact its name in the law library, which is also the field's name in the form and in the address
 * @param further few know it or need it: asked behind "more facts"
 */
public record Field(String fact, Kind kind, String usual, boolean required, boolean further) {

    /** How a fact is asked for. */
    public sealed interface Kind {}

    /** Rupiah, as people write them. */
    public record Money() implements Kind {}

    public record Month() implements Kind {}

    public record Day() implements Kind {}

    /** A whole number or a percentage. */
    public record Count() implements Kind {}

    public record YesNo() implements Kind {}

    /** One of these codes; their words are messages {@code law.choice.<fact>.<code>}. */
    public record Choice(List<String> codes) implements Kind {}

    /** Any of these codes, added to {@code always}. */
    public record Several(List<String> always, List<String> codes) implements Kind {}

    /** A row of the disability table, with how many times it applies: {@code hearing_loss_one*3}. */
    public record DisabilityRow() implements Kind {}

    static Field money(String fact, String usual) {
        return new Field(fact, new Money(), usual, true, false);
    }

    static Field month() {
        return new Field("month", new Month(), "", true, false);
    }

    static Field day(String fact) {
        return new Field(fact, new Day(), "", true, false);
    }

    static Field number(String fact, String usual) {
        return new Field(fact, new Count(), usual, true, false);
    }

    static Field yesNo(String fact) {
        return new Field(fact, new YesNo(), "", false, false);
    }

    static Field choice(String fact, String... codes) {
        return new Field(fact, new Choice(List.of(codes)), codes[0], true, false);
    }

    static Field programmes(List<String> always, String... more) {
        return new Field("programmes", new Several(always, List.of(more)), "", false, false);
    }

    /** The same fact, which may stay empty. */
    Field optional() {
        return new Field(fact, kind, kind instanceof Choice ? "" : usual, false, further);
    }

    static Field several(String fact, String... codes) {
        return new Field(fact, new Several(List.of(), List.of(codes)), "", false, false);
    }

    static Field disabilityRow(String fact) {
        return new Field(fact, new DisabilityRow(), "", false, true);
    }

    /** The same fact, which may stay empty and is asked behind "more facts". */
    Field behind() {
        var optional = optional();
        return new Field(fact, kind, optional.usual(), false, true);
    }
}
