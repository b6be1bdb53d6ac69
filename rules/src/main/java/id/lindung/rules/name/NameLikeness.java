package id.lindung.rules.name;

/**
 * How alike two names are, from 0 (nothing in common) to 1000 (the same key), whichever comes first and in whatever order their parts stand.
 *
 * <p>Parts are paired so that the sum is largest and weighed by their length. A part missing on one side counts half when every part of the
 * shorter name, of two or more parts, was found in the longer one ("Maria Manek", "Maria Yuliana Manek"). Sharing a clan or a saint is not
 * enough: "Petrus Manek" and "Paulus Manek" are two persons.
 */
public final class NameLikeness {
    /** From here on the names may be one person's by themselves: spelling, abbreviation, order or one slip. */
    public static final int SAME = 850;

    /** Below this no slip explains the difference; between the two thresholds other signs must decide. */
    public static final int CLEARLY_ANOTHER = 600;

    /** One name written as one word and as two. */
    private static final int RUN_TOGETHER = 980;

    /** Percent that is left when each name has a part that the other contradicts, which is worse than a part left out. */
    private static final int CONTRADICTED = 85;

    private static final int MOST_PARTS = 6;
    private static final int HEAVIEST = 8;

    /** Marks in the used parts that some part of the shorter name has no partner. */
    private static final int ALONE = 1 << 7;

    private NameLikeness() {}

    /** How alike two names are, 0 to 1000; nothing for an empty one. */
    public static int score(NameKey a, NameKey b) {
        return a.key().equals(b.key())
                ? (a.isEmpty() ? 0 : TokenLikeness.EQUAL)
                : score(a.tokenArray(), b.tokenArray());
    }

    /**
     * The same for tokens that were normalised before, for millions of pairs. Parts after the sixth are left out.
     *
     * @param a tokens of a {@link NameKey}; not changed
     * @param b tokens of a {@link NameKey}; not changed
     */
    public static int score(String[] a, String[] b) {
        String[] few = a.length <= b.length ? a : b;
        String[] many = a.length <= b.length ? b : a;
        int n = Math.min(few.length, MOST_PARTS);
        int m = Math.min(many.length, MOST_PARTS);
        if (n == 0) {
            return 0;
        }
        if (n != m && isRunTogether(few, many)) {
            return RUN_TOGETHER;
        }
        int[] likeness = new int[n * m];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < m; j++) {
                likeness[i * m + j] = TokenLikeness.of(few[i], many[j]);
            }
        }
        long best = best(few, many, likeness, n, m, 0, 0);
        int shared = (int) (best >>> 8);
        int used = (int) (best & 0xff);
        int score = shared / weightOf(few, many, n, m, used);
        return (used & ALONE) == 0 ? score : score * CONTRADICTED / 100;
    }

    /**
     * The largest sum of likeness times weight over all pairings of the parts from {@code i} on. In the low byte: which of the many were used,
     * and {@link #ALONE}.
     */
    private static long best(String[] few, String[] many, int[] likeness, int n, int m, int i, int used) {
        if (i == n) {
            return used;
        }
        long best = -1;
        for (int j = 0; j < m; j++) {
            if ((used & 1 << j) == 0) {
                int here = likeness[i * m + j] * (weight(few[i]) + weight(many[j]));
                int taken = here == 0 ? used | 1 << j | ALONE : used | 1 << j;
                best = Math.max(best, ((long) here << 8) + best(few, many, likeness, n, m, i + 1, taken));
            }
        }
        return best;
    }

    private static int weightOf(String[] few, String[] many, int n, int m, int used) {
        boolean partsMissingOnly = n >= 2 && (used & ALONE) == 0;
        int halves = 0;
        for (int i = 0; i < n; i++) {
            halves += 2 * weight(few[i]);
        }
        for (int j = 0; j < m; j++) {
            boolean missing = (used & 1 << j) == 0;
            halves += (missing && partsMissingOnly ? 1 : 2) * weight(many[j]);
        }
        return Math.max(1, halves / 2);
    }

    /** Longer parts tell more, but a clan of three letters is no less a clan: 2 for an initial, then 5 to 8. */
    private static int weight(String token) {
        return token.length() == 1 ? 2 : Math.min(4 + token.length() / 2, HEAVIEST);
    }

    private static boolean isRunTogether(String[] few, String[] many) {
        int inFew = 0;
        int part = 0;
        for (String token : many) {
            for (int k = 0; k < token.length(); k++) {
                if (part < few.length && inFew == few[part].length()) {
                    part++;
                    inFew = 0;
                }
                if (part == few.length || few[part].charAt(inFew) != token.charAt(k)) {
                    return false;
                }
                inFew++;
            }
        }
        return part == few.length - 1 && inFew == few[part].length();
    }
}
