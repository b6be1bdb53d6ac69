package id.lindung.office.doctor;

/**
 * What was found of one thing.
 *
 * @param check stable name of what was looked at
 * @param what a sentence for people: how it is and, unless it is well, what to do
 */
public record Finding(Health health, String check, String what) {

    /** How it is. */
    public enum Health {
        WELL,
        LOOK,
        ILL
    }

    static Finding well(String check, String what) {
        return new Finding(Health.WELL, check, what);
    }

    static Finding look(String check, String what) {
        return new Finding(Health.LOOK, check, what);
    }

    static Finding ill(String check, String what) {
        return new Finding(Health.ILL, check, what);
    }
}
