package id.lindung.office.duplicates;

import java.util.ArrayList;
import java.util.List;

/**
 * Why two records look like one person, or do not.
 *
 * @param score 0 (nothing speaks for it) to 1000
 * @param signs what was compared, weightiest first where people read it; the points add up to the score before it is bounded
 */
public record Evidence(int score, List<Observed> signs) {

    /** From here on a pair may be proposed in bulk. */
    public static final int CERTAIN = 850;

    /** From here on people are asked. */
    public static final int ASK = 500;

    /** One sign, what it showed, and what it adds. */
    public record Observed(Sign sign, Finding finding, int points) {}

    public Evidence {
        if (score < 0 || score > 1000) throw new IllegalArgumentException("a score lies between 0 and 1000");
        signs = List.copyOf(signs);
    }

    static Evidence of(List<Observed> signs) {
        int sum = 0;
        for (var sign : signs) sum += sign.points();
        return new Evidence(Math.clamp(sum, 0, 1000), signs);
    }

    public boolean isAsked() {
        return score >= ASK;
    }

    public boolean isCertain() {
        return score >= CERTAIN && signs.stream().noneMatch(Evidence::isContradiction);
    }

    /** Telephones change hands; every other contradiction, and a name that leaves doubt, is for people to weigh. */
    private static boolean isContradiction(Observed sign) {
        if (sign.sign() == Sign.NAME && sign.finding() == Finding.POSSIBLE) return true;
        return sign.finding() == Finding.ANOTHER && sign.sign() != Sign.PHONE;
    }

    /** The signs as {@code NAME=LIKE:380}, separated by spaces: short, stable, and equal exactly when the evidence is. */
    String compact() {
        var text = new StringBuilder();
        for (var sign : signs) {
            if (!text.isEmpty()) text.append(' ');
            text.append(sign.sign())
                    .append('=')
                    .append(sign.finding())
                    .append(':')
                    .append(sign.points());
        }
        return text.toString();
    }

    /** Reads {@link #compact()} back. */
    static Evidence ofCompact(String text) {
        var signs = new ArrayList<Observed>();
        for (var part : text.isBlank() ? new String[0] : text.split(" ")) {
            int equals = part.indexOf('=');
            int colon = part.indexOf(':');
            signs.add(new Observed(
                    Sign.valueOf(part.substring(0, equals)),
                    Finding.valueOf(part.substring(equals + 1, colon)),
                    Integer.parseInt(part.substring(colon + 1))));
        }
        return of(signs);
    }
}
