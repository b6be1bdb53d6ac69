package id.lindung.office.duplicates;

/** What two records are compared by. */
public enum Sign {
    NAME,
    BIRTH_DATE,
    MOTHER,
    SEX,
    FAMILY_CARD,
    HOME,
    PHONE,
    NUMBER
}
