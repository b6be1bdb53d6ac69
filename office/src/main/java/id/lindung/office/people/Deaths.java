package id.lindung.office.people;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.audit.Audit;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down that a worker died, and takes it back when it was wrong. */
@Service
public class Deaths {

    /** A job ends with the month of death; one that would only have begun later never was. */
    private static final String END_JOBS = """
            WITH closed AS (
              UPDATE job SET known_until = office_now() WHERE person_id = :id AND known_until = 'infinity' AND valid_until > :until
              RETURNING person_id, principal, region_code, rw, rt, occupation, occupation_text, category, segment, payer_id, workplace, wage,
                        income, decile, valid_from)
            INSERT INTO job (person_id, principal, region_code, rw, rt, occupation, occupation_text, category, segment, payer_id, workplace,
                             wage, income, decile, valid_from, valid_until)
            SELECT person_id, principal, region_code, rw, rt, occupation, occupation_text, category, segment, payer_id, workplace, wage, income,
                   decile, valid_from, :until FROM closed WHERE valid_from < :until""";

    private static final String REOPEN_JOBS = """
            WITH closed AS (
              UPDATE job SET known_until = office_now() WHERE person_id = :id AND known_until = 'infinity' AND valid_until = :until
              RETURNING person_id, principal, region_code, rw, rt, occupation, occupation_text, category, segment, payer_id, workplace, wage,
                        income, decile, valid_from)
            INSERT INTO job (person_id, principal, region_code, rw, rt, occupation, occupation_text, category, segment, payer_id, workplace,
                             wage, income, decile, valid_from)
            SELECT person_id, principal, region_code, rw, rt, occupation, occupation_text, category, segment, payer_id, workplace, wage, income,
                   decile, valid_from FROM closed""";

    private final JdbcClient jdbc;
    private final WorkerChanges changes;
    private final PersonHistory history;
    private final Audit audit;
    private final ObjectProvider<DeathListener> listeners;

    Deaths(
            JdbcClient jdbc,
            WorkerChanges changes,
            PersonHistory history,
            Audit audit,
            ObjectProvider<DeathListener> listeners) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.history = history;
        this.audit = audit;
        this.listeners = listeners;
    }

    /** The worker died that day; false when that stands there already, or the actor may not say so. */
    @Transactional
    public boolean report(PersonCard person, LocalDate day) {
        if (!CurrentActor.get().role().writesWorkers() || person.diedOn() != null) return false;
        change(person, END_JOBS, monthAfter(day), day);
        history.record(person.id(), "DIED", Map.of(), Map.of("died_on", day.toString()));
        listeners.orderedStream().forEach(listener -> listener.died(person, day));
        audit.record("WORKER_DIED", "person:" + person.id(), person.regionCode(), Map.of("died_on", day.toString()));
        return true;
    }

    /** The report was wrong: the worker lives, and the jobs it ended go on. */
    @Transactional
    public boolean withdraw(PersonCard person) {
        var day = person.diedOn();
        if (!CurrentActor.get().role().writesWorkers() || day == null) return false;
        change(person, REOPEN_JOBS, monthAfter(day), null);
        history.record(person.id(), "DEATH_WITHDRAWN", Map.of("died_on", day.toString()), Map.of());
        audit.record(
                "DEATH_WITHDRAWN", "person:" + person.id(), person.regionCode(), Map.of("died_on", day.toString()));
        return true;
    }

    private void change(
            PersonCard person, String jobs, LocalDate until, @org.jspecify.annotations.Nullable LocalDate day) {
        changes.around("SELECT ?::bigint", List.of(person.id()), () -> {
            jdbc.sql(
                            "UPDATE person SET died_on = :day, version = version + 1, changed_at = office_now() WHERE id = :id")
                    .param("day", day, java.sql.Types.DATE)
                    .param("id", person.id())
                    .update();
            jdbc.sql(jobs).param("id", person.id()).param("until", until).update();
        });
    }

    private static LocalDate monthAfter(LocalDate day) {
        return day.withDayOfMonth(1).plusMonths(1);
    }
}
