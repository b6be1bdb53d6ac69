package id.lindung.office.duplicates;

import id.lindung.office.duplicates.Evidence.Observed;
import id.lindung.rules.name.NameLikeness;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Weighs whether two records are one person. Each sign adds points for agreeing and takes points away for contradicting; what is missing does
 * neither. The weights follow from what happens to records: names are misspelled but hardly replaced, a birth date loses a digit but does not
 * move by years, people move and marry (so another village or family card says little), and twins, siblings and a son with his father's name
 * share everything except the one thing that tells them apart, which therefore weighs more than any agreement.
 */
final class PairScorer {

    private static final int NAME_EQUAL = 400;
    private static final int NAME_LIKE = 340;
    private static final int NAME_POSSIBLE = 220;
    private static final int NAME_ANOTHER = -600;

    private final NameCounts counts;

    PairScorer(NameCounts counts) {
        this.counts = counts;
    }

    /** The evidence, or null when the two are so clearly different that nobody would ask. */
    @Nullable
    Evidence weigh(Profile a, Profile b) {
        var birth = BirthDates.compare(a.birthDay(), b.birthDay());
        var mother = mother(a.mother(), b.mother());
        int most = NAME_EQUAL + points(birth) + motherPoints(mother) + others(a, b);
        if (most < Evidence.ASK) return null;
        var name = name(a, b);
        int namePoints = namePoints(name);
        if (most - NAME_EQUAL + namePoints < Evidence.ASK) return null;
        List<Observed> signs = new ArrayList<>(8);
        signs.add(new Observed(Sign.NAME, name, namePoints));
        signs.add(new Observed(Sign.BIRTH_DATE, birth, points(birth)));
        signs.add(new Observed(Sign.MOTHER, mother, motherPoints(mother)));
        signs.add(observed(Sign.SEX, sex(a, b)));
        signs.add(observed(Sign.FAMILY_CARD, equality(a.familyCard(), b.familyCard())));
        signs.add(observed(Sign.HOME, home(a, b)));
        signs.add(observed(Sign.PHONE, equality(a.phone(), b.phone())));
        signs.add(observed(Sign.NUMBER, number(a, b)));
        return Evidence.of(signs);
    }

    String explain(Profile a, Profile b) {
        return name(a, b) + " " + BirthDates.compare(a.birthDay(), b.birthDay()) + " " + mother(a.mother(), b.mother())
                + " " + others(a, b);
    }

    private static Observed observed(Sign sign, Finding finding) {
        return new Observed(sign, finding, points(sign, finding));
    }

    private static int others(Profile a, Profile b) {
        return points(Sign.SEX, sex(a, b))
                + points(Sign.FAMILY_CARD, equality(a.familyCard(), b.familyCard()))
                + points(Sign.HOME, home(a, b))
                + points(Sign.PHONE, equality(a.phone(), b.phone()))
                + points(Sign.NUMBER, number(a, b));
    }

    private static int points(Sign sign, Finding finding) {
        return switch (sign) {
            case SEX -> finding == Finding.ANOTHER ? -250 : 0;
            case FAMILY_CARD -> finding == Finding.EQUAL ? 150 : finding == Finding.ANOTHER ? -50 : 0;
            case HOME -> finding == Finding.EQUAL ? 70 : finding == Finding.NEARBY ? 0 : -60;
            case PHONE -> finding == Finding.EQUAL ? 80 : 0;
            case NUMBER -> finding == Finding.ANOTHER ? -40 : 0;
            case NAME, BIRTH_DATE, MOTHER -> throw new IllegalArgumentException("weighed by itself");
        };
    }

    private static int namePoints(Finding finding) {
        return switch (finding) {
            case EQUAL -> NAME_EQUAL;
            case LIKE -> NAME_LIKE;
            case POSSIBLE -> NAME_POSSIBLE;
            case SWAPPED, ONE_DIGIT, ESTIMATE_EQUAL, ESTIMATE_YEAR, ESTIMATE_NEAR, MISSING, NEARBY, ANOTHER ->
                NAME_ANOTHER;
        };
    }

    private static int points(Finding birth) {
        return switch (birth) {
            case EQUAL -> 300;
            case SWAPPED -> 240;
            case ONE_DIGIT -> 170;
            case ESTIMATE_EQUAL -> 140;
            case ESTIMATE_YEAR -> 100;
            case ESTIMATE_NEAR, MISSING -> 0;
            case LIKE, POSSIBLE, NEARBY, ANOTHER -> -400;
        };
    }

    private static int motherPoints(Finding mother) {
        return switch (mother) {
            case EQUAL -> 250;
            case LIKE -> 220;
            case POSSIBLE -> 60;
            case MISSING -> 0;
            case SWAPPED, ONE_DIGIT, ESTIMATE_EQUAL, ESTIMATE_YEAR, ESTIMATE_NEAR, NEARBY, ANOTHER -> -300;
        };
    }

    private Finding name(Profile a, Profile b) {
        var finding = words(a.name(), b.name());
        if (finding == Finding.EQUAL || finding == Finding.LIKE) return finding;
        var first = a.written();
        var second = b.written();
        if ((first == null && second == null) || a.name().length == 0 || b.name().length == 0) return finding;
        var written = written(first == null ? a.name() : first, second == null ? b.name() : second);
        return written == null ? finding : written;
    }

