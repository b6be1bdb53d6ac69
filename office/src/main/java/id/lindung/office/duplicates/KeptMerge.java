package id.lindung.office.duplicates;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A merge as it is kept.
 *
 * @param review the question it answered
 * @param taken what the survivor took from the absorbed record
 */
public record KeptMerge(
        long id,
        long survivor,
        long absorbed,
        @Nullable Long review,
        Set<MergeField> taken,
        String region,
        boolean undone) {

    public KeptMerge {
        taken = Set.copyOf(taken);
    }
}
