package id.lindung.office.duplicates;

import id.lindung.rules.name.NameKey;
import org.jspecify.annotations.Nullable;

/**
 * What of a person is compared. Numbers stand in for what need only be equal.
 *
 * @param name tokens of the name key
 * @param written the same tokens, with those that were written as abbreviations ("Yos.") left so and marked by their dot, because a folded
 *     abbreviation may have become another saint; null when there is none
 * @param mother tokens of the mother's name key, empty when not known
 * @param birthDay days since 1970-01-01, or {@link #NO_DATE}
 * @param sex L, P or a blank
 * @param familyCard stands for the family card, 0 when not known
 * @param phone stands for the telephone number, 0 when not known
 * @param village ten digits of the home region, zeros where it is wider than a village
 * @param hasNik whether the person has an identity number of its own
 * @param changed whether the record changed since the last search
 */
record Profile(
        long id,
        String[] name,
        String @Nullable [] written,
        String[] mother,
        int birthDay,
        char sex,
        long familyCard,
        long phone,
        long village,
        boolean hasNik,
        boolean changed) {

    static final int NO_DATE = Integer.MIN_VALUE;

    /** The ten digits of a region code. */
    static long village(String regionCode) {
        long digits = 0;
        int count = 0;
        for (int i = 0; i < regionCode.length(); i++) {
            char c = regionCode.charAt(i);
            if (c == '.') continue;
            digits = digits * 10 + (c - '0');
            count++;
        }
        for (; count < 10; count++) digits *= 10;
        return digits;
    }

    /** The name as written when it holds an abbreviation, else the empty text. */
    static String abbreviated(String name) {
        if (name.indexOf('.') < 0) return "";
        var text = new StringBuilder();
        boolean found = false;
        for (var word : name.strip().split("\\s+")) {
            var key = NameKey.of(word);
            if (key.isEmpty()) continue;
            var letters = word.endsWith(".") ? word.substring(0, word.length() - 1).toLowerCase(java.util.Locale.ROOT) : "";
            boolean abbreviation = letters.length() >= 2 && letters.length() <= 5 && isLetters(letters);
            if (!text.isEmpty()) text.append(' ');
            text.append(abbreviation ? letters + '.' : key.key());
            found |= abbreviation;
        }
        return found ? text.toString() : "";
    }

    private static boolean isLetters(String text) {
        for (int i = 0; i < text.length(); i++) if (text.charAt(i) < 'a' || text.charAt(i) > 'z') return false;
        return true;
    }
}
