package id.lindung.rules.law;

import id.lindung.rules.Sentence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a value of the law comes from and how sure it is.
 *
 * <p>What {@link Parameter#find} and {@link Parameter#get} answer for a day carries only what may be cited for that day; {@link
 * Parameter#values} carries all citations of the value's whole time.
 *
 * @param law the citations, at least one
 * @param dated the same with the days for which each may be given
 * @param reachesBack which words of a regulation make it hold for a day before it was in force; empty for most
 * @param citedAs the citation as the compiler of the value wrote it
 * @param source web address of what was seen
 * @param status how sure the value is
 * @param checked the day somebody last compared the value with its source
 * @param note what a reader must know about it
 */
public record Provenance(
        List<Citation> law,
        List<DatedCitation> dated,
        Optional<Sentence> reachesBack,
        String citedAs,
        Optional<String> source,
        VerificationStatus status,
        LocalDate checked,
        Optional<Sentence> note) {

    /** Refuses a value that cites nothing with {@link IllegalArgumentException}. */
    public Provenance {
        law = List.copyOf(law);
        dated = List.copyOf(dated);
        if (law.isEmpty()) {
            throw new IllegalArgumentException("A value of the law needs a citation");
        }
    }

    /** All that is cited for a value, whatever the day. */
    public static Provenance of(
            List<DatedCitation> dated,
            String citedAs,
            Optional<String> source,
            VerificationStatus status,
            LocalDate checked,
            Optional<Sentence> note) {
        return new Provenance(
                dated.stream().map(DatedCitation::citation).toList(),
                dated,
                Optional.empty(),
                citedAs,
                source,
                status,
                checked,
                note);
    }

    /**
     * What may be cited on a day.
     *
     * @throws IllegalArgumentException when nothing may: the reader of the files refuses such a value
     */
    public Provenance on(LocalDate day) {
        var holding = new ArrayList<DatedCitation>();
        Optional<Sentence> back = Optional.empty();
        for (var each : dated) {
            if (each.period().contains(day)) holding.add(each);
            if (each.reachesBackTo(day)) back = each.reachesBack();
        }
        var cited = holding.stream().map(DatedCitation::citation).toList();
        return new Provenance(cited, holding, back, citedAs, source, status, checked, note);
    }

    /** The same with another status, for a part of a table that is surer or less sure than the whole. */
    public Provenance withStatus(VerificationStatus other) {
        return new Provenance(law, dated, reachesBack, citedAs, source, other, checked, note);
    }
}
