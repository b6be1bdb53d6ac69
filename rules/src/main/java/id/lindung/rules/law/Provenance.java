package id.lindung.rules.law;

import id.lindung.rules.Sentence;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Where a value comes from and how sure it is.
 *
 * @param law at least one citation
 * @param citedAs the citation as the compiler of the value wrote it
 * @param source web address of what was seen
 * @param checked the day somebody last compared the value with its source
 * @param note what a reader must know about it
 */
public record Provenance(
        List<Citation> law,
        String citedAs,
        Optional<String> source,
        VerificationStatus status,
        LocalDate checked,
        Optional<Sentence> note) {
    public Provenance {
        law = List.copyOf(law);
        if (law.isEmpty()) {
            throw new IllegalArgumentException("A value of the law needs a citation");
        }
    }
}
