package id.lindung.synthetic;

/**
 * Two records, and whether they are one person.
 *
 * @param first id of the earlier record
 * @param second id of the later record
 */
public record LabelledPair(long first, long second, Kind kind) {

    /** Why the two look alike. */
    public enum Kind {
        /** They are one person. */
        SAME_PERSON,
        /** Same birth date, mother, family card and clan; another first name. */
        TWIN,
        /** Same full name in the same village; born eleven years apart, other parents. */
        NAMESAKE,
        /** Same full name, village and family card; born twenty-five years apart. */
        PARENT_AND_CHILD,
        /** Same mother, family card and clan, born two years apart; another first name. */
        SIBLING,
        /** Same first name and village, year of birth alike and the day 1 January; another clan and mother. */
        DEFAULT_BIRTH_DATE
    }

    public boolean isSamePerson() {
        return kind == Kind.SAME_PERSON;
    }
}
