package id.lindung.office.claims;

/** What happened, as people report it. */
public enum Cause {
    DEATH("meninggal"),
    WORK_ACCIDENT("kecelakaan"),
    OCCUPATIONAL_DISEASE("penyakit"),
    DISMISSAL("phk"),
    RETIREMENT("pensiun"),
    LEAVING("berhenti");

    private final String slug;

    Cause(String slug) {
        this.slug = slug;
    }

    /** Its word in addresses and forms. */
    public String slug() {
        return slug;
    }

    /** Whether the law asks how the worker stood on that very day. */
    public boolean isJudgedOnTheDay() {
        return this == DEATH || isAtWork();
    }

    public boolean isAtWork() {
        return this == WORK_ACCIDENT || this == OCCUPATIONAL_DISEASE;
    }
}
