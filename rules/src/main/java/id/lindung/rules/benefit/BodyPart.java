package id.lindung.rules.benefit;

/**
 * A row of the disability table that applies.
 *
 * @param key of {@code jkk.partial_disability.table}, {@code "thumb_right"}
 * @param times for rows counted per 10 decibels or per 10 %; otherwise 1
 */
public record BodyPart(String key, int times) {
    public BodyPart {
        if (times < 1) {
            throw new IllegalArgumentException("A row applies at least once");
        }
    }
}
