package id.lindung.office.access;

/**
 * An account as a list shows it.
 *
 * @param place where it works, in words
 * @param managed whether the acting user may reset or close it
 * @param own whether it is the acting user's own
 */
public record AccountView(Account account, String place, boolean managed, boolean own) {

    /** One thing to choose: what is sent, what is read. */
    public record Choice(String value, String label) {}
}
