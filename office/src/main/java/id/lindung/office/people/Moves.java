package id.lindung.office.people;

import id.lindung.office.actor.Actor;
import id.lindung.office.actor.CurrentActor;
import id.lindung.office.actor.Role;
import id.lindung.office.actor.Scope;
import id.lindung.office.audit.Audit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Workers who move to another village. The village left asks, the village entered agrees; whoever holds both decides alone.
 * Nothing is lost: the old home stays true until the month of the move, and known as it was known.
 */
@Service
public class Moves {

    private static final int MOST = 200;

    /** The jobs of the worker from the month on lie in the new village; a payer that is the old village does not follow. */
    private static final String MOVE_JOBS = """
            WITH closed AS (
              UPDATE job SET known_until = office_now() WHERE person_id = :id AND known_until = 'infinity' AND valid_until > :month
              RETURNING person_id, principal, region_code, rw, rt, occupation, occupation_text, category, segment, payer_id, workplace, wage,
                        income, decile, valid_from, valid_until)
            INSERT INTO job (person_id, principal, region_code, rw, rt, occupation, occupation_text, category, segment, payer_id, workplace,
                             wage, income, decile, valid_from, valid_until)
            SELECT person_id, principal, region_code, rw, rt, occupation, occupation_text, category, segment, payer_id, workplace, wage, income,
                   decile, valid_from, :month FROM closed WHERE valid_from < :month
            UNION ALL
            SELECT person_id, principal, :to, NULL, NULL, occupation, occupation_text, category, segment,
                   (SELECT y.id FROM payer y WHERE y.id = closed.payer_id AND y.kind <> 'VILLAGE'), workplace, wage, income, decile,
                   greatest(valid_from, :month), valid_until FROM closed""";

    private final JdbcClient jdbc;
    private final WorkerChanges changes;
    private final PersonHistory history;
    private final Audit audit;
    private final TransactionTemplate transaction;

