package id.lindung.office.access;

import id.lindung.office.actor.Actor;
import id.lindung.office.actor.CurrentActor;
import id.lindung.office.audit.Audit;
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
import org.springframework.stereotype.Component;

/** Checks a user name and password. Five wrong ones close the account for a quarter of an hour; an unknown name costs the same time. */
@Component
class SignIn implements AuthenticationProvider {

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

    private record Stored(Account account, String hash, boolean locked, int stamp) {}

    @Override
    public Authentication authenticate(Authentication asked) {
        var username = asked.getName().strip().toLowerCase(Locale.ROOT);
        var password = String.valueOf(asked.getCredentials());
        return CurrentActor.callAs(Actor.SYSTEM, () -> check(username, password));
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    private Authentication check(String username, String password) {
        var stored = jdbc.sql("""
                        SELECT id, username, display_name, role, region_code, rw, rt, payer_id, enabled, must_change, last_seen_at,
                               password_hash, session_stamp, coalesce(locked_until > now(), false) AS locked
                        FROM account WHERE username = :username""")
                .param("username", username)
                .query((row, n) ->
                        new Stored(
                                Accounts.account(row, n),
                                row.getString("password_hash"),
                                row.getBoolean("locked"),
                                row.getInt("session_stamp")))
                .optional();
        boolean right = passwords.matches(password, stored.map(Stored::hash).orElse(nobodysHash));
        if (stored.isPresent() && stored.get().locked()) throw new LockedException("locked");
        if (stored.isEmpty() || !right || !stored.get().account().enabled()) {
            jdbc.sql("""
                            UPDATE account SET failed_attempts = (failed_attempts + 1) % 5,
                                   locked_until = CASE WHEN failed_attempts >= 4 THEN now() + interval '15 minutes' END
                            WHERE username = :username""").param("username", username).update();
            throw new BadCredentialsException("wrong");
        }
        var account = stored.get().account();
        jdbc.sql("UPDATE account SET failed_attempts = 0, locked_until = NULL, last_seen_at = now() WHERE id = :id")
                .param("id", account.id())
                .update();
        CurrentActor.runAs(
                account.actor(),
                () -> audit.record("SIGNED_IN", "account:" + account.id(), account.region(), Map.of()));
        var signedIn = new SignedIn(account.actor(), account.mustChange(), stored.get().stamp());
        return new UsernamePasswordAuthenticationToken(
                signedIn,
                null,
                List.of(new SimpleGrantedAuthority("ROLE_" + account.role().name())));
    }
}
