package id.lindung.rules.benefit;

import id.lindung.rules.law.Outcome;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * An answer as the oracle and the rules can both say it: what came out and every amount, exact and in rupiah.
 *
 * @param what {@code "granted"}, {@code "refused CODE"}, {@code "incomplete [facts]"}, {@code "branch CODE"}
 * @param lines {@code "deathGrant 20000000 20000000"}, in order
 */
public record Said(String what, List<String> lines, long total) {

    static Said refused(String code) {
        return new Said("refused " + code, List.of(), 0);
    }

    static Said branch(String code) {
        return new Said("branch " + code, List.of(), 0);
    }

    static Said incomplete(List<String> facts) {
        return new Said("incomplete " + facts, List.of(), 0);
    }

    public static Said of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Refused(var reason, var _, var _) -> refused(reason.name());
            case Outcome.BranchDecides(var code, var _, var _) -> branch(code);
            case Outcome.Incomplete(var missing) -> incomplete(missing);
            case Outcome.Granted granted ->
                new Said(
                        "granted",
                        granted.lines().stream()
                                .map(line -> line(
                                        line.item(), line.exact(), line.rupiah().amount()))
                                .toList(),
                        granted.total().amount());
        };
    }

    private static String line(String item, BigDecimal exact, long rupiah) {
        return item + " "
                + exact.setScale(10, RoundingMode.DOWN).stripTrailingZeros().toPlainString() + " " + rupiah;
    }

    /** A grant in the making. */
    static final class Paid {
        private final List<String> lines = new ArrayList<>();
        private long total;

        void add(String item, BigDecimal exact) {
            long rupiah = exact.add(new BigDecimal("0.5")).toBigInteger().longValueExact();
            lines.add(line(item, exact, rupiah));
            if (!item.equals("scholarship")) total += rupiah;
        }

        void add(String item, long rupiah) {
            add(item, BigDecimal.valueOf(rupiah));
        }

        Said granted() {
            return new Said("granted", lines, total);
        }
    }
}
