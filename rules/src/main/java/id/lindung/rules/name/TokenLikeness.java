package id.lindung.rules.name;

/** How alike two parts of names are, 0 to 1000. Symmetric. */
final class TokenLikeness {
    static final int EQUAL = 1000;
    /** A single letter that begins the other part. */
    private static final int INITIAL = 850;
    /** "Greg" for "Gregorius" when the saint is in no list. */
    private static final int ABBREVIATION = 800;
    /** At or below this two parts are simply different: Petrus and Paulus share half of their letters. */
    private static final int DIFFERENT = 500;

    /** Up to this length one changed letter makes another clan as often as a slip. */
    private static final int SHORT = 4;

    private static final int LONGEST = 24;

    private TokenLikeness() {}

    static int of(String a, String b) {
        if (a.equals(b)) {
            return EQUAL;
        }
        String shorter = a.length() <= b.length() ? a : b;
        String longer = a.length() <= b.length() ? b : a;
        int length = longer.length();
        if (shorter.length() == 1) {
            return longer.charAt(0) == shorter.charAt(0) ? INITIAL : 0;
        }
        if (isAbbreviation(shorter, longer)) {
            return ABBREVIATION;
        }
        // An edit costs 2, a letter that sounds alike 1; a cost of the longer length halves the likeness, and half is
        // different.
        int atLeast = Math.max(2 * (length - shorter.length()), Integer.bitCount(Sounds.mask(a) ^ Sounds.mask(b)));
        if (atLeast >= length || length > LONGEST || isBrotherAndSister(a, b)) {
            return 0;
        }
        int cost = cost(shorter, longer);
        // Clan names are short and many: Bere and Bria, Tae and Tei are different families, not one misspelled.
        if (length <= SHORT && cost >= 2) {
            return cost == 2 ? EQUAL - 900 * cost / length : 0;
        }
        int likeness = EQUAL - 500 * cost / length;
        return likeness > DIFFERENT ? likeness : 0;
    }

    /** An abbreviation stops at a consonant; "Mau" is a clan, not the beginning of "Maubere". */
    private static boolean isAbbreviation(String shorter, String longer) {
        return shorter.length() <= 6
                && longer.length() - shorter.length() >= 3
                && "aiueo".indexOf(shorter.charAt(shorter.length() - 1)) < 0
                && longer.startsWith(shorter);
    }

    /** Fransiskus and Fransiska, Yohanes and Yohana, Mario and Maria: one family, two persons. */
    private static boolean isBrotherAndSister(String a, String b) {
        return (isFeminine(a) && isMasculine(b)) || (isFeminine(b) && isMasculine(a));
    }

    private static boolean isFeminine(String token) {
        return token.endsWith("a") && token.length() >= 5;
    }

    private static boolean isMasculine(String token) {
        return token.length() >= 5 && (token.endsWith("us") || token.endsWith("es") || token.endsWith("o"));
    }

    /** Optimal string alignment: insertions, deletions, replacements, neighbours exchanged. */
    private static int cost(String a, String b) {
        int width = b.length() + 1;
        int[] rows = new int[3 * width];
        int before = 0;
        int above = width;
        int row = 2 * width;
        for (int j = 0; j < width; j++) {
            rows[above + j] = 2 * j;
        }
        for (int i = 1; i <= a.length(); i++) {
            char x = a.charAt(i - 1);
            rows[row] = 2 * i;
            for (int j = 1; j < width; j++) {
                char y = b.charAt(j - 1);
                int replace = x == y ? 0 : Sounds.alike(x, y) ? 1 : 2;
                int best = Math.min(rows[above + j - 1] + replace, 2 + Math.min(rows[above + j], rows[row + j - 1]));
                if (i > 1 && j > 1 && x == b.charAt(j - 2) && a.charAt(i - 2) == y) {
                    best = Math.min(best, rows[before + j - 2] + 2);
                }
                rows[row + j] = best;
            }
            int free = before;
            before = above;
            above = row;
            row = free;
        }
        return rows[above + width - 1];
    }
}
