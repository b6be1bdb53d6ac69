package id.lindung.office.sipp;

import id.lindung.office.memberships.EndReason;
import java.util.Optional;
import java.util.regex.Pattern;

/** BPJS's codes for why a worker is taken off (SEBAB_NA, {@code sipp/sebab-na.csv}) and our reasons. */
public final class SippReason {

    private static final Pattern CODE = Pattern.compile("^A ?(10|[1-9])\\b");

    private SippReason() {}

    /** The code that says a reason best. A5 and A8 to A10 have no reason of ours and are told by hand in SIPP. */
    public static String of(EndReason reason) {
        return switch (reason) {
            case DIED -> "A6";
            case TOO_OLD -> "A4";
            case MOVED, OTHER_PAYER -> "A7";
            case FUND_ENDED -> "A3";
            case LEFT, MERGED, CORRECTED -> "A1";
        };
    }

    /** The reason of a text that begins with a code; empty when it begins with none. */
    public static Optional<EndReason> read(String upperCase) {
        var code = CODE.matcher(upperCase);
        if (!code.find()) return Optional.empty();
        return Optional.of(
                switch (code.group(1)) {
                    case "3" -> EndReason.FUND_ENDED;
                    case "4", "8" -> EndReason.TOO_OLD;
                    case "6" -> EndReason.DIED;
                    case "7", "9" -> EndReason.MOVED;
                    default -> EndReason.LEFT;
                });
    }
}
