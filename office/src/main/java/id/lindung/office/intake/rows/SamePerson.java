package id.lindung.office.intake.rows;

import id.lindung.rules.name.NameKey;
import id.lindung.rules.name.NameLikeness;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whether two records can be one human, by the signs that both carry. */
public final class SamePerson {

    private SamePerson() {}

    /** What a record tells about who it is; {@code sex} is L or P. */
    public record Signs(
            String nameKey,
            @Nullable LocalDate birthDate,
            @Nullable String sex,
            @Nullable String motherKey,
            String village) {}

    /** Signs that differ though both records carry them, as bits; kept with a question so that it can say why. */
    public static final int NAME = 1;

    public static final int BIRTH_DATE = 2;
    public static final int SEX = 4;
    public static final int MOTHER = 8;

    /** The signs in which two records contradict each other. */
    public static int differences(Signs a, Signs b) {
        int found = 0;
        if (score(a, b) < NameLikeness.SAME) found |= NAME;
        if (a.birthDate() != null && b.birthDate() != null && !a.birthDate().equals(b.birthDate())) found |= BIRTH_DATE;
        if (a.sex() != null && b.sex() != null && !a.sex().equals(b.sex())) found |= SEX;
        if (mothers(a, b) == Mothers.TWO) found |= MOTHER;
        return found;
    }

    /**
     * Whether two records under one NIK are clearly two persons. A name that no slip explains decides alone, for twins share
     * everything else; a name that is only unlike needs the birth date or the mother on its side; the same name stands
     * against one wrong sign, not against two.
     */
    public static boolean contradicts(Signs a, Signs b) {
        int name = score(a, b);
        if (name < NameLikeness.CLEARLY_ANOTHER) return true;
        int others = Integer.bitCount(differences(a, b) & ~NAME);
        if (name < NameLikeness.SAME) return others > 0 || !(sameBirth(a, b) || mothers(a, b) == Mothers.ONE);
        return a.nameKey().equals(b.nameKey()) ? others > 2 : others > 1;
    }

    /**
     * How likely two records without a common NIK are one person "by every other sign": the name, the birth date and the sex,
     * with the village or the mother, and nothing against it. 0 when not, else up to 1000.
     *
     * <p>1 January is what offices write when nobody knows the day, so it proves nothing without the mother.
     */
    public static int likeness(Signs a, Signs b) {
        var mothers = mothers(a, b);
        if (!sameBirth(a, b) || mothers == Mothers.TWO) return 0;
        boolean sexTold = a.sex() != null && b.sex() != null;
        if (sexTold ? !Objects.equals(a.sex(), b.sex()) : mothers != Mothers.ONE) return 0;
        boolean village = a.village().equals(b.village());
        if (!village && mothers != Mothers.ONE) return 0;
        if (isDefaultDay(a.birthDate()) && mothers != Mothers.ONE) return 0;
        int name = score(a, b);
        if (name < NameLikeness.SAME) return 0;
        return Math.min(1000, name - (village ? 0 : 20) - (mothers == Mothers.ONE ? 0 : 50));
    }

    private enum Mothers {
        ONE,
        TWO,
        UNKNOWN
    }

    private static Mothers mothers(Signs a, Signs b) {
        if (a.motherKey() == null || b.motherKey() == null) return Mothers.UNKNOWN;
        int score = NameLikeness.score(new NameKey(a.motherKey()), new NameKey(b.motherKey()));
        if (score >= NameLikeness.SAME) return Mothers.ONE;
        return score < NameLikeness.CLEARLY_ANOTHER ? Mothers.TWO : Mothers.UNKNOWN;
    }

    private static boolean sameBirth(Signs a, Signs b) {
        return a.birthDate() != null && a.birthDate().equals(b.birthDate());
    }

    private static boolean isDefaultDay(@Nullable LocalDate date) {
        return date != null && date.getDayOfYear() == 1;
    }

    private static int score(Signs a, Signs b) {
        return NameLikeness.score(new NameKey(a.nameKey()), new NameKey(b.nameKey()));
    }
}
