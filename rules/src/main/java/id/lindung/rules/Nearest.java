package id.lindung.rules;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** The known word that a mistyped one most likely stands for: {@code "wgae"} is {@code "wage"}. */
public final class Nearest {

    private Nearest() {}

    /**
     * The known word with the fewest slips of the finger between it and what was typed: a letter left out, added, changed, or two swapped.
     * Capitals, spaces, dots, dashes and underscores do not count.
     *
     * @return empty when a third of the letters or more would have to change, or when nothing is known
     */
    public static Optional<String> to(String typed, Collection<String> known) {
        var plain = plain(typed);
        String best = null;
        int fewest = Integer.MAX_VALUE;
        for (var each : known) {
            var word = plain(each);
            int slips = slips(plain, word);
            if (slips < fewest && slips * 3 <= Math.max(plain.length(), word.length())) {
                best = each;
                fewest = slips;
            }
        }
        return Optional.ofNullable(best);
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[\\s._-]", "");
    }

    /** Optimal string alignment, one row kept beside the last two. */
    private static int slips(String a, String b) {
        int[] before = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) last[j] = j;
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(last[j] + 1, row[j - 1] + 1), last[j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
            }
            before = last;
            last = row;
        }
        return last[b.length()];
    }
}