    private Finding mother(String[] a, String[] b) {
        if (a.length == 0 || b.length == 0) return Finding.MISSING;
        var finding = words(a, b);
        boolean isPart =
                (a.length == 1 || b.length == 1) && a.length != b.length && (isOneOf(b[0], a) || isOneOf(a[0], b));
        return isPart && finding != Finding.EQUAL ? Finding.POSSIBLE : finding;
    }

    /**
     * Compares two names word by word. What is equal is set aside; a word that is one slip from another is that word misspelled, unless many
     * people bear both: then a given name is another person's, and another word leaves doubt.
     */
    private Finding words(String[] a, String[] b) {
        var restA = without(a, b);
        var restB = without(b, a);
        if (restA.length == 0 && restB.length == 0) return Finding.EQUAL;
        if (restA.length == restB.length) {
            var slips = slips(restA, restB, a[0], b[0]);
            if (slips != null) return slips;
        }
        int likeness = NameLikeness.score(a, b);
        if (likeness < NameLikeness.CLEARLY_ANOTHER) return Finding.ANOTHER;
        if (restA.length > 0 && restB.length > 0 && areTwoNames(restA, restB)) return Finding.ANOTHER;
        boolean withoutGiven =
                (restA.length == 0 && isOneOf(b[0], restB)) || (restB.length == 0 && isOneOf(a[0], restA));
        return likeness >= NameLikeness.SAME && !withoutGiven ? Finding.LIKE : Finding.POSSIBLE;
    }

    /** What the slips between equally many words come to; null when some word is more than a slip away from all others. */
    private @Nullable Finding slips(String[] a, String[] b, String givenA, String givenB) {
        var worst = Finding.LIKE;
        long used = 0;
        for (var word : a) {
            int partner = -1;
            for (int j = 0; j < b.length && partner < 0; j++) {
                if ((used & 1L << j) == 0 && Slip.isOne(word, b[j])) partner = j;
            }
            if (partner < 0) return null;
            used |= 1L << partner;
            if (counts.areTwoNames(word, b[partner])) {
                if (word.equals(givenA) || b[partner].equals(givenB)) return Finding.ANOTHER;
                worst = Finding.POSSIBLE;
            }
        }
        return worst;
    }

    /** True when a word of one name has no counterpart in the other but words that are names of their own. */
    private boolean areTwoNames(String[] a, String[] b) {
        var few = a.length <= b.length ? a : b;
        var many = a.length <= b.length ? b : a;
        for (var word : few) {
            boolean allTwo = true;
            for (var other : many) allTwo &= word.length() > 1 && other.length() > 1 && counts.areTwoNames(word, other);
            if (allTwo) return true;
        }
        return false;
    }

    /**
     * Compares what was written, word by word and before saints and spellings were made one: a slip in a short word can look like a spelling.
     * Each abbreviation stands for the word of the other name that it begins. Null when a word has no counterpart.
     */
    private @Nullable Finding written(String[] a, String[] b) {
        var first = spelledOut(a, b);
        var second = spelledOut(b, first);
        var restA = without(first, second);
        var restB = without(second, first);
        if (restA.length == 0 && restB.length == 0) return Finding.LIKE;
        return restA.length == restB.length ? slips(restA, restB, first[0], second[0]) : null;
    }

    private static String[] spelledOut(String[] words, String[] other) {
        var spelled = words.clone();
        for (int i = 0; i < words.length; i++) {
            if (!words[i].endsWith(".")) continue;
            var letters = words[i].substring(0, words[i].length() - 1);
            for (int j = other.length - 1; j >= 0; j--) {
                int at = (i + j) % other.length;
                if (Slip.begins(letters, other[at])) spelled[i] = other[at];
            }
        }
        return spelled;
    }

    /** The words of a that b lacks. */
    private static String[] without(String[] a, String[] b) {
        int left = 0;
        var rest = new String[a.length];
        long used = 0;
        for (var word : a) {
            boolean found = false;
            for (int j = 0; j < b.length && !found; j++) {
                if ((used & 1L << j) == 0 && b[j].equals(word)) {
                    used |= 1L << j;
                    found = true;
                }
            }
            if (!found) rest[left++] = word;
        }
        return java.util.Arrays.copyOf(rest, left);
    }

    private static boolean isOneOf(String word, String[] words) {
        for (var each : words) if (each.equals(word)) return true;
        return false;
    }

    private static Finding sex(Profile a, Profile b) {
        if (a.sex() == ' ' || b.sex() == ' ') return Finding.MISSING;
        return a.sex() == b.sex() ? Finding.EQUAL : Finding.ANOTHER;
    }

    private static Finding equality(long a, long b) {
        return a == 0 || b == 0 ? Finding.MISSING : a == b ? Finding.EQUAL : Finding.ANOTHER;
    }

    private static Finding home(Profile a, Profile b) {
        if (a.village() == b.village()) return Finding.EQUAL;
        return a.village() / 10_000 == b.village() / 10_000 ? Finding.NEARBY : Finding.ANOTHER;
    }

    /** Two persons may not share a number; one person may well hold two, or be written without one. */
    private static Finding number(Profile a, Profile b) {
        return a.hasNik() && b.hasNik() ? Finding.ANOTHER : Finding.MISSING;
    }
}
