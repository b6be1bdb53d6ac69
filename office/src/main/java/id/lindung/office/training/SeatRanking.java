package id.lindung.office.training;

import java.time.Instant;
import java.util.List;

/**
 * How seats are given: weights that add up to 100.
 *
 * @param region whose opinion it is; empty for the whole office
 * @param wish this is what they want to learn
 * @param waiting longer without work
 * @param dismissed entitled through JKP
 */
public record SeatRanking(
        long id,
        String region,
        int version,
        int wish,
        int waiting,
        int dismissed,
        int neverTrained,
        int neverWorked,
        int young,
        String reason,
        String by,
        Instant at) {

    /** The names of the weights, in the order in which the parts of somebody's points are kept. */
    public static final List<String> PARTS =
            List.of("wish", "waiting", "dismissed", "never_trained", "never_worked", "young");

    public List<Integer> weights() {
        return List.of(wish, waiting, dismissed, neverTrained, neverWorked, young);
    }
}
