package id.lindung.office.planning;

import java.time.Instant;

/**
 * How people are ranked: weights that add up to 100.
 *
 * @param region whose opinion it is; empty for the whole office
 * @param earner the only registered worker of a family card
 * @param waiting months without protection
 */
public record Ranking(
        long id,
        String region,
        int version,
        int decile,
        int extreme,
        int risk,
        int earner,
        int waiting,
        int age,
        String reason,
        String by,
        Instant at) {

    /** What somebody proposes as the next version. */
    public record Draft(int decile, int extreme, int risk, int earner, int waiting, int age, String reason) {
        public int sum() {
            return decile + extreme + risk + earner + waiting + age;
        }
    }
}
