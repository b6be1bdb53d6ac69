package id.lindung.office.planning;

/** Points as people read them: {@code 87,50} of 100. */
public final class Points {

    private Points() {}

    /** @param hundredths 0 to 10000 */
    public static String of(int hundredths) {
        return hundredths / 100 + "," + (hundredths % 100 < 10 ? "0" : "") + hundredths % 100;
    }
}
