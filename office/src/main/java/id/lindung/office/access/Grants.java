package id.lindung.office.access;

import id.lindung.office.actor.Actor;
import id.lindung.office.actor.Role;
import id.lindung.regions.RegionCode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which accounts a manager of accounts may give out, and what each needs to be one. */
public final class Grants {

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{2,39}");
    private static final Pattern UNIT = Pattern.compile("(?!000)[0-9]{3}");
    private static final int LONGEST_NAME = 80;

    /** What a draft still needs. */
    public enum Lack {
        /** 3 to 40 small letters, digits, dots, dashes. */
        USERNAME,
        NAME,
        /** The role works at another level: a village operator in a village, a camat in a district. */
        REGION,
        /** A head of RT/RW needs an RW, and nobody else has one. */
        NEIGHBOURHOOD,
        /** A payer's account names the payer, and no other does. */
        PAYER
    }

    private Grants() {}

    /** The roles that {@code manager} may give, and whose accounts it may reset or close. Nobody hands out more than they hold. */
    public static List<Role> of(Actor manager) {
        return switch (manager.role()) {
            case ADMIN, SYSTEM ->
                List.of(
                        Role.VILLAGE_OPERATOR,
                        Role.VILLAGE_TREASURER,
                        Role.VILLAGE_SECRETARY,
                        Role.VILLAGE_HEAD,
                        Role.NEIGHBOURHOOD_HEAD,
                        Role.DISTRICT_HEAD,
                        Role.REGENCY_OFFICER,
                        Role.TREASURY_OFFICER,
                        Role.BRANCH_OFFICER,
                        Role.PAYER,
                        Role.LEADER,
                        Role.PROVINCE,
                        Role.ADMIN);
            case REGENCY_OFFICER ->
                List.of(
                        Role.VILLAGE_OPERATOR,
                        Role.VILLAGE_TREASURER,
                        Role.VILLAGE_SECRETARY,
                        Role.VILLAGE_HEAD,
                        Role.NEIGHBOURHOOD_HEAD,
                        Role.DISTRICT_HEAD,
                        Role.TREASURY_OFFICER,
                        Role.PAYER,
                        Role.LEADER);
            default -> List.of();
        };
    }

    static Optional<Lack> lack(Accounts.Draft draft) {
        if (!USERNAME.matcher(draft.username()).matches()) return Optional.of(Lack.USERNAME);
        if (draft.displayName().isBlank() || draft.displayName().length() > LONGEST_NAME) return Optional.of(Lack.NAME);
        if (!worksAt(draft.role(), depth(draft.region()))) return Optional.of(Lack.REGION);
        boolean head = draft.role() == Role.NEIGHBOURHOOD_HEAD;
        if (head != (draft.rw() != null) || !isUnit(draft.rw()) || !isUnit(draft.rt())) {
            return Optional.of(Lack.NEIGHBOURHOOD);
        }
        if ((draft.role() == Role.PAYER) != (draft.payer() != null)) return Optional.of(Lack.PAYER);
        return Optional.empty();
    }

    static boolean worksAt(Role role, int depth) {
        return switch (role) {
            case VILLAGE_OPERATOR, VILLAGE_TREASURER, VILLAGE_SECRETARY, VILLAGE_HEAD, NEIGHBOURHOOD_HEAD -> depth == 4;
            case DISTRICT_HEAD -> depth == 3;
            case REGENCY_OFFICER, TREASURY_OFFICER, LEADER, PROVINCE, BRANCH_OFFICER -> depth <= 2;
            case PAYER, ADMIN -> true;
            case SYSTEM -> false;
        };
    }

    /** 0 for the whole country, 4 for a village. */
    private static int depth(String region) {
        return region.isEmpty()
                ? 0
                : RegionCode.parse(region).map(code -> code.level().depth()).orElse(5);
    }

    private static boolean isUnit(@Nullable String unit) {
        return unit == null || UNIT.matcher(unit).matches();
    }
}
