package id.lindung.office.opening;

import id.lindung.office.access.Accounts;
import id.lindung.office.access.Accounts.Creation;
import id.lindung.office.actor.Actor;
import id.lindung.office.actor.CurrentActor;
import id.lindung.office.actor.Role;
import id.lindung.office.audit.Audit;
import id.lindung.regions.OfficeZone;
import id.lindung.regions.RegionCode;
import id.lindung.regions.Regions;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens an office that nobody can sign in to yet: its name, its region, its first administrator. It happens once. */
@Service
public class Opening {

    private static final int LONGEST_NAME = 120;
    private static final int SHORTEST_PASSWORD = 10;

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Regions regions;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final byte[] key = randomKey();
    private volatile boolean open;

    Opening(JdbcClient jdbc, Accounts accounts, Regions regions, Audit audit, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.regions = regions;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** How an attempt to open the office ended. */
    public sealed interface Outcome {
        /** @param password the random one to hand over; null when the administrator typed their own */
        record Opened(String username, @Nullable String password) implements Outcome {}

        /** Somebody can sign in already. */
        record AlreadyOpen() implements Outcome {}

        record Unfit(Lack lack) implements Outcome {}
    }

    /** What the opening still needs. */
    public enum Lack {
        OFFICE_NAME,
        REGION,
        USERNAME,
        PERSON,
        /** At least ten characters. */
        PASSWORD
    }

    /** True once somebody can sign in. Never becomes false again, so it is asked of the database only until then. */
    public boolean isOpen() {
        if (!open) open = !CurrentActor.<Boolean, RuntimeException>callAs(Actor.SYSTEM, accounts::isEmpty);
        return open;
    }

    /** The key of the one-time link, new with every start of the program; only its terminal shows it. */
    public String key() {
        return new String(key, StandardCharsets.US_ASCII);
    }

    boolean isKey(String sent) {
        return MessageDigest.isEqual(key, sent.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Opens the office as the program itself.
     *
     * @param region code of the region it works for: a regency, a province, or a single village
     * @param password the administrator's own, or null for a random one
     */
    public Outcome open(String officeName, String region, String username, String person, @Nullable String password) {
        var code = RegionCode.parse(region).filter(c -> regions.find(c).isPresent());
        if (officeName.isBlank() || officeName.length() > LONGEST_NAME) return new Outcome.Unfit(Lack.OFFICE_NAME);
        if (code.isEmpty()) return new Outcome.Unfit(Lack.REGION);
        if (password != null && password.length() < SHORTEST_PASSWORD) return new Outcome.Unfit(Lack.PASSWORD);
        var draft = new Accounts.Draft(username, person, Role.ADMIN, code.get().value(), null, null, null);
        return CurrentActor.callAs(
                Actor.SYSTEM,
                () -> transaction.execute(status -> open(officeName.strip(), code.get(), draft, password)));
    }

    private Outcome open(String officeName, RegionCode region, Accounts.Draft draft, @Nullable String password) {
        // Two people with the same link: the second waits here and then finds the office open.
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('lindung-opening'))")
                .query((row, n) -> true)
                .single();
        if (!accounts.isEmpty()) return new Outcome.AlreadyOpen();
        var creation =
                password == null ? accounts.create(draft, true) : accounts.createWithOwnPassword(draft, password);
        return switch (creation) {
            case Creation.Created made -> {
                jdbc.sql("""
                                INSERT INTO office (name, region_code, zone, kind) VALUES (:name, :region, :zone, 'REAL')
                                ON CONFLICT (only_one) DO UPDATE
                                SET name = excluded.name, region_code = excluded.region_code, zone = excluded.zone""")
                        .param("name", officeName)
                        .param("region", region.value())
                        .param("zone", OfficeZone.of(region).zone().getId())
                        .update();
                audit.record("OFFICE_OPENED", "office", region.value(), Map.of("name", officeName));
                yield new Outcome.Opened(made.username(), password == null ? made.password() : null);
            }
            case Creation.Unfit unfit -> new Outcome.Unfit(lack(unfit));
            case Creation.NameTaken _ -> new Outcome.AlreadyOpen();
            case Creation.OutOfScope _ -> new Outcome.Unfit(Lack.REGION);
        };
    }

    private static Lack lack(Creation.Unfit unfit) {
        return switch (unfit.lack()) {
            case USERNAME -> Lack.USERNAME;
            case NAME -> Lack.PERSON;
            case REGION, NEIGHBOURHOOD, PAYER -> Lack.REGION;
        };
    }

    private static byte[] randomKey() {
        var random = new byte[24];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encode(random);
    }
}
