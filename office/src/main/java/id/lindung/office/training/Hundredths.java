package id.lindung.office.training;

/** Points as people read them: {@code 87,50} of 100. */
public final class Hundredths {

    private Hundredths() {}

    /** @param points 0 to 10000 */
    public static String of(int points) {
        return points / 100 + "," + (points % 100 < 10 ? "0" : "") + points % 100;
    }
}
