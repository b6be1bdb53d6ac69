package id.lindung.office.duplicates;

import java.util.EnumSet;
import java.util.Set;

/**
 * Which of two persons stays, and which values are taken from the other.
 *
 * @param survivorVersion as it was when the choice was made; a record changed since is looked at again
 */
public record Choices(long survivor, int survivorVersion, long absorbed, int absorbedVersion, Set<MergeField> taken) {

    public Choices {
        if (survivor == absorbed) throw new IllegalArgumentException("nobody merges with himself");
        taken = Set.copyOf(taken);
    }

    /** The more complete record stays, and takes from the other what it lacks, the longer name, and a birth date that is no estimate. */
    public static Choices proposed(Side a, Side b) {
        boolean first = completeness(a) > completeness(b) || (completeness(a) == completeness(b) && id(a) < id(b));
        var survivor = first ? a : b;
        return between(survivor, first ? b : a);
    }

    /** The same for a survivor that was chosen. */
    public static Choices between(Side survivor, Side absorbed) {
        var taken = EnumSet.noneOf(MergeField.class);
        for (var field : MergeField.values()) {
            if (isBetter(field, absorbed.value(field), survivor.value(field))) taken.add(field);
        }
        return new Choices(id(survivor), survivor.version(), id(absorbed), absorbed.version(), taken);
    }

    private static boolean isBetter(MergeField field, String value, String than) {
        if (value.isEmpty()) return false;
        if (than.isEmpty()) return true;
        return switch (field) {
            case NAME, MOTHER -> isFuller(value, than);
            case BIRTH_DATE -> isEstimate(than) && !isEstimate(value);
            case NIK, SEX, BIRTH_PLACE, FAMILY_CARD, HOME, PHONE, HEIR, NOTE, DIED_ON -> false;
        };
    }

    private static boolean isEstimate(String date) {
        return BirthDates.isEstimate(java.time.LocalDate.parse(date));
    }

    /** More words, or the words behind an abbreviation. Of two spellings nobody knows the right one, so the survivor keeps its own. */
    private static boolean isFuller(String name, String than) {
        int more = words(name) - words(than);
        return more > 0 || (more == 0 && than.contains(".") && !name.contains("."));
    }

    private static int words(String name) {
        return name.strip().split("\\s+").length;
    }

    /** The identity number counts most: it is what everything else is found by. */
    private static int completeness(Side side) {
        return side.values().size() + (side.has(MergeField.NIK) ? 20 : 0) + (side.months() > 0 ? 5 : 0);
    }

    private static long id(Side side) {
        var id = side.id();
        if (id == null) throw new IllegalArgumentException("a row of a file is not merged");
        return id;
    }
}
