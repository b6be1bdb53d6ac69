package id.lindung.office.duplicates;

/** One slip of the hand: a letter left out, added, replaced, or exchanged with its neighbour. */
final class Slip {

    private static final int SHORTEST = 3;

    private Slip() {}

    static boolean isOne(String a, String b) {
        var few = a.length() <= b.length() ? a : b;
        var many = a.length() <= b.length() ? b : a;
        int longer = many.length() - few.length();
        if (longer > 1 || many.length() < SHORTEST) return false;
        int at = 0;
        while (at < few.length() && few.charAt(at) == many.charAt(at)) at++;
        if (longer == 1) return few.regionMatches(at, many, at + 1, few.length() - at);
        if (at == few.length()) return false;
        if (few.regionMatches(at + 1, many, at + 1, few.length() - at - 1)) return true;
        return at + 1 < few.length()
                && few.charAt(at) == many.charAt(at + 1)
                && few.charAt(at + 1) == many.charAt(at)
                && few.regionMatches(at + 2, many, at + 2, few.length() - at - 2);
    }

    /** True when an abbreviation may stand for a word, letters that are read alike taken as one. */
    static boolean begins(String letters, String word) {
        return read(word).startsWith(read(letters));
    }

    private static String read(String word) {
        return word.replace("h", "")
                .replace('j', 'y')
                .replace('c', 'k')
                .replace('q', 'k')
                .replace('v', 'f')
                .replace('z', 's');
    }
}
