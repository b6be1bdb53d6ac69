package id.lindung.rules.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Random expressions against a second evaluation that walks a stack of its own, token by token. */
class ExpressionOracleTest {

    private static final MathContext EXACT = MathContext.DECIMAL128;

    private final Random random = new Random(5_304);
    private final List<QuotedFigure> figures = new ArrayList<>();

    @Test
    void tenThousandRandomExpressionsComeOutAsTheOracleSays() {
        for (int i = 1; i <= 20; i++) {
            figures.add(new QuotedFigure(
                    "Q", "Q." + i, BigDecimal.valueOf(random.nextInt(1, 999_999)), "", "", "", "count"));
        }
        int compared = 0;
        for (int i = 0; i < 10_000; i++) {
            var text = new StringBuilder();
            var expected = expression(text, 4);
            var term = TermReader.read(text.toString());
            var found = new Evaluation(index(), Facts.NONE).value(term);
            if (expected == null) {
                assertThat(found).as(text.toString()).isEmpty();
                continue;
            }
            compared++;
            assertThat(found).as(text.toString()).isPresent();
            assertThat(found.get().value().round(new MathContext(25)))
                    .as(text.toString())
                    .isEqualByComparingTo(expected.round(new MathContext(25)));
        }
        assertThat(compared).isGreaterThan(9_000);
    }

    private java.util.Map<String, QuotedFigure> index() {
        var map = new java.util.HashMap<String, QuotedFigure>();
        figures.forEach(each -> map.put(each.id(), each));
        return map;
    }

    /** Writes an expression and returns what it is worth; null when it divides by nothing. */
    private @Nullable BigDecimal expression(StringBuilder text, int depth) {
        if (depth == 0 || random.nextInt(4) == 0) {
            if (random.nextBoolean()) {
                var figure = figures.get(random.nextInt(figures.size()));
                text.append(figure.id());
                return figure.value();
            }
            int number = random.nextInt(0, 99_999);
            text.append(number >= 1_000 && random.nextBoolean() ? "%,d".formatted(number) : number + "");
            if (random.nextInt(3) == 0) text.append(" workers ");
            return BigDecimal.valueOf(number);
        }
        int kind = random.nextInt(6);
        text.append('(');
        var left = expression(text, depth - 1);
        if (kind == 4 || kind == 5) {
            // The oracle rounds what stands in the brackets.
            int decimals = random.nextInt(3);
            text.insert(text.lastIndexOf("(") < 0 ? 0 : openOf(text), kind == 4 ? "round" : "floor");
            text.append(", ").append(decimals).append(')');
            return left == null ? null : left.setScale(decimals, kind == 4 ? RoundingMode.HALF_UP : RoundingMode.FLOOR);
        }
        text.append(List.of(" + ", "-", " x ", "/").get(kind));
        var right = expression(text, depth - 1);
        text.append(')');
        if (left == null || right == null) return null;
        return switch (kind) {
            case 0 -> left.add(right);
            case 1 -> left.subtract(right);
            case 2 -> left.multiply(right);
            default -> right.signum() == 0 ? null : left.divide(right, EXACT);
        };
    }

    /** Where the bracket of the part just written opens. */
    private static int openOf(StringBuilder text) {
        int depth = 0;
        for (int i = text.length() - 1; i >= 0; i--) {
            if (text.charAt(i) == ')') depth++;
            if (text.charAt(i) == '(' && depth-- == 0) return i;
        }
        throw new AssertionError(text);
    }

    @Test
    void whatCannotBeReadIsToldInASentence() {
        for (var bad : List.of(
                "A1.01 +",
                "A1.01 A1.02",
                "(A1.01",
                "16.800 x 2",
                "1,23 + 4",
                "A1.01 = A1.02 = A1.03",
                "",
                "jumlah",
                "A1.01 ^ 2")) {
            assertThat(CheckReader.read(bad)).as(bad).isInstanceOf(CheckReader.Outcome.Fault.class);
        }
    }

    @Test
    void deepBracketsAreRefusedAndDoNotOverflow() {
        assertThat(CheckReader.read("(".repeat(200) + "1" + ")".repeat(200)))
                .isInstanceOf(CheckReader.Outcome.Fault.class);
    }
}
