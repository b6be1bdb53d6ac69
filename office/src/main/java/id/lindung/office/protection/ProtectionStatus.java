package id.lindung.office.protection;

import id.lindung.rules.Sentence;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a person stands in a month, always with a reason.
 *
 * @param person the person who answers for the id asked: the survivor when it was merged
 * @param reason stable code
 * @param sentence the reason for people
 * @param lastActive the last protected month up to this one, or null
 * @param list the BPJS list it rests on, or null
 * @param bill number of the bill it rests on, or null
 * @param payer who pays by the ledger, or null
 * @param hasList whether a BPJS list covers the person's region in that month; without one "not protected" is only what we know
 */
public record ProtectionStatus(
        long person,
        YearMonth month,
        Standing standing,
        String reason,
        Sentence sentence,
        @Nullable YearMonth lastActive,
        @Nullable Long list,
        @Nullable Long bill,
        @Nullable String payer,
        boolean hasList,
        List<LegalBasis> law) {

    public ProtectionStatus {
        law = List.copyOf(law);
    }
}
