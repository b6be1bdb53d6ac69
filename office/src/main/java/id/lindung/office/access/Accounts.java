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

        /** The actor may not make such an account: the role, the region or the payer lies outside. */
        record OutOfScope() implements Creation {}

        /** Something the account needs is missing or does not go with its role. */
        record Unfit(Grants.Lack lack) implements Creation {}
    }

    /** Whether an account was given another role, place or name. */
    public sealed interface Change {
        record Changed() implements Change {}

        /** There is none that the acting user manages; nobody changes their own. */
        record Unknown() implements Change {}

        /** The new role, region or payer lies outside. */
        record OutOfScope() implements Change {}

        /** Something is missing or does not go with the new role. */
        record Unfit(Grants.Lack lack) implements Change {}
    }

    /** Makes an account with a random password that must be changed at the first sign-in. */
    @Transactional
    public Creation create(Draft draft, boolean mustChange) {
        return create(draft, randomPassword(), mustChange);
    }

    /** Makes an account whose owner typed the password: the first administrator's own. */
    @Transactional
    public Creation createWithOwnPassword(Draft draft, String password) {
        return create(draft, password, false);
    }

    /** Gives an account another role, place, payer or name: its user name and password stay, its sessions end. */
    @Transactional
    public Change change(Draft typed) {
        var draft = clean(typed);
        var account = managed(draft.username())
                .filter(a -> a.id() != CurrentActor.get().account());
        if (account.isEmpty()) return new Change.Unknown();
        var lack = Grants.lack(draft);
        if (lack.isPresent()) return new Change.Unfit(lack.get());
        if (!mayGrant(draft)) return new Change.OutOfScope();
        jdbc.sql("""
                        UPDATE account SET display_name = :name, role = :role, region_code = :region, rw = :rw, rt = :rt,
                               payer_id = :payer, session_stamp = session_stamp + 1
                        WHERE id = :id""")
                .param("name", draft.displayName())
                .param("role", draft.role().name())
                .param("region", draft.region())
                .param("rw", draft.rw())
                .param("rt", draft.rt())
                .param("payer", draft.payer())
                .param("id", account.get().id())
                .update();
        audit.record(
                "ACCOUNT_CHANGED",
                "account:" + account.get().id(),
                draft.region(),
                Map.of(
                        "role",
                                account.get().role().name() + " > "
                                        + draft.role().name(),
                        "region", account.get().region() + " > " + draft.region()));
        return new Change.Changed();
    }

    private static Draft clean(Draft typed) {
        return new Draft(
                typed.username().strip().toLowerCase(Locale.ROOT),
                typed.displayName().strip(),
                typed.role(),
                typed.region(),
                typed.rw(),
                typed.rt(),
                typed.payer());
    }

    private Creation create(Draft typed, String password, boolean mustChange) {
        var draft = clean(typed);
        var username = draft.username();
        var lack = Grants.lack(draft);
        if (lack.isPresent()) return new Creation.Unfit(lack.get());
        if (!mayGrant(draft)) return new Creation.OutOfScope();
        var id = jdbc.sql("""
                        INSERT INTO account (username, display_name, password_hash, role, region_code, rw, rt, payer_id, must_change)
                        VALUES (:username, :name, :hash, :role, :region, :rw, :rt, :payer, :change)
                        ON CONFLICT (username) DO NOTHING RETURNING id""")
                .param("username", username)
                .param("name", draft.displayName())
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

    /** Row-level security answers for the payer: one outside the actor's scope does not exist. */
    private boolean mayGrant(Draft draft) {
        var actor = CurrentActor.get();
        if (!Grants.of(actor).contains(draft.role()) || !actor.scope().covers(draft.region())) return false;
        return draft.payer() == null
                || jdbc.sql("SELECT EXISTS (SELECT 1 FROM payer WHERE id = :id"
                                + " AND region_code >= scope_from() AND region_code < scope_until())")
                        .param("id", draft.payer())
                        .query(Boolean.class)
                        .single();
    }

    /**
     * Accounts in the actor's scope, by region and name.
     *
     * @param text the beginning of a user name, or part of a person's name; empty for all
     * @param offset how many to leave out
     * @param limit how many at most
     */
    public List<Account> list(String text, int offset, int limit) {
        var wanted = text.strip().toLowerCase(Locale.ROOT);
        return jdbc.sql("SELECT " + COLUMNS + """
                         FROM account WHERE :text = '' OR starts_with(username, :text) OR strpos(lower(display_name), :text) > 0
                        ORDER BY region_code, username OFFSET :offset LIMIT :limit""")
                .param("text", wanted)
                .param("offset", offset)
                .param("limit", limit)
                .query(Accounts::account)
                .list();
    }

    /** How many villages of the actor's scope have an operator who may sign in. */
    public long villagesWithOperator() {
        return jdbc.sql("""
                        SELECT count(DISTINCT region_code) FROM account WHERE role = 'VILLAGE_OPERATOR' AND enabled""").query(Long.class).single();
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

    /** Gives the account a new random password; empty when the actor may not: it lies outside, or holds more than the actor gives. */
    @Transactional
    public Optional<String> resetPassword(String username) {
        return managed(username).map(account -> {
            var password = randomPassword();
            jdbc.sql("""
                            UPDATE account SET password_hash = :hash, must_change = true, failed_attempts = 0, locked_until = NULL,
                                   session_stamp = session_stamp + 1
                            WHERE id = :id""")
                    .param("hash", passwords.encode(password))
                    .param("id", account.id())
                    .update();
            audit.record("PASSWORD_RESET", "account:" + account.id(), account.region(), Map.of());
            return password;
        });
    }

    /** Opens or closes an account; false when the actor may not. Nobody closes their own. */
    @Transactional
    public boolean setEnabled(String username, boolean enabled) {
        var account = managed(username).filter(a -> a.id() != CurrentActor.get().account());
        if (account.isEmpty()) return false;
        jdbc.sql("UPDATE account SET enabled = :enabled, session_stamp = session_stamp + 1 WHERE id = :id")
                .param("enabled", enabled)
                .param("id", account.get().id())
                .update();
        audit.record(
                enabled ? "ACCOUNT_ENABLED" : "ACCOUNT_DISABLED",
                "account:" + account.get().id(),
                account.get().region(),
                Map.of());
        return true;
    }

    private Optional<Account> managed(String username) {
        var roles = Grants.of(CurrentActor.get());
        return find(username).filter(account -> roles.contains(account.role()));
    }

    /**
     * The acting user's own new password; every session opened with the old one ends.
     *
     * @return the stamp under which the acting session may go on
     */
    @Transactional
    int changeOwnPassword(String password) {
        var account = CurrentActor.get().account();
        int stamp = jdbc.sql("""
                        UPDATE account SET password_hash = :hash, must_change = false, session_stamp = session_stamp + 1
                        WHERE id = :id RETURNING session_stamp""")
                .param("hash", passwords.encode(password))
                .param("id", account)
                .query(Integer.class)
                .single();
        audit.record("PASSWORD_CHANGED", "account:" + account, "", Map.of());
        return stamp;
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
