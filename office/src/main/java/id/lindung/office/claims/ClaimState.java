package id.lindung.office.claims;

/** Where a case stands. Only a {@link ClaimEvent} moves it. */
public enum ClaimState {
    /** Draf: reported, papers are being gathered. */
    DRAFT,
    /** Terkirim: complete, waits for the branch. */
    SENT,
    /** Sedang ditinjau: somebody of the branch looks at it. */
    REVIEW,
    /** Perlu perbaikan: returned with a reason. */
    NEEDS_FIX,
    /** Menunggu persetujuan kedua: above the limit a second person decides. */
    PROPOSED,
    /** Disetujui: being paid. */
    APPROVED,
    /** Dibekukan: the heirs contradict each other. */
    FROZEN,
    /** Ditolak: with its article; may be reopened. */
    REFUSED,
    /** Selesai: paid. */
    DONE,
    /** Dibatalkan: reported by mistake. */
    CANCELLED;

    /** Whether documents, heirs and facts may still be written by those who reported. */
    public boolean isGathering() {
        return this == DRAFT || this == NEEDS_FIX;
    }

    /** Whether the branch acts next. */
    public boolean waitsForBranch() {
        return switch (this) {
            case SENT, REVIEW, PROPOSED, APPROVED, FROZEN -> true;
            case DRAFT, NEEDS_FIX, REFUSED, DONE, CANCELLED -> false;
        };
    }

    /** The tag's colour and glyph. */
    public String css() {
        return switch (this) {
            case DRAFT, CANCELLED -> "";
            case SENT, REVIEW, PROPOSED -> "tag--info";
            case NEEDS_FIX, FROZEN -> "tag--warn";
            case APPROVED, DONE -> "tag--good";
            case REFUSED -> "tag--bad";
        };
    }

    public String icon() {
        return switch (this) {
            case DRAFT -> "ring";
            case SENT, PROPOSED -> "clock";
            case REVIEW -> "q";
            case NEEDS_FIX, FROZEN -> "warn";
            case APPROVED, DONE -> "ok";
            case REFUSED, CANCELLED -> "x";
        };
    }
}
