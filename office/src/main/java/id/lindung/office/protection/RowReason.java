package id.lindung.office.protection;

/** Why a row of a list confirms nobody, or only with a doubt. The names are stable codes. */
public enum RowReason {
    /** The same person, segment, programmes and payer stand in the list once more. Harmless. */
    REPEATED,
    /** NIK and KPJ belong to two different registered persons. */
    NUMBERS_DIFFER,
    /** The KPJ's owner is registered with another NIK. */
    NIK_DIFFERS,
    /** The number is right, the name is clearly somebody else's. */
    NAME_DIFFERS,
    /** The number is right, the birth date is not. */
    BIRTH_DATE_DIFFERS,
    /** The person died before this month. */
    DIED_BEFORE,
    /** Two rows of one person in one segment name different programmes or payers. */
    ROWS_DIFFER,
    /** Registered, but outside the regions this user works for. */
    REGISTERED_ELSEWHERE,
    /** No usable number; name, birth date and region agree with one registered person: a proposal, not a confirmation. */
    PROPOSED,
    /** Nobody registered has this number. */
    NOT_REGISTERED,
    /** Neither NIK nor KPJ in the row. */
    NUMBER_MISSING,
    /** A NIK that cannot be one, and no KPJ. */
    NIK_INVALID,
    /** A KPJ that cannot be one, and no NIK. */
    KPJ_INVALID,
    /** No name. */
    NAME_MISSING,
    /** The list itself says that the person is not active. */
    NOT_ACTIVE,
    /** The row names another month than the list. */
    OTHER_MONTH
}
