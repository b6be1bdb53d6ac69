package id.lindung.office.training;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.audit.Audit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The versions of the weights: read by everybody, written by regencies as a new version with its reason. */
@Service
public class SeatRankings {

    private static final int REASON_LENGTH = 10;
    private static final String SELECT = """
            SELECT id, region_code, version, wish, waiting, dismissed, never_trained, never_worked, young, reason, created_by, created_at
            FROM training_ranking\s""";
    private static final String SEEN =
            "WHERE region_code = '' OR :region = region_code OR :region LIKE region_code || '.%' ";

    private final JdbcClient jdbc;
    private final Audit audit;
    private final TransactionTemplate transaction;

    SeatRankings(JdbcClient jdbc, Audit audit, TransactionTemplate transaction) {
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

    /** The one in force: the latest version of the nearest area that has one. */
    public SeatRanking of(String region) {
        return query(SEEN + "ORDER BY length(region_code) DESC, version DESC LIMIT 1", region)
                .getFirst();
    }

    /** All that a region can see, the newest first. */
    public List<SeatRanking> history(String region) {
        return query(SEEN + "ORDER BY id DESC LIMIT 100", region);
    }

    public Optional<SeatRanking> find(long id) {
        return jdbc.sql(SELECT + "WHERE id = :id")
                .param("id", id)
                .query(SeatRankings::ranking)
                .optional();
    }

    /** @param weights in the order of {@link SeatRanking#PARTS} */
    public Saving save(String region, List<Integer> weights, String reason) {
        var actor = CurrentActor.get();
        if (!TrainingRights.offers(actor.role())
                || !(actor.scope().covers(region) || actor.scope().isWhole())) {
            return Saving.NOT_ALLOWED;
        }
        if (weights.stream().mapToInt(Integer::intValue).sum() != 100) return Saving.SUM;
        if (reason.strip().length() < REASON_LENGTH) return Saving.REASON;
        try {
            transaction.executeWithoutResult(status -> {
                long id = jdbc.sql("""
                                INSERT INTO training_ranking (region_code, version, wish, waiting, dismissed, never_trained, never_worked, young,
                                                              reason)
                                SELECT :region, coalesce(max(version), 0) + 1, :w0, :w1, :w2, :w3, :w4, :w5, :reason
                                FROM training_ranking WHERE region_code = :region RETURNING id""")
                        .param("region", region)
                        .param("w0", weights.get(0))
                        .param("w1", weights.get(1))
                        .param("w2", weights.get(2))
                        .param("w3", weights.get(3))
                        .param("w4", weights.get(4))
                        .param("w5", weights.get(5))
                        .param("reason", reason.strip())
                        .query(Long.class)
                        .single();
                audit.record("SEAT_RANKING_CHANGED", "seat-ranking:" + id, region, Map.of("reason", reason.strip()));
            });
            return Saving.SAVED;
        } catch (DuplicateKeyException e) {
            return Saving.AGAIN;
        }
    }

    private List<SeatRanking> query(String rest, String region) {
        return jdbc.sql(SELECT + rest)
                .param("region", region)
                .query(SeatRankings::ranking)
                .list();
    }

    private static SeatRanking ranking(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new SeatRanking(
                row.getLong("id"),
                row.getString("region_code"),
                row.getInt("version"),
                row.getInt("wish"),
                row.getInt("waiting"),
                row.getInt("dismissed"),
                row.getInt("never_trained"),
                row.getInt("never_worked"),
                row.getInt("young"),
                row.getString("reason"),
                row.getString("created_by"),
                row.getTimestamp("created_at").toInstant());
    }
}