    Moves(JdbcClient jdbc, WorkerChanges changes, PersonHistory history, Audit audit, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.history = history;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** A move that waits for an answer, as both villages may see it. */
    public record Move(long id, long person, String name, String nikMask, String from, String to, YearMonth since) {}

    /** What came of asking or agreeing. */
    enum Outcome {
        /** The worker lives in the new village now. */
        MOVED,
        /** The other village is asked. */
        ASKED,
        /** Somebody has asked already, or the worker is no longer where the request says. */
        STALE,
        NOT_ALLOWED
    }

    /** Asks for a move, and makes it when the actor holds both villages. */
    Outcome ask(PersonCard person, String to, YearMonth since) {
        var actor = CurrentActor.get();
        if (!actor.role().importsWorkers() || to.equals(person.regionCode())) return Outcome.NOT_ALLOWED;
        try {
            long id = transaction.execute(status -> insert(person, to, since));
            return actor.scope().covers(to) ? accept(id) : Outcome.ASKED;
        } catch (DuplicateKeyException e) {
            return Outcome.STALE;
        }
    }

    private long insert(PersonCard person, String to, YearMonth since) {
        long id = jdbc.sql("""
                        INSERT INTO worker_move (person_id, name, nik_mask, from_region, to_region, from_month)
                        VALUES (:person, :name, :nik, :from, :to, :month) RETURNING id""")
                .param("person", person.id())
                .param("name", person.name())
                .param("nik", person.nikMask(), java.sql.Types.VARCHAR)
                .param("from", person.regionCode())
                .param("to", to)
                .param("month", since.atDay(1))
                .query(Long.class)
                .single();
        audit.record("MOVE_ASKED", "person:" + person.id(), person.regionCode(), Map.of("to", to));
        return id;
    }

    /** Moves that wait for the acting user's answer, oldest first. */
    List<Move> incoming() {
        return open("to_region >= scope_from() AND to_region < scope_until()");
    }

    /** Moves out of the acting user's villages that nobody has answered. */
    List<Move> outgoing() {
        return open("from_region >= scope_from() AND from_region < scope_until()"
                + " AND NOT (to_region >= scope_from() AND to_region < scope_until())");
    }

    private List<Move> open(String where) {
        return jdbc.sql("SELECT * FROM worker_move WHERE state = 'OPEN' AND " + where + " ORDER BY id LIMIT " + MOST)
                .query(Moves::move)
                .list();
    }

    /** The village entered takes the worker. */
    Outcome accept(long id) {
        var actor = CurrentActor.get();
        var move = find(id).filter(found -> actor.scope().covers(found.to()));
        if (move.isEmpty() || !actor.role().importsWorkers()) return Outcome.NOT_ALLOWED;
        // Counts of two villages change, of which the actor may see one: the work is done whole, under the actor's
        // name.
        var whole = new Actor(actor.account(), actor.name(), Role.SYSTEM, Scope.WHOLE);
        return CurrentActor.<Outcome, RuntimeException>callAs(
                whole,
                () -> transaction.execute(status -> {
                    if (settle(id, "DONE") && carryOut(move.get())) return Outcome.MOVED;
                    status.setRollbackOnly();
                    return Outcome.STALE;
                }));
    }

    private boolean carryOut(Move move) {
        var moved = new int[1];
        var month = move.since().atDay(1);
        changes.around("SELECT ?::bigint", List.of(move.person()), () -> {
            moved[0] = jdbc.sql("""
                            UPDATE person SET region_code = :to, rw = NULL, rt = NULL, rw_alt = NULL, rt_alt = NULL, hamlet = NULL,
                                   address = NULL, version = version + 1, changed_at = office_now()
                            WHERE id = :id AND region_code = :from AND state = 'ACTIVE'""")
                    .param("to", move.to())
                    .param("from", move.from())
                    .param("id", move.person())
                    .update();
            if (moved[0] == 1) {
                jdbc.sql(MOVE_JOBS)
                        .param("id", move.person())
                        .param("to", move.to())
                        .param("month", month)
                        .update();
            }
        });
        if (moved[0] == 0) return false;
        history.record(move.person(), "MOVED", Map.of("region_code", move.from()), Map.of("region_code", move.to()));
        var detail = Map.of(
                "from", move.from(), "to", move.to(), "month", move.since().toString());
        audit.record("WORKER_MOVED", "person:" + move.person(), move.from(), detail);
        audit.record("WORKER_MOVED", "person:" + move.person(), move.to(), detail);
        return true;
    }

    /** The village entered does not know the worker, or the village left takes its word back. */
    boolean refuse(long id) {
        var actor = CurrentActor.get();
        var move = find(id);
        if (move.isEmpty() || !actor.role().importsWorkers()) return false;
        boolean receives = actor.scope().covers(move.get().to());
        return Boolean.TRUE.equals(transaction.execute(status -> {
            if (!settle(id, receives ? "REFUSED" : "WITHDRAWN")) return false;
            audit.record(
                    receives ? "MOVE_REFUSED" : "MOVE_WITHDRAWN",
                    "person:" + move.get().person(),
                    receives ? move.get().to() : move.get().from(),
                    Map.of("from", move.get().from(), "to", move.get().to()));
            return true;
        }));
    }

    private boolean settle(long id, String state) {
        return jdbc.sql("""
                        UPDATE worker_move SET state = :state, decided_by = acting(), decided_at = office_now()
                        WHERE id = :id AND state = 'OPEN'""").param("state", state).param("id", id).update() == 1;
    }

    private Optional<Move> find(long id) {
        return jdbc.sql("SELECT * FROM worker_move WHERE id = :id AND state = 'OPEN'")
                .param("id", id)
                .query(Moves::move)
                .optional();
    }

    private static Move move(ResultSet row, int number) throws SQLException {
        var nik = row.getString("nik_mask");
        return new Move(
                row.getLong("id"),
                row.getLong("person_id"),
                row.getString("name"),
                nik == null ? "" : nik,
                row.getString("from_region"),
                row.getString("to_region"),
                YearMonth.from(row.getObject("from_month", LocalDate.class)));
    }
}
