package id.lindung.rules.figure;

import id.lindung.rules.Sentence;
import id.lindung.rules.figure.CheckForm.Comparison;
import java.util.List;
import java.util.regex.Pattern;

/** Reads a check's expression. */
public final class CheckReader {

    private static final Pattern VERSUS = Pattern.compile("\\s(?:versus|vs\\.?)\\s(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");
    private static final Pattern SENTENCE = Pattern.compile("[^\"]*\"([^\"]*)\"\\s*");
    private static final Pattern LABEL = Pattern.compile("\\s*([A-Za-z][A-Za-z0-9_]*\\.[0-9]+)\\s+label\\s*");
    private static final Pattern WORKFORCE =
            Pattern.compile("\\s*([A-Za-z][A-Za-z0-9_]*\\.[0-9]+)\\s+as\\s+workforce\\s*");
    private static final Pattern EACH = Pattern.compile("(.*)\\beach\\s*=(.*)");
    private static final Pattern WORDS_ONLY = Pattern.compile("[^0-9+*/×÷()]*[\\p{L}][^0-9+*/×÷()]*");
    private static final Pattern COMPARISON = Pattern.compile("<=|>=|≤|≥|==|=|<|>");
    private static final int LONGEST = 500;

    /** "each = tariff": what the law pays when somebody dies. */
    static final Term TARIFF = new Term.Asked("tariff", List.of());

    private CheckReader() {}

    /** A check read, or why it cannot be. */
    public sealed interface Outcome {
        /** An expression that can be worked out. */
        record Read(CheckForm form) implements Outcome {}

        /** What is wrong in it and where. */
        record Fault(Sentence why) implements Outcome {}
    }

    /** Never throws for what was written. */
    public static Outcome read(String expression) {
        try {
            if (expression.isBlank() || expression.length() > LONGEST) {
                throw new ExpressionFault(
                        "Rumus kosong, atau lebih dari 500 huruf.",
                        "The expression is empty, or longer than 500 letters.");
            }
            return new Outcome.Read(form(expression.strip()));
        } catch (ExpressionFault e) {
            return new Outcome.Fault(e.sentence());
        }
    }

    private static CheckForm form(String text) {
        var versus = VERSUS.matcher(text);
        if (versus.find()) return versus(text.substring(0, versus.start()), text.substring(versus.end()));
        var label = LABEL.matcher(text);
        if (label.matches()) return new CheckForm.Label(label.group(1));
        var workforce = WORKFORCE.matcher(text);
        if (workforce.matches()) return new CheckForm.Workforce(workforce.group(1));
        var each = EACH.matcher(text);
        if (each.matches()) {
            var right = each.group(2).strip();
            var tariff = right.equals("tariff") ? TARIFF : TermReader.read(right);
            return new CheckForm.Each(TermReader.read(each.group(1)), tariff);
        }
        var sign = COMPARISON.matcher(text);
        if (!sign.find()) {
            var term = TermReader.read(text);
            return term instanceof Term.Figure(var id) ? new CheckForm.Alone(id) : new CheckForm.Computed(term, "");
        }
        var left = TermReader.read(text.substring(0, sign.start()));
        var rest = text.substring(sign.end()).strip();
        if (COMPARISON.matcher(rest).find()) {
            throw new ExpressionFault(
                    "Hanya satu tanda banding dalam satu rumus.", "Only one comparison in an expression.");
        }
        var comparison = comparison(sign.group());
        // "= eligible workforce": the right side says what the number means.
        if (comparison == Comparison.EQUAL && WORDS_ONLY.matcher(rest).matches())
            return new CheckForm.Computed(left, rest);
        return new CheckForm.Compared(left, comparison, TermReader.read(rest));
    }

    private static CheckForm versus(String one, String other) {
        var first = SENTENCE.matcher(one);
        var second = SENTENCE.matcher(other);
        if (first.matches() && second.matches()) return new CheckForm.Sentences(first.group(1), second.group(1));
        return new CheckForm.Groups(TermReader.read(one), other.strip());
    }

    private static Comparison comparison(String sign) {
        return switch (sign) {
            case "<=", "≤" -> Comparison.AT_MOST;
            case ">=", "≥" -> Comparison.AT_LEAST;
            case "<" -> Comparison.LESS;
            case ">" -> Comparison.MORE;
            default -> Comparison.EQUAL;
        };
    }
}
