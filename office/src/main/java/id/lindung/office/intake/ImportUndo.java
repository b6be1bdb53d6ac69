package id.lindung.office.intake;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.audit.Audit;
import id.lindung.office.people.WorkerChanges;
import id.lindung.office.store.OfficeClock;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a saved import back within 24 hours: persons it made are withdrawn, persons it changed get their former values.
 * Whoever was changed, confirmed or merged since is kept, for the later word counts. Nothing is deleted.
 */
@Service
public class ImportUndo {

    /** Persons of the import; those that somebody touched since are kept. */
    private static final String CONCERNED = """
            CREATE TEMPORARY TABLE undo_person ON COMMIT DROP AS
            SELECT p.id AS person_id, NULL::bigint AS change_id,
                   p.state <> 'ACTIVE' OR p.version > 1 OR p.identity IN ('MATCHED', 'NOT_MATCHED')
                   OR EXISTS (SELECT 1 FROM person_change c WHERE c.person_id = p.id)
                   OR EXISTS (SELECT 1 FROM person m WHERE m.merged_into = p.id)
                   OR EXISTS (SELECT 1 FROM participant_number n WHERE n.person_id = p.id)
                   OR EXISTS (SELECT 1 FROM person_month m WHERE m.person_id = p.id) AS kept
            FROM person p WHERE p.origin = ?
            UNION ALL
            SELECT c.person_id, c.id,
                   p.state <> 'ACTIVE' OR EXISTS (SELECT 1 FROM person_change l WHERE l.person_id = c.person_id AND l.id > c.id)
            FROM person_change c JOIN person p ON p.id = c.person_id WHERE c.import_id = ? AND c.act = 'IMPORTED'""";

    private static final String WITHDRAW = """
            UPDATE person p SET state = 'WITHDRAWN', version = p.version + 1, changed_at = office_now()
            FROM undo_person u WHERE u.person_id = p.id AND NOT u.kept AND u.change_id IS NULL""";

    /** All they had is no longer known; of the restored ones, what this import wrote. */
    private static final String CLOSE_JOBS = """
            UPDATE job j SET known_until = office_now() FROM undo_person u
            WHERE u.person_id = j.person_id AND NOT u.kept AND j.known_until = 'infinity'
              AND (u.change_id IS NULL OR j.import_id = ?)""";

    /** What the import closed, it closed at the moment it was saved. */
    private static final String REOPEN_JOBS = """
            INSERT INTO job (person_id, principal, region_code, rw, rt, occupation, occupation_text, category, segment, payer_id,
                             workplace, wage, income, decile, valid_from, valid_until, import_id)
            SELECT j.person_id, j.principal, j.region_code, j.rw, j.rt, j.occupation, j.occupation_text, j.category, j.segment,
                   j.payer_id, j.workplace, j.wage, j.income, j.decile, j.valid_from, j.valid_until, j.import_id
            FROM undo_person u JOIN job j ON j.person_id = u.person_id JOIN import_batch b ON b.id = ?
            WHERE NOT u.kept AND u.change_id IS NOT NULL AND j.known_until = b.saved_at""";

    private static final String RESTORE = """
            UPDATE person p SET
              name = CASE WHEN c.after ? 'name' THEN c.before ->> 'name' ELSE p.name END,
              name_key = CASE WHEN c.after ? 'name' THEN c.before #>> '{sealed,name_key}' ELSE p.name_key END,
              sex = CASE WHEN c.after ? 'sex' THEN c.before ->> 'sex' ELSE p.sex END,
              birth_date = CASE WHEN c.after ? 'birth_date' THEN (c.before ->> 'birth_date')::date ELSE p.birth_date END,
              birth_place = CASE WHEN c.after ? 'birth_place' THEN c.before ->> 'birth_place' ELSE p.birth_place END,
              mother_name = CASE WHEN c.after ? 'mother_name' THEN c.before ->> 'mother_name' ELSE p.mother_name END,
              mother_key = CASE WHEN c.after ? 'mother_name' THEN c.before #>> '{sealed,mother_key}' ELSE p.mother_key END,
              region_code = CASE WHEN c.after ? 'region_code' THEN c.before ->> 'region_code' ELSE p.region_code END,
              rt = CASE WHEN c.after ? 'rt' THEN c.before ->> 'rt' ELSE p.rt END,
              rw = CASE WHEN c.after ? 'rt' THEN c.before ->> 'rw' ELSE p.rw END,
              rt_alt = CASE WHEN c.after ? 'rt' THEN c.before ->> 'rt_alt' ELSE p.rt_alt END,
              rw_alt = CASE WHEN c.after ? 'rt' THEN c.before ->> 'rw_alt' ELSE p.rw_alt END,
              hamlet = CASE WHEN c.after ? 'hamlet' THEN c.before ->> 'hamlet' ELSE p.hamlet END,
              address = CASE WHEN c.after ? 'address' THEN c.before ->> 'address' ELSE p.address END,
              kk_index = CASE WHEN c.after ? 'kk' THEN decode(c.before #>> '{sealed,kk_index}', 'base64') ELSE p.kk_index END,
              kk_sealed = CASE WHEN c.after ? 'kk' THEN decode(c.before #>> '{sealed,kk_sealed}', 'base64') ELSE p.kk_sealed END,
              phone_index = CASE WHEN c.after ? 'phone' THEN decode(c.before #>> '{sealed,phone_index}', 'base64') ELSE p.phone_index END,
              phone_sealed = CASE WHEN c.after ? 'phone' THEN decode(c.before #>> '{sealed,phone_sealed}', 'base64') ELSE p.phone_sealed END,
              phone_mask = CASE WHEN c.after ? 'phone' THEN c.before ->> 'phone' ELSE p.phone_mask END,
              heir_name = CASE WHEN c.after ? 'heir_name' THEN c.before ->> 'heir_name' ELSE p.heir_name END,
              heir_relation = CASE WHEN c.after ? 'heir_relation' THEN c.before ->> 'heir_relation' ELSE p.heir_relation END,
              note = CASE WHEN c.after ? 'note' THEN c.before ->> 'note' ELSE p.note END,
              version = p.version + 1, changed_at = office_now()
            FROM undo_person u JOIN person_change c ON c.id = u.change_id WHERE u.person_id = p.id AND NOT u.kept"""
            // The JDBC driver reads a lone question mark as a parameter.
            .replace(" ? '", " ?? '");

