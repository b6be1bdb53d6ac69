package id.lindung.law.cases;

import id.lindung.law.question.Question;
import id.lindung.law.question.QuestionReader;
import id.lindung.law.question.QuestionReading;
import id.lindung.rules.law.Citation;
import id.lindung.rules.law.Line;
import id.lindung.rules.law.Note;
import id.lindung.rules.law.Outcome;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Asks the questions of legal cases and compares the answers with what they expect. */
public final class CaseRunner {

    private final Function<Question, Outcome> law;

    /** @param law answers a question */
    public CaseRunner(Function<Question, Outcome> law) {
        this.law = law;
    }

    /** Answers the case and names each difference from what it expects, in Bahasa Indonesia. */
    public CaseResult check(LegalCase legalCase) {
        var outcome = answer(legalCase);
        var differences = new ArrayList<String>();
        legalCase.expectation().ifPresent(expected -> compare(expected, outcome, differences));
        return new CaseResult(legalCase, outcome, differences);
    }

    /** The answer alone; a question that cannot be asked is a refusal too. */
    public Outcome answer(LegalCase legalCase) {
        return switch (QuestionReader.read(legalCase.ask(), legalCase.facts())) {
            case QuestionReading.Asked(var question) -> law.apply(question);
            case QuestionReading.NotAskable(var refusal) -> refusal;
        };
    }

    private static void compare(Expectation expected, Outcome outcome, List<String> differences) {
        expected.refused().ifPresent(code -> expect("refused", code, refusal(outcome), differences));
        expected.branchDecides().ifPresent(code -> expect("branchDecides", code, branch(outcome), differences));
        var cited = cited(outcome);
        for (var article : expected.cites()) {
            if (cited.stream()
                    .noneMatch(each ->
                            each.regulation().equals(article) || each.display().equals(article))) {
                differences.add("cites: seharusnya " + article + ", ternyata "
                        + cited.stream().map(Citation::display).toList());
            }
        }
        for (var fact : expected.incomplete()) {
            if (!(outcome instanceof Outcome.Incomplete(var missing) && missing.contains(fact))) {
                differences.add("incomplete: seharusnya " + fact + ", ternyata " + describe(outcome));
            }
        }
        boolean amounts = !expected.lines().isEmpty()
                || !expected.payers().isEmpty()
                || expected.total().isPresent()
                || !expected.warnings().isEmpty()
                || !expected.toProve().isEmpty()
                || !expected.status().isEmpty();
        if (outcome instanceof Outcome.Granted granted) {
            compareAmounts(expected, granted, differences);
        } else if (amounts) {
            differences.add("seharusnya ada jumlah, ternyata " + describe(outcome));
        }
        expected.differs().ifPresent(wrong -> {
            var differing = new ArrayList<String>();
            compare(wrong, outcome, differing);
            if (differing.isEmpty()) {
                differences.add("keluar jawaban aturan yang salah: " + describe(outcome));
            }
        });
    }

    private static void compareAmounts(Expectation expected, Outcome.Granted granted, List<String> differences) {
        expected.lines().forEach((key, amounts) -> {
            var lines = granted.lines().stream()
                    .filter(line -> line.key().equals(key))
                    .toList();
            if (amounts.size() == 1) {
                compareSum(key, amounts.getFirst(), lines, differences);
            } else if (!lines.stream()
                    .map(line -> line.rupiah().amount())
                    .toList()
                    .equals(amounts.stream().map(BigDecimal::longValueExact).toList())) {
                differences.add(key + ": seharusnya " + amounts + ", ternyata "
                        + lines.stream().map(line -> line.rupiah().amount()).toList());
            }
        });
        expected.payers()
                .forEach((payer, amount) -> compareSum(
                        payer,
                        amount,
                        granted.lines().stream()
                                .filter(line -> line.payer().code().equals(payer))
                                .toList(),
                        differences));
        expected.total().ifPresent(total -> compareTotal(total, granted, differences));
        codes("warnings", expected.warnings(), granted.warnings(), differences);
        codes("toProve", expected.toProve(), granted.toProve(), differences);
        expected.status().forEach((key, status) -> {
            var lines = granted.lines().stream()
                    .filter(line -> line.key().equals(key))
                    .toList();
            if (lines.isEmpty())
                differences.add("status " + key + ": seharusnya " + status + ", ternyata tidak ada baris itu");
            for (var line : lines) expect("status " + key, status, line.status().code(), differences);
        });
    }

    /** A total with decimals is meant exactly, before rounding; a whole one is the answer's own total. */
    private static void compareTotal(BigDecimal expected, Outcome.Granted granted, List<String> differences) {
        if (expected.stripTrailingZeros().scale() > 0) {
            compareSum("total", expected, granted.lines(), differences);
        } else if (granted.total().amount() != expected.longValueExact()) {
            differences.add("total: seharusnya " + expected.toPlainString() + ", ternyata "
                    + granted.total().amount());
        }
    }

    private static void compareSum(
            String what, BigDecimal expected, List<? extends Line> lines, List<String> differences) {
        boolean whole = expected.stripTrailingZeros().scale() <= 0;
        var sum = BigDecimal.ZERO;
        for (var line : lines) {
            sum = sum.add(whole ? BigDecimal.valueOf(line.rupiah().amount()) : line.exact());
        }
        if (sum.compareTo(expected) != 0) {
            differences.add(what + ": seharusnya " + expected.toPlainString() + ", ternyata "
                    + sum.stripTrailingZeros().toPlainString());
        }
    }

    private static void codes(String what, List<String> expected, List<Note> notes, List<String> differences) {
        for (var code : expected) {
            if (notes.stream().noneMatch(note -> note.code().equals(code))) {
                differences.add(what + ": seharusnya " + code + ", ternyata "
                        + notes.stream().map(Note::code).toList());
            }
        }
    }

    private static void expect(String what, String expected, String got, List<String> differences) {
        if (!expected.equals(got)) {
            differences.add(what + ": seharusnya " + expected + ", ternyata " + got);
        }
    }

    private static List<Citation> cited(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Granted granted ->
                granted.lines().stream()
                        .flatMap(line -> line.law().stream())
                        .distinct()
                        .toList();
            case Outcome.Refused refused -> refused.law();
            case Outcome.Incomplete _ -> List.of();
            case Outcome.BranchDecides decides -> decides.sources();
        };
    }

    private static String refusal(Outcome outcome) {
        return outcome instanceof Outcome.Refused refused ? refused.reason().name() : describe(outcome);
    }

    private static String branch(Outcome outcome) {
        return outcome instanceof Outcome.BranchDecides decides ? decides.code() : describe(outcome);
    }

    /** An outcome in a few words. */
    public static String describe(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Granted granted -> "total " + granted.total().amount();
            case Outcome.Refused refused -> "refused " + refused.reason().name();
            case Outcome.Incomplete(var missing) -> "incomplete " + missing;
            case Outcome.BranchDecides(var code, var _, var _) -> "branch decides " + code;
        };
    }
}
