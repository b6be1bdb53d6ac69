package id.lindung.office.access;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.actor.Role;
import id.lindung.office.audit.Audit;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of the office, inside the acting user's scope. */
@Service
public class Accounts {

    /** No 0/O, 1/l/I: passwords are read from paper. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final String COLUMNS =
            "id, username, display_name, role, region_code, rw, rt, payer_id, enabled, must_change, last_seen_at";

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final Audit audit;
    private final SecureRandom random = new SecureRandom();

    Accounts(JdbcClient jdbc, PasswordEncoder passwords, Audit audit) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.audit = audit;
    }

    /** What a new account needs. */
    public record Draft(
            String username,
            String displayName,
            Role role,
            String region,
            @Nullable String rw,
            @Nullable String rt,
            @Nullable Long payer) {}

    /** Whether an account was made. */
    public sealed interface Creation {
        /** The account and the password to hand over, shown once. */
        record Created(long id, String username, String password) implements Creation {}

        /** The user name is taken. */
        record NameTaken(String username) implements Creation {}

        /** The actor may not make such an account: the role or the region lies outside. */
        record OutOfScope() implements Creation {}
    }

    /** Makes an account with a random password that must be changed at the first sign-in. */
    @Transactional
    public Creation create(Draft draft, boolean mustChange) {
        var actor = CurrentActor.get();
        if (!actor.role().managesAccounts() || !actor.scope().covers(draft.region()) || draft.role() == Role.SYSTEM) {
            return new Creation.OutOfScope();
        }
        var password = randomPassword();
        var username = draft.username().strip().toLowerCase(Locale.ROOT);
        var id = jdbc.sql("""
                        INSERT INTO account (username, display_name, password_hash, role, region_code, rw, rt, payer_id, must_change)
                        VALUES (:username, :name, :hash, :role, :region, :rw, :rt, :payer, :change)
                        ON CONFLICT (username) DO NOTHING RETURNING id""")
                .param("username", username)
                .param("name", draft.displayName().strip())
                .param("hash", passwords.encode(password))
                .param("role", draft.role().name())
                .param("region", draft.region())
                .param("rw", draft.rw())
                .param("rt", draft.rt())
                .param("payer", draft.payer())
                .param("change", mustChange)
                .query(Long.class)
                .optional();
        if (id.isEmpty()) return new Creation.NameTaken(username);
        audit.record(
                "ACCOUNT_CREATED",
                "account:" + id.get(),
                draft.region(),
                Map.of("username", username, "role", draft.role().name()));
        return new Creation.Created(id.get(), username, password);
    }

    public List<Account> list() {
        return jdbc.sql("SELECT " + COLUMNS + " FROM account ORDER BY region_code, role, username LIMIT 2000")
                .query(Accounts::account)
                .list();
    }

    public Optional<Account> find(String username) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM account WHERE username = :username")
                .param("username", username.strip().toLowerCase(Locale.ROOT))
                .query(Accounts::account)
                .optional();
    }

    /** True while nobody can sign in yet. */
    public boolean isEmpty() {
        return jdbc.sql("SELECT NOT EXISTS (SELECT 1 FROM account)")
                .query(Boolean.class)
                .single();
    }

    /** Gives the account a new random password; empty when it lies outside the actor's scope. */
    @Transactional
    public Optional<String> resetPassword(String username) {
        if (!CurrentActor.get().role().managesAccounts()) return Optional.empty();
        var password = randomPassword();
        var id = jdbc.sql("""
                        UPDATE account SET password_hash = :hash, must_change = true, failed_attempts = 0, locked_until = NULL
                        WHERE username = :username RETURNING id""")
                .param("hash", passwords.encode(password))
                .param("username", username.strip().toLowerCase(Locale.ROOT))
                .query(Long.class)
                .optional();
        id.ifPresent(account -> audit.record("PASSWORD_RESET", "account:" + account, "", Map.of()));
        return id.map(account -> password);
    }

    /** Opens or closes an account; false when it lies outside the actor's scope. */
    @Transactional
    public boolean setEnabled(String username, boolean enabled) {
        if (!CurrentActor.get().role().managesAccounts()) return false;
        var id = jdbc.sql("UPDATE account SET enabled = :enabled WHERE username = :username RETURNING id")
                .param("enabled", enabled)
                .param("username", username.strip().toLowerCase(Locale.ROOT))
                .query(Long.class)
                .optional();
        id.ifPresent(account ->
                audit.record(enabled ? "ACCOUNT_ENABLED" : "ACCOUNT_DISABLED", "account:" + account, "", Map.of()));
        return id.isPresent();
    }

    /** The acting user's own new password. */
    @Transactional
    public void changeOwnPassword(String password) {
        var account = CurrentActor.get().account();
        jdbc.sql("UPDATE account SET password_hash = :hash, must_change = false WHERE id = :id")
                .param("hash", passwords.encode(password))
                .param("id", account)
                .update();
        audit.record("PASSWORD_CHANGED", "account:" + account, "", Map.of());
    }

    /** Whether that is the acting user's password now. */
    boolean isOwnPassword(String password) {
        return jdbc.sql("SELECT password_hash FROM account WHERE id = :id")
                .param("id", CurrentActor.get().account())
                .query(String.class)
                .optional()
                .map(hash -> passwords.matches(password, hash))
                .orElse(false);
    }

    private String randomPassword() {
        var text = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            if (i > 0 && i % 4 == 0) text.append('-');
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    static Account account(ResultSet row, int number) throws SQLException {
        Timestamp seen = row.getTimestamp("last_seen_at");
        return new Account(
                row.getLong("id"),
                row.getString("username"),
                row.getString("display_name"),
                Role.valueOf(row.getString("role")),
                row.getString("region_code"),
                row.getString("rw"),
                row.getString("rt"),
                row.getObject("payer_id", Long.class),
                row.getBoolean("enabled"),
                row.getBoolean("must_change"),
                seen == null ? null : seen.toInstant());
    }
}