    private static final String HISTORY = """
            INSERT INTO person_change (person_id, act, import_id, before, after)
            SELECT u.person_id, 'UNDONE', ?, coalesce(c.after, '{}'), coalesce(c.before - 'sealed', '{}')
            FROM undo_person u LEFT JOIN person_change c ON c.id = u.change_id WHERE NOT u.kept""";

    private static final String WITHDRAW_QUESTIONS = """
            UPDATE review_item SET state = 'WITHDRAWN', decided_by = acting(), decided_at = office_now()
            WHERE import_id = ? AND state = 'OPEN'""";

    private final ImportBatches batches;
    private final WorkerChanges changes;
    private final Audit audit;
    private final OfficeClock clock;
    private final JdbcTemplate jdbc;

    ImportUndo(ImportBatches batches, WorkerChanges changes, Audit audit, OfficeClock clock, JdbcTemplate jdbc) {
        this.batches = batches;
        this.changes = changes;
        this.audit = audit;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** What came of taking an import back. */
    public sealed interface Undoing {
        /**
         * @param withdrawn persons it had made
         * @param restored persons it had changed
         * @param kept persons left alone because they were changed, confirmed or merged since
         */
        record Undone(int withdrawn, int restored, int kept) implements Undoing {}

        /** More than 24 hours have passed, or it was never saved. */
        record TooLate() implements Undoing {}

        record NotFound() implements Undoing {}

        record NotAllowed() implements Undoing {}
    }

    /** Takes the import back; done a second time it changes nothing and says the same. */
    @Transactional
    public Undoing undo(long id) {
        if (!CurrentActor.get().role().importsWorkers()) return new Undoing.NotAllowed();
        var found = batches.findForUpdate(id);
        if (found.isEmpty()) return new Undoing.NotFound();
        var batch = found.get();
        if (batch.state() == ImportState.UNDONE) return undone(batch.undo());
        if (!batch.canUndo(clock.instant())) return new Undoing.TooLate();
        jdbc.update(CONCERNED, id, id);
        changes.around("SELECT person_id FROM undo_person WHERE NOT kept", List.of(), () -> {
            jdbc.update(CLOSE_JOBS, id);
            jdbc.update(REOPEN_JOBS, id);
            jdbc.update(RESTORE);
            jdbc.update(WITHDRAW);
            jdbc.update(HISTORY, id);
        });
        jdbc.update(WITHDRAW_QUESTIONS, id);
        Map<String, Object> what = Map.of(
                "withdrawn", count("NOT kept AND change_id IS NULL"),
                "restored", count("NOT kept AND change_id IS NOT NULL"),
                "kept", count("kept"));
        batches.setUndone(id, what);
        audit.record("IMPORT_UNDONE", "import:" + id, batch.region(), what);
        return undone(what);
    }

    private int count(String condition) {
        var count = jdbc.queryForObject("SELECT count(*) FROM undo_person WHERE " + condition, Integer.class);
        return count == null ? 0 : count;
    }

    private static Undoing undone(Map<String, Object> what) {
        return new Undoing.Undone(number(what, "withdrawn"), number(what, "restored"), number(what, "kept"));
    }

    private static int number(Map<String, Object> what, String name) {
        return what.get(name) instanceof Number number ? number.intValue() : 0;
    }
}
