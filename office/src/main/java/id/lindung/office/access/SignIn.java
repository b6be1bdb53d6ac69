package id.lindung.office.access;

import id.lindung.office.actor.Actor;
import id.lindung.office.actor.CurrentActor;
import id.lindung.office.audit.Audit;
import id.lindung.office.pages.Attempts;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Checks a user name and password. Five wrong ones from one address close the name to that address for a quarter of an hour, known or
 * not, so that the answer tells nobody which names exist and a stranger cannot shut the owner out; fifty from anywhere close the account.
 */
@Component
class SignIn implements AuthenticationProvider {

    private static final int MOST_FROM_ONE_ADDRESS = 5;
    private static final int MOST_FROM_ANYWHERE = 50;
    private static final Duration CLOSED = Duration.ofMinutes(15);

    // Counted before the password is looked at: of many guesses at once no more pass than one after the other.
    private static final String COUNT = """
            UPDATE account SET failed_attempts = CASE WHEN locked_until <= now() THEN 1 ELSE failed_attempts + 1 END,
                   locked_until = CASE WHEN locked_until <= now() OR failed_attempts + 1 < :most THEN NULL
                                       ELSE now() + interval '15 minutes' END
            WHERE username = :username AND (locked_until IS NULL OR locked_until <= now())""";

    private final Attempts attempts = new Attempts(MOST_FROM_ONE_ADDRESS, CLOSED);
    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final Audit audit;
    private final String nobodysHash;

    SignIn(JdbcClient jdbc, PasswordEncoder passwords, Audit audit) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.audit = audit;
        this.nobodysHash = passwords.encode("nobody's password");
    }

    private record Stored(Account account, String hash, int stamp) {}

    @Override
    public Authentication authenticate(Authentication asked) {
        var username = asked.getName().strip().toLowerCase(Locale.ROOT);
        var password = String.valueOf(asked.getCredentials());
        var address = asked.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        return CurrentActor.callAs(
                Actor.SYSTEM, () -> check(username, password, username + "@" + Attempts.subscriber(address)));
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    private Authentication check(String username, String password, String from) {
        boolean admitted = attempts.admits(from);
        boolean open = jdbc.sql(COUNT)
                        .param("username", username)
                        .param("most", MOST_FROM_ANYWHERE)
                        .update()
                == 1;
        var stored = jdbc.sql("""
                        SELECT id, username, display_name, role, region_code, rw, rt, payer_id, enabled, must_change, last_seen_at,
                               password_hash, session_stamp
                        FROM account WHERE username = :username""")
                .param("username", username)
                .query((row, n) -> new Stored(
                        Accounts.account(row, n), row.getString("password_hash"), row.getInt("session_stamp")))
                .optional();
        // An unknown name costs the same time.
        boolean right = passwords.matches(password, stored.map(Stored::hash).orElse(nobodysHash));
        if (!admitted || (stored.isPresent() && !open)) throw new LockedException("locked");
        if (stored.isEmpty() || !right || !stored.get().account().enabled()) throw new BadCredentialsException("wrong");
        attempts.forget(from);
        var account = stored.get().account();
        jdbc.sql("UPDATE account SET failed_attempts = 0, locked_until = NULL, last_seen_at = now() WHERE id = :id")
                .param("id", account.id())
                .update();
        CurrentActor.runAs(
                account.actor(),
                () -> audit.record("SIGNED_IN", "account:" + account.id(), account.region(), Map.of()));
        var signedIn =
                new SignedIn(account.actor(), account.mustChange(), stored.get().stamp());
        return new UsernamePasswordAuthenticationToken(
                signedIn,
                null,
                List.of(new SimpleGrantedAuthority("ROLE_" + account.role().name())));
    }
}
