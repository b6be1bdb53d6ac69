package id.lindung.rules.name;

/** Letters that are heard or typed for one another in Indonesian names. */
final class Sounds {
    private static final int CODE_LENGTH = 4;

    private Sounds() {}

    static boolean alike(char a, char b) {
        return a == b
                || (isLetter(a) && isLetter(b) && group(a) == group(b))
                || isPair(a, b, 'e', 'i')
                || isPair(a, b, 'i', 'y')
                || isPair(a, b, 'o', 'u');
    }

    /** The first sound and the consonants after it, at most four; digits and the like are kept as they are. */
    static String code(String token) {
        var out = new StringBuilder(CODE_LENGTH);
        for (int i = 0; i < token.length() && out.length() < CODE_LENGTH; i++) {
            char c = token.charAt(i);
            char sound = isLetter(c) ? group(c) : c;
            boolean vowel = "aeiouhwy".indexOf(sound) >= 0;
            if (out.isEmpty() || (!vowel && out.charAt(out.length() - 1) != sound)) {
                out.append(sound);
            }
        }
        return out.toString();
    }

    /** A bit per group of letters; two alike letters share a bit, so the bits never overstate a difference. */
    static int mask(String token) {
        int mask = 0;
        for (int i = 0; i < token.length(); i++) {
            char c = token.charAt(i);
            mask |= 1 << (isLetter(c) ? bit(c) : 26 + c % 4);
        }
        return mask;
    }

    private static int bit(char c) {
        return switch (c) {
            case 'e', 'i', 'y', 'j' -> 'i' - 'a';
            case 'o', 'u' -> 'u' - 'a';
            default -> group(c) - 'a';
        };
    }

    private static char group(char c) {
        return switch (c) {
            case 'c', 'q' -> 'k';
            case 'd' -> 't';
            case 'p', 'v' -> 'f';
            case 'z' -> 's';
            case 'j' -> 'y';
            default -> c;
        };
    }

    private static boolean isPair(char a, char b, char one, char other) {
        return (a == one && b == other) || (a == other && b == one);
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z';
    }
}
