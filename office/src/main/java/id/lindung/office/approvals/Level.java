package id.lindung.office.approvals;

/** Whose three people decide: treasurer, secretary and head of a village, or labour office and treasury of a regency. */
public enum Level {
    VILLAGE,
    REGENCY;

    /** @param region of whoever pays */
    public static Level of(String region) {
        return region.length() == 13 ? VILLAGE : REGENCY;
    }
}
