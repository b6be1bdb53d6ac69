package id.lindung.office.people;

import id.lindung.office.actor.Actor;
import id.lindung.office.actor.CurrentActor;
import id.lindung.office.actor.Role;
import id.lindung.office.audit.Audit;
import id.lindung.rules.name.NameKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Those who may pay for workers: companies, offices, villages, cooperatives, houses of worship, projects. */
@Service
public class Payers {

    /** The kinds, as the table allows them. */
    public static final List<String> KINDS = List.of(
            "COMPANY",
            "OFFICE",
            "SCHOOL",
            "COOPERATIVE",
            "HOUSE_OF_WORSHIP",
            "VILLAGE",
            "REGENCY",
            "PROVINCE",
            "PROJECT",
            "SPONSOR",
            "MEMBER_POOL",
            "SELF");

    /** How large an employer of its own is; UMKM are all but the last. */
    public static final List<String> SCALES = List.of("MICRO", "SMALL", "MEDIUM", "LARGE");

    static final int PAGE = 100;

    /** Payers of a wider area are seen too, to be chosen; theirs to change and to telephone are those of the scope. */
    private static final String MINE = "region_code >= scope_from() AND region_code < scope_until()";

    private static final String COLUMNS = "id, kind, scale, name, npp, region_code, CASE WHEN " + MINE
            + " THEN contact END AS contact, starts_on, ends_on, active, (SELECT count(*) FROM (SELECT DISTINCT person_id FROM job"
            + " WHERE payer_id = payer.id AND known_until = 'infinity' AND valid_until > office_today() LIMIT 100001) w) AS workers";

    private final JdbcClient jdbc;
    private final Audit audit;
    private final TransactionTemplate transaction;

