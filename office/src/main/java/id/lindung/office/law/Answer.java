package id.lindung.office.law;

import id.lindung.office.pages.Ui;
import id.lindung.rules.law.Citation;
import id.lindung.rules.law.Line;
import id.lindung.rules.law.Note;
import id.lindung.rules.law.Outcome;
import id.lindung.rules.law.ValueText;
import id.lindung.rules.law.VerificationStatus;
import id.lindung.rules.money.IndonesianNumber;
import id.lindung.rules.money.Sen;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An outcome in the reader's language. */
public sealed interface Answer {

    /**
     * @param status the weakest of all lines
     * @param warnings what is unsettled about it
     * @param toProve what was presumed
     */
    record Granted(long total, VerificationStatus status, List<Item> items, List<String> warnings, List<String> toProve)
            implements Answer {

        /** Rupiah by who bears them, in the order of the lines. */
        public Map<String, Long> shares() {
            var shares = new LinkedHashMap<String, Long>();
            for (var item : items) shares.merge(item.payer(), item.rupiah(), Long::sum);
            return shares;
        }
    }

    /** The law says no, and where. */
    record Refused(String why, List<String> citations) implements Answer {}

    /** Facts without which there is no amount, in words. */
    record Incomplete(List<String> missing) implements Answer {}

    record BranchDecides(String why, List<String> sources) implements Answer {}

    /**
     * One amount.
     *
     * @param exact the amount before rounding; empty when it is whole
     */
    record Item(
            String name,
            String payer,
            String base,
            String rate,
            long rupiah,
            String exact,
            List<String> citations,
            VerificationStatus status,
            Leaf explanation) {}

    /** The outcome in the reader's words, with its explanation. */
    public static Answer of(Outcome outcome, Ui ui) {
        return switch (outcome) {
            case Outcome.Granted granted ->
                new Granted(
                        granted.total().amount(),
                        granted.lines().stream()
                                .map(Line::status)
                                .reduce(VerificationStatus.VERIFIED, VerificationStatus::weakest),
                        granted.lines().stream().map(line -> item(line, ui)).toList(),
                        say(granted.warnings(), ui),
                        say(granted.toProve(), ui));
            case Outcome.Refused refused ->
                new Refused(ui.pick(refused.why().id(), refused.why().en()), display(refused.law()));
            case Outcome.Incomplete(var missing) ->
                new Incomplete(missing.stream()
                        .map(fact -> ui.word("law.field.", fact))
                        .toList());
            case Outcome.BranchDecides(var _, var why, var sources) ->
                new BranchDecides(ui.pick(why.id(), why.en()), display(sources));
        };
    }

    private static Item item(Line line, Ui ui) {
        boolean contribution = line.item().equals(Line.CONTRIBUTION);
        return new Item(
                contribution ? line.programme() : ui.word("law.item.", line.item()),
                ui.word("law.payer.", line.payer().code()),
                line.base().map(base -> Sen.of(base).display()).orElse(""),
                line.rate().map(Answer::rate).orElse(""),
                line.rupiah().amount(),
                line.exact().compareTo(BigDecimal.valueOf(line.rupiah().amount())) == 0
                        ? ""
                        : "Rp" + IndonesianNumber.decimal(line.exact()),
                display(line.law()),
                line.status(),
                Leaf.of(line.explanation(), ui));
    }

    /** A share in percent; a multiple of the wage as such. */
    private static String rate(BigDecimal rate) {
        return rate.compareTo(BigDecimal.ONE) > 0
                ? IndonesianNumber.decimal(rate) + " ×"
                : ValueText.number("percent", rate.movePointRight(2));
    }

    private static List<String> say(List<Note> notes, Ui ui) {
        return notes.stream()
                .map(note -> ui.pick(note.says().id(), note.says().en()))
                .toList();
    }

    private static List<String> display(List<Citation> law) {
        return law.stream().map(Citation::display).toList();
    }
}
