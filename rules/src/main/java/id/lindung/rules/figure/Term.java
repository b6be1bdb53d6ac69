package id.lindung.rules.figure;

import java.util.List;

/** One side of a check. */
public sealed interface Term {

    /** A number as written. */
    record Literal(Amount amount) implements Term {}

    /** A quoted figure by its id. */
    record Figure(String id) implements Term {}

    /** A fact of the law, the regions or the office; see {@link Facts}. */
    record Asked(String name, List<String> arguments) implements Term {
        public Asked {
            arguments = List.copyOf(arguments);
        }
    }

    /** Rounding to so many decimals, half up, or cutting off. */
    record Rounded(Term inner, int decimals, boolean down) implements Term {}

    /** Left plus right; both of one unit. */
    record Sum(Term left, Term right) implements Term {}

    /** Left minus right; both of one unit. */
    record Difference(Term left, Term right) implements Term {}

    /** Left times right. */
    record Product(Term left, Term right) implements Term {}

    /** Left by right; by nothing there is no answer. */
    record Quotient(Term left, Term right) implements Term {}
}
