package id.lindung.office.duplicates;

import id.lindung.rules.name.NameKey;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What of a person is compared. Numbers stand in for what need only be equal.
 *
 * @param name tokens of the name key
 * @param written the words as written, abbreviations with their dot, because "Yos." or a slip in a short word may have become another saint in
 *     the key; null when the key says the same
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

    /** The words of a name in small letters as they were written, abbreviations with their dot; empty when the key says the same. */
    static String written(String name, String nameKey) {
        var text = new StringBuilder();
        for (var word : name.strip().toLowerCase(Locale.ROOT).split("[\\s,]+")) {
            if (NameKey.of(word).isEmpty()) continue;
            boolean abbreviation = word.endsWith(".") && word.length() >= 3 && word.length() <= 6;
            if (!text.isEmpty()) text.append(' ');
            text.append(letters(word));
            if (abbreviation) text.append('.');
        }
        return text.toString().contentEquals(nameKey) ? "" : text.toString();
    }

    private static String letters(String word) {
        var letters = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c >= 'a' && c <= 'z') letters.append(c);
        }
        return letters.toString();
    }
}
