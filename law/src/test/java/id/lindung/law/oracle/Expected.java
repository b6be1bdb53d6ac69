package id.lindung.law.oracle;

import id.lindung.rules.law.Outcome;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * An answer reduced to what can be compared.
 *
 * @param kind granted, or the reason there is no amount
 * @param exact by {@code "JKK employer contribution"}
 */
public record Expected(String kind, SortedMap<String, BigDecimal> exact, SortedMap<String, BigDecimal> rupiah) {

    static Expected none(String kind) {
        return new Expected(kind, new TreeMap<>(), new TreeMap<>());
    }

    static Expected incomplete(Collection<String> missing) {
        return none("incomplete " + new TreeSet<>(missing));
    }

    static Expected granted() {
        return none("granted");
    }

    void add(String line, BigDecimal amount) {
        exact.merge(line, plain(amount), (one, other) -> plain(one.add(other)));
        rupiah.merge(line, amount.setScale(0, RoundingMode.HALF_UP), BigDecimal::add);
    }

    /** The product's answer in the same form. */
    public static Expected of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Refused refused -> none("refused " + refused.reason().name());
            case Outcome.Incomplete(var missing) -> incomplete(missing);
            case Outcome.BranchDecides decides -> none("branch decides " + decides.code());
            case Outcome.Granted granted -> {
                var answer = granted();
                for (var line : granted.lines()) {
                    var key = line.programme() + " " + line.payer().code() + " " + line.item();
                    answer.exact.merge(key, plain(line.exact()), (one, other) -> plain(one.add(other)));
                    answer.rupiah.merge(key, BigDecimal.valueOf(line.rupiah().amount()), BigDecimal::add);
                }
                yield answer;
            }
        };
    }

    private static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
