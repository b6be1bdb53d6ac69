package id.lindung.office.planning;

import id.lindung.office.actor.Actor;
import id.lindung.office.actor.CurrentActor;
import id.lindung.office.actor.Role;
import id.lindung.office.audit.Audit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The versions of the ranking: read by everybody, written by regencies as a new version with its reason. */
@Service
public class Rankings {

    private static final int REASON_LENGTH = 10;

    private static final String SELECT = """
            SELECT id, region_code, version, decile, extreme, risk, earner, waiting, age, reason, created_by, created_at FROM plan_ranking\s""";

    private final JdbcClient jdbc;
    private final Audit audit;
    private final TransactionTemplate transaction;

    Rankings(JdbcClient jdbc, Audit audit, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** How saving ended. */
    public enum Saving {
        SAVED,
        NOT_ALLOWED,
        SUM,
        REASON,
        /** Somebody else wrote the next version in the same moment. */
        AGAIN
    }

    public static boolean writes(Actor actor) {
        return actor.role() == Role.REGENCY_OFFICER || actor.role() == Role.ADMIN || actor.role() == Role.SYSTEM;
    }

    /** The one in force for a region: the latest version of the nearest area that has one. */
    public Ranking of(String region) {
        return query(
                        "WHERE region_code = '' OR :region = region_code OR :region LIKE region_code || '.%' ORDER BY length(region_code) DESC, version DESC LIMIT 1",
                        region)
                .getFirst();
    }

    /** All that a region can see, the newest first. */
    public List<Ranking> history(String region) {
        return query(
                "WHERE region_code = '' OR :region = region_code OR :region LIKE region_code || '.%' ORDER BY id DESC LIMIT 100",
                region);
    }

    public Optional<Ranking> find(long id) {
        return jdbc.sql(SELECT + "WHERE id = :id")
                .param("id", id)
                .query(Rankings::ranking)
                .optional();
    }

    public Saving save(String region, Ranking.Draft draft) {
        var actor = CurrentActor.get();
        if (!writes(actor) || !(actor.scope().covers(region) || actor.scope().isWhole())) return Saving.NOT_ALLOWED;
        if (draft.sum() != 100) return Saving.SUM;
        if (draft.reason().strip().length() < REASON_LENGTH) return Saving.REASON;
        try {
            transaction.executeWithoutResult(status -> {
                long id = jdbc.sql("""
                                INSERT INTO plan_ranking (region_code, version, decile, extreme, risk, earner, waiting, age, reason)
                                SELECT :region, coalesce(max(version), 0) + 1, :decile, :extreme, :risk, :earner, :waiting, :age, :reason
                                FROM plan_ranking WHERE region_code = :region RETURNING id""")
                        .param("region", region)
                        .param("decile", draft.decile())
                        .param("extreme", draft.extreme())
                        .param("risk", draft.risk())
                        .param("earner", draft.earner())
                        .param("waiting", draft.waiting())
                        .param("age", draft.age())
                        .param("reason", draft.reason().strip())
                        .query(Long.class)
                        .single();
                audit.record(
                        "RANKING_CHANGED",
                        "ranking:" + id,
                        region,
                        Map.of("reason", draft.reason().strip()));
            });
            return Saving.SAVED;
        } catch (DuplicateKeyException e) {
            return Saving.AGAIN;
        }
    }

    private List<Ranking> query(String rest, String region) {
        return jdbc.sql(SELECT + rest)
                .param("region", region)
                .query(Rankings::ranking)
                .list();
    }

    private static Ranking ranking(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new Ranking(
                row.getLong("id"),
                row.getString("region_code"),
                row.getInt("version"),
                row.getInt("decile"),
                row.getInt("extreme"),
                row.getInt("risk"),
                row.getInt("earner"),
                row.getInt("waiting"),
                row.getInt("age"),
                row.getString("reason"),
                row.getString("created_by"),
                row.getTimestamp("created_at").toInstant());
    }
}
