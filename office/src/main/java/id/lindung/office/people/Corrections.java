package id.lindung.office.people;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.audit.Audit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Changes what is written about a registered person, never without its history. */
@Service
class Corrections {

    /** A job's row is never edited: the old one is closed and one with the new home follows. */
    private static final String MOVE_JOBS = """
            WITH closed AS (
              UPDATE job SET known_until = office_now() WHERE person_id = :id AND known_until = 'infinity'
              RETURNING person_id, principal, region_code, occupation, occupation_text, category, segment, payer_id, workplace, wage, income,
                        decile, valid_from, valid_until)
            INSERT INTO job (person_id, principal, region_code, rw, rt, occupation, occupation_text, category, segment, payer_id, workplace,
                             wage, income, decile, valid_from, valid_until)
            SELECT person_id, principal, region_code, :rw, :rt, occupation, occupation_text, category, segment, payer_id, workplace, wage,
                   income, decile, valid_from, valid_until FROM closed""";

    private final JdbcClient jdbc;
    private final WorkerChanges changes;
    private final PersonHistory history;
    private final Audit audit;
    private final TransactionTemplate transaction;

    Corrections(
            JdbcClient jdbc,
            WorkerChanges changes,
            PersonHistory history,
            Audit audit,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.history = history;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** What came of a correction. */
    sealed interface Outcome {
        /** It stands in the register. */
        record Corrected() implements Outcome {}

        /** Nothing was different. */
        record Unchanged() implements Outcome {}

        /** Somebody changed the record since the form was opened. */
        record Conflict() implements Outcome {}

        /** The NIK belongs to another registered person. */
        record NikTaken() implements Outcome {}

        /** The actor may not write workers. */
        record NotAllowed() implements Outcome {}
    }

    /**
     * @param version of the record when the form was filled
     * @param act what the history calls it
     */
    Outcome correct(PersonCard person, int version, Patch patch, String act) {
        if (!CurrentActor.get().role().writesWorkers()) return new Outcome.NotAllowed();
        if (patch.isEmpty()) return new Outcome.Unchanged();
        try {
            return transaction.execute(status -> {
                var written = write(person, version, patch);
                if (!written) {
                    status.setRollbackOnly();
                    return new Outcome.Conflict();
                }
                history.record(person.id(), act, patch.before, patch.after);
                audit.record(
                        "WORKER_" + act,
                        "person:" + person.id(),
                        person.regionCode(),
                        Map.of("fields", List.copyOf(patch.after.keySet())));
                return new Outcome.Corrected();
            });
        } catch (DuplicateKeyException e) {
            return new Outcome.NikTaken();
        }
    }

    private boolean write(PersonCard person, int version, Patch patch) {
        var rows = new int[1];
        changes.around("SELECT ?::bigint", List.of(person.id()), () -> {
            var update = jdbc.sql(
                            "UPDATE person SET " + patch.assignments()
                                    + ", version = version + 1, changed_at = office_now() WHERE id = :id AND version = :version")
                    .param("id", person.id())
                    .param("version", version);
            for (var column : patch.columns.entrySet()) update = update.param(column.getKey(), column.getValue());
            rows[0] = update.update();
            if (rows[0] == 1 && (patch.columns.containsKey("rw") || patch.columns.containsKey("rt"))) {
                move(person, patch);
            }
        });
        return rows[0] == 1;
    }

    private void move(PersonCard person, Patch patch) {
        jdbc.sql(MOVE_JOBS)
                .param("id", person.id())
                .param("rw", value(patch, "rw", person.rw()))
                .param("rt", value(patch, "rt", person.rt()))
                .update();
    }

    private static @Nullable Object value(Patch patch, String column, @Nullable String old) {
        return patch.columns.containsKey(column) ? patch.columns.get(column) : old;
    }
}
