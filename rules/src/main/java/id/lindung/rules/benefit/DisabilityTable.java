package id.lindung.rules.benefit;

import id.lindung.rules.Sentence;
import id.lindung.rules.law.Dated;
import id.lindung.rules.law.Explanation;
import id.lindung.rules.law.LawValue;
import id.lindung.rules.law.Outcome;
import id.lindung.rules.law.QuestionFault;
import id.lindung.rules.law.ValueText;
import id.lindung.rules.law.VerificationStatus;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The percentages of permanent partial disability, by part of the body: Lampiran III of PP 44/2015 and PP 82/2019. */
final class DisabilityTable {

    private static final String TABLE = "jkk.partial_disability.table";
    private static final String RULES = "jkk.partial_disability.rules";

    private DisabilityTable() {}

    /** The percentage that counts, or why there is none. */
    sealed interface Reading {
        record Share(BigDecimal percent, Supplier<Explanation> reason) implements Reading {
            Explanation why() {
                return reason.get();
            }
        }

        record Stopped(Outcome outcome) implements Reading {}
    }

    /** Reads a claim that has a percentage or parts of the body. */
    static Reading read(Claim claim) {
        var told = claim.facts().disabilityPercent();
        if (claim.facts().bodyParts().isEmpty()) {
            var percent = Objects.requireNonNull(told);
            return new Reading.Share(
                    percent, () -> new Explanation.Fact("disabilityPercent", Amounts.percent(percent)));
        }
        var sum = BigDecimal.ZERO;
        var rows = new ArrayList<LawValue>();
        for (var part : claim.facts().bodyParts()) {
            var row = row(claim, part);
            if (row.isEmpty()) {
                return new Reading.Stopped(unknown(claim, part));
            }
            if (row.get().has("pct_min")) {
                return ranged(claim, row.get());
            }
            var percent = row.get().get("pct").number();
            sum = sum.add(percent.multiply(BigDecimal.valueOf(part.times())));
            rows.add(row.get());
        }
        var total = sum;
        if (told != null && told.compareTo(total) != 0) {
            return new Reading.Stopped(differs(told, total));
        }
        return new Reading.Share(total, () -> added(claim, rows, total));
    }

    /** @param rows those of {@code bodyParts}, in their order */
    private static Explanation added(Claim claim, List<LawValue> rows, BigDecimal total) {
        var parts = new ArrayList<String>();
        var from = new ArrayList<Explanation>();
        if (claim.facts().leftHanded()) from.add(new Explanation.Fact("leftHanded", true));
        for (int i = 0; i < rows.size(); i++) {
            var percent = Amounts.percent(rows.get(i).get("pct").number());
            int times = claim.facts().bodyParts().get(i).times();
            parts.add(times == 1 ? percent : times + " × " + percent);
            from.add(given(claim, rows.get(i)));
        }
        boolean sum = rows.size() > 1 || claim.facts().bodyParts().getFirst().times() > 1;
        return new Explanation.Step(
                new Sentence("Persentase menurut tabel cacat", "Percentage of the disability table"),
                claim.law(TABLE),
                () -> String.join(" + ", parts) + (sum ? " = " + Amounts.percent(total) : ""),
                from);
    }

    /** A row whose percentage the doctor chooses between two bounds. */
    private static Reading ranged(Claim claim, LawValue row) {
        var told = claim.facts().disabilityPercent();
        if (told == null || claim.facts().bodyParts().size() > 1) {
            return new Reading.Stopped(new Outcome.Incomplete(List.of("disabilityPercent")));
        }
        var least = row.get("pct_min").number();
        var most = row.get("pct_max").number();
        if (told.compareTo(least) < 0 || told.compareTo(most) > 0) {
            return new Reading.Stopped(Says.refused(
                    QuestionFault.NUMBER_INVALID,
                    List.of(),
                    "Fakta disabilityPercent bernilai {}; untuk {} tulis {} sampai {}.",
                    "Fact disabilityPercent is {}; for {} write {} to {}.",
                    told.toPlainString(),
                    ValueText.rowName(row),
                    least.toPlainString(),
                    most.toPlainString()));
        }
        return new Reading.Share(
                told,
                () -> Explanation.step(
                        new Sentence("Persentase menurut tabel cacat", "Percentage of the disability table"),
                        claim.law(TABLE),
                        () -> Amounts.percent(told),
                        new Explanation.Fact("disabilityPercent", Amounts.percent(told)),
                        given(claim, row)));
    }

    private static Optional<LawValue> row(Claim claim, BodyPart part) {
        var key = claim.facts().leftHanded()
                        && claim.value(RULES).get("left_handed_swap").flag()
                ? swapped(part.key())
                : part.key();
        for (var row : claim.value(TABLE).items()) {
            if (row.get("key").text().equals(key)) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    /** A left-handed member's left hand counts as the right one, and the other way round. */
    private static String swapped(String key) {
        return key.contains("_right") ? key.replace("_right", "_left") : key.replace("_left", "_right");
    }

    /** A row is as sure as it was checked itself: 17 of the 46 were seen in print. */
    private static Explanation given(Claim claim, LawValue row) {
        var table = claim.book().get(TABLE, claim.day());
        var whole = table.provenance();
        var status =
                row.get("check").text().equals("verified") ? VerificationStatus.SECONDARY : VerificationStatus.MEMORY;
        return new Explanation.Given(
                claim.book().get(TABLE), new Dated<>(table.period(), row, whole.withStatus(status)));
    }

    private static Outcome unknown(Claim claim, BodyPart part) {
        return Says.refused(
                QuestionFault.VALUE_UNKNOWN,
                List.of(),
                "Fakta bodyParts menyebut \"{}\", yang tidak ada dalam tabel cacat. Tulis salah satu: {}.",
                "Fact bodyParts names \"{}\", which is not in the disability table. Write one of: {}.",
                part.key(),
                claim.value(TABLE).items().stream()
                        .map(row -> row.get("key").text())
                        .collect(Collectors.joining(", ")));
    }

    private static Outcome differs(BigDecimal told, BigDecimal table) {
        return Says.refused(
                QuestionFault.NUMBER_INVALID,
                List.of(),
                "Fakta disabilityPercent bernilai {}, tetapi bodyParts menurut tabel berjumlah {}. Tulis salah satunya saja.",
                "Fact disabilityPercent is {}, but bodyParts add up to {} by the table. Write only one of them.",
                told.toPlainString(),
                table.toPlainString());
    }
}
