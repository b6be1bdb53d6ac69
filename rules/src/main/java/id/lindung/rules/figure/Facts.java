package id.lindung.rules.figure;

import java.util.List;

/** What is known beside the quoted figures: the law, the regions, and, inside an office, its own register. */
@FunctionalInterface
public interface Facts {

    /** Nothing is known. */
    Facts NONE = (name, arguments) -> new Fact.Unknown("no facts are at hand");

    /**
     * Asks for a fact by its name in an expression, e.g. {@code active(53.04, 2024-03)}.
     *
     * @param name lower case
     * @param arguments as written, trimmed
     */
    Fact find(String name, List<String> arguments);

    /** An answer. */
    sealed interface Fact {
        /** @param source who says so, for a footnote */
        record Known(Amount amount, String source) implements Fact {}

        /** The name is right and there is no such number here. */
        record Unknown(String why) implements Fact {}

        /** There is no such name, or its arguments are not understood. */
        record NoSuchFact(String why) implements Fact {}
    }
}
