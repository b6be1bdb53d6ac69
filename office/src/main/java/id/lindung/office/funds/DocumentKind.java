package id.lindung.office.funds;

import java.util.Optional;

/** The papers of a fund, in the order in which a budget comes about. */
public enum DocumentKind {
    RKPDES,
    APBDES,
    APBDES_AMENDMENT,
    APBD,
    APBD_AMENDMENT,
    PERBUP,
    PERWALI,
    SK,
    PKS,
    OTHER;

    /** The paper without which this one cannot be. */
    Optional<DocumentKind> needs() {
        return switch (this) {
            case APBDES_AMENDMENT -> Optional.of(APBDES);
            case APBD_AMENDMENT -> Optional.of(APBD);
            case RKPDES, APBDES, APBD, PERBUP, PERWALI, SK, PKS, OTHER -> Optional.empty();
        };
    }
}
