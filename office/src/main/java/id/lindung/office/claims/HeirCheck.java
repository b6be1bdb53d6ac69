package id.lindung.office.claims;

import java.util.List;
import java.util.Optional;

/** Who cannot be an heir as they are told, and when heirs can be changed at all. */
final class HeirCheck {

    /** Nobody becomes a parent younger. */
    private static final int YOUNGEST_PARENT = 12;

    private static final int LAST_DAYS_OF_PREGNANCY = 310;

    private HeirCheck() {}

    /** Heirs may contradict each other until the last rupiah is paid: a dispute is heard whenever it comes. */
    static boolean mayChange(ClaimCase claim) {
        return switch (claim.state()) {
            case DRAFT, NEEDS_FIX, SENT -> true;
            case REVIEW, PROPOSED, APPROVED, FROZEN -> ClaimRights.decides(ClaimRights.role());
            case REFUSED, DONE, CANCELLED -> false;
        };
    }

    /** @param now those who count as heirs already */
    static Optional<Refusal> refusal(ClaimCase claim, Heirs.Draft draft, List<Heir> now) {
        // Another only heir may come forward at any time before the money is gone: that is heard, and freezes.
        boolean objection = draft.sole() && ClaimEvent.FREEZE.from().contains(claim.state());
        if (!mayChange(claim) && !objection) return Optional.of(closed(claim));
        if (claim.isOfDead() == (draft.relation() == Relation.WORKER)) {
            return Optional.of(
                    claim.isOfDead()
                            ? Refusal.of(
                                    "OF_DEAD",
                                    "Pekerja sudah meninggal; pilih hubungan ahli warisnya.",
                                    "The worker has died; choose the heir's relation.")
                            : Refusal.of(
                                    "NOT_OF_DEAD",
                                    "Klaim {} dibayar kepada pekerja sendiri, jadi tidak ada ahli waris.",
                                    "Claim {} is paid to the worker, so there are no heirs.",
                                    claim.number()));
        }
        var born = draft.birthDate();
        var parent = claim.birthDate();
        if (draft.relation() == Relation.CHILD
                && born != null
                && parent != null
                && born.isBefore(parent.plusYears(YOUNGEST_PARENT))) {
            return Optional.of(Refusal.of(
                    "CHILD_TOO_OLD",
                    "Anak lahir {}, padahal pekerja lahir {}: terlalu tua untuk menjadi anaknya. Periksa akta kelahiran.",
                    "The child was born on {}, the worker on {}: too old to be the child. Check the birth certificate.",
                    born,
                    parent));
        }
        if (draft.relation() == Relation.CHILD
                && born != null
                && born.isAfter(claim.eventDate().plusDays(LAST_DAYS_OF_PREGNANCY))) {
            return Optional.of(Refusal.of(
                    "CHILD_TOO_LATE",
                    "Anak lahir {}, lebih dari sepuluh bulan setelah pekerja meninggal. Periksa akta kelahiran.",
                    "The child was born on {}, more than ten months after the worker died. Check the birth certificate.",
                    born));
        }
        boolean others = now.stream().anyMatch(heir -> heir.relation() != Relation.BURIED);
        if (draft.relation() == Relation.BURIED && others) {
            return Optional.of(Refusal.of(
                    "HEIRS_EXIST",
                    "Ada ahli waris pada klaim ini, jadi biaya pemakaman menjadi hak mereka.",
                    "There are heirs on this claim, so the burial cost is theirs."));
        }
        return Optional.empty();
    }

    static Refusal closed(ClaimCase claim) {
        return Refusal.of(
                "NOT_GATHERING",
                "Ahli waris klaim {} tidak dapat diubah sekarang. Hubungi cabang, atau tunggu sampai dikembalikan.",
                "The heirs of claim {} cannot be changed now. Call the branch, or wait until it is returned.",
                claim.number());
    }
}
