package id.lindung.office.actor;

/**
 * Whoever acts now: a signed-in user, the person at the command line, or the program itself.
 *
 * @param account id of the account, 0 when it has none
 * @param name as written into the audit: user name, or {@code cli:<OS user>}, or {@code system}
 * @param role what the actor may do
 * @param scope on whom
 */
public record Actor(long account, String name, Role role, Scope scope) {

    /** The program itself, for migrations, background work and sign-in look-ups. */
    public static final Actor SYSTEM = new Actor(0, "system", Role.SYSTEM, Scope.WHOLE);

    /** Nobody yet: sees nothing. */
    public static final Actor NOBODY = new Actor(0, "nobody", Role.PROVINCE, Scope.NOTHING);

    /** The operator at the machine where the data lives: the whole office, audited under the OS user's name. */
    public static Actor commandLine(String osUser) {
        return new Actor(0, "cli:" + osUser, Role.SYSTEM, Scope.WHOLE);
    }
}