    Payers(JdbcClient jdbc, Audit audit, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * @param scale one of {@link #SCALES} for a company or cooperative; null: not said
     * @param npp BPJS's employer number
     * @param startsOn projects run from one day to another
     * @param workers with a job that goes on, inside the acting user's scope
     */
    public record Payer(
            long id,
            String kind,
            @Nullable String scale,
            String name,
            @Nullable String npp,
            String region,
            @Nullable String contact,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            boolean active,
            long workers) {}

    /** What is written about a payer. */
    public record Draft(
            String kind,
            @Nullable String scale,
            String name,
            @Nullable String npp,
            String region,
            @Nullable String contact,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            boolean active) {}

    /** Whether payers of a kind have a {@link #SCALES scale}. */
    public static boolean hasScale(String kind) {
        return kind.equals("COMPANY") || kind.equals("COOPERATIVE");
    }

    /** Whether it was saved. */
    public sealed interface Outcome {
        /** It stands under this id. */
        record Saved(long id) implements Outcome {}

        /** Another payer has that employer number. */
        record NppTaken() implements Outcome {}

        /** The actor may not write payers there. */
        record NotAllowed() implements Outcome {}
    }

    /** Whether an actor writes payers. */
    public static boolean isWriter(Actor actor) {
        return actor.role().writesWorkers() && actor.role() != Role.NEIGHBOURHOOD_HEAD;
    }

    /** Payers of the scope by name; after the one of this id, 0 for the first page. Many have the same name. */
    public List<Payer> list(long after, int limit) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM payer WHERE " + MINE + """
                         AND (:after = 0 OR (name_key, id) > (SELECT p.name_key, p.id FROM payer p WHERE p.id = :after))
                        ORDER BY name_key, id LIMIT :limit""")
                .param("after", after)
                .param("limit", limit)
                .query(Payers::payer)
                .list();
    }

    /** Those who may be chosen to pay for a worker of the scope: its own payers and those of the areas above it, by name. */
    List<Payer> choices(int limit) {
        return jdbc.sql("SELECT " + COLUMNS
                        + " FROM payer WHERE active AND (ends_on IS NULL OR ends_on >= office_today())"
                        + " ORDER BY name_key, id LIMIT :limit")
                .param("limit", limit)
                .query(Payers::payer)
                .list();
    }

    public Optional<Payer> find(long id) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM payer WHERE id = :id")
                .param("id", id)
                .query(Payers::payer)
                .optional();
    }

    /**
     * The payer that a region's own government is, made when it is missing: its village budget, its regency budget.
     *
     * @param region a region inside the acting user's scope
     */
    public long government(String region) {
        return transaction.execute(status -> {
            // Two who ask at once must not make two.
            jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('government ' || :region))")
                    .param("region", region)
                    .query(row -> {});
            var kind = region.length() == 13 ? "VILLAGE" : region.length() >= 5 ? "REGENCY" : "PROVINCE";
            return jdbc.sql(
                            "SELECT id FROM payer WHERE kind = :kind AND region_code = :region AND active ORDER BY id LIMIT 1")
                    .param("kind", kind)
                    .param("region", region)
                    .query(Long.class)
                    .optional()
                    .orElseGet(() -> addGovernment(kind, region));
        });
    }

    private long addGovernment(String kind, String region) {
        var name = jdbc.sql("""
                        SELECT CASE level WHEN 'URBAN_VILLAGE' THEN 'Kelurahan ' WHEN 'VILLAGE' THEN 'Pemerintah Desa '
                                          WHEN 'CUSTOMARY_VILLAGE' THEN 'Pemerintah Desa ' ELSE 'Pemerintah ' END || name
                        FROM region WHERE code = :region""").param("region", region).query(String.class).single();
        long id = jdbc.sql(
                        "INSERT INTO payer (kind, name, name_key, region_code) VALUES (:kind, :name, :key, :region) RETURNING id")
                .param("kind", kind)
                .param("name", name)
                .param("key", key(name))
                .param("region", region)
                .query(Long.class)
                .single();
        audit.record("PAYER_ADDED", "payer:" + id, region, Map.of("name", name, "kind", kind));
        return id;
    }

    /** Adds a payer, or changes the one of {@code id}. */
    public Outcome save(@Nullable Long id, Draft draft) {
        var actor = CurrentActor.get();
        if (!isWriter(actor) || !actor.scope().covers(draft.region())) return new Outcome.NotAllowed();
        try {
            return transaction.execute(status -> id == null ? insert(draft) : update(id, draft));
        } catch (DuplicateKeyException e) {
            return new Outcome.NppTaken();
        }
    }

    private Outcome insert(Draft draft) {
        long id = bound(draft, """
                        INSERT INTO payer (kind, scale, name, name_key, npp, region_code, contact, starts_on, ends_on, active)
                        VALUES (:kind, :scale, :name, :key, :npp, :region, :contact, :starts, :ends, :active) RETURNING id""").query(Long.class).single();
        audit.record("PAYER_ADDED", "payer:" + id, draft.region(), Map.of("name", draft.name(), "kind", draft.kind()));
        return new Outcome.Saved(id);
    }

    private Outcome update(long id, Draft draft) {
        int rows = bound(draft, """
                        UPDATE payer SET kind = :kind, scale = :scale, name = :name, name_key = :key, npp = :npp, region_code = :region, contact = :contact,
                               starts_on = :starts, ends_on = :ends, active = :active WHERE id = :id""").param("id", id).update();
        if (rows == 0) return new Outcome.NotAllowed();
        audit.record(
                "PAYER_CHANGED", "payer:" + id, draft.region(), Map.of("name", draft.name(), "kind", draft.kind()));
        return new Outcome.Saved(id);
    }

    private JdbcClient.StatementSpec bound(Draft draft, String sql) {
        return jdbc.sql(sql)
                .param("kind", draft.kind())
                .param("scale", draft.scale(), Types.VARCHAR)
                .param("name", draft.name())
                .param("key", key(draft.name()))
                .param("npp", draft.npp(), Types.VARCHAR)
                .param("region", draft.region())
                .param("contact", draft.contact(), Types.VARCHAR)
                .param("starts", draft.startsOn(), Types.DATE)
                .param("ends", draft.endsOn(), Types.DATE)
                .param("active", draft.active());
    }

    static String key(String name) {
        var key = NameKey.of(name);
        return key.isEmpty() ? name.toLowerCase(Locale.ROOT) : key.key();
    }

    private static Payer payer(ResultSet row, int number) throws SQLException {
        return new Payer(
                row.getLong("id"),
                row.getString("kind"),
                row.getString("scale"),
                row.getString("name"),
                row.getString("npp"),
                row.getString("region_code"),
                row.getString("contact"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getBoolean("active"),
                row.getLong("workers"));
    }
}
