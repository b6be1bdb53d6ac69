package id.lindung.office.people;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.audit.Audit;
import java.sql.Types;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds, changes, ends and removes jobs. Rows are never edited: the old one is closed, a new one follows. */
@Service
class Jobs {

    /** The programmes began then; a job whose beginning nobody told counts from that month. */
    static final LocalDate BEGINNING = LocalDate.of(2015, 7, 1);

    private static final String CLOSE =
            "UPDATE job SET known_until = office_now() WHERE id = :job AND person_id = :person AND known_until = 'infinity'";

    /** One principal job at a time: where the new one lies, the old ones stop being principal; before and after they stay so. */
    private static final String STEP_ASIDE = """
            WITH closed AS (
              UPDATE job SET known_until = office_now()
              WHERE person_id = :person AND known_until = 'infinity' AND principal AND valid_from < :until AND valid_until > :from
              RETURNING person_id, region_code, rw, rt, occupation, occupation_text, category, segment, payer_id, workplace, wage, income,
                        decile, valid_from, valid_until)
            INSERT INTO job (person_id, principal, region_code, rw, rt, occupation, occupation_text, category, segment, payer_id, workplace,
                             wage, income, decile, valid_from, valid_until)
            SELECT person_id, part.principal, region_code, rw, rt, occupation, occupation_text, category, segment, payer_id, workplace, wage,
                   income, decile, part.starts, part.ends
            FROM closed CROSS JOIN LATERAL (VALUES (true, valid_from, least(valid_until, :from)),
                                                   (false, greatest(valid_from, :from), least(valid_until, :until)),
                                                   (true, greatest(valid_from, :until), valid_until)) part (principal, starts, ends)
            WHERE part.starts < part.ends""";

    private static final String INSERT = """
            INSERT INTO job (person_id, principal, region_code, rw, rt, occupation, occupation_text, category, segment, payer_id, workplace,
                             wage, income, decile, valid_from, valid_until)
            SELECT id, :principal, region_code, rw, rt, :occupation, :written, :category, :segment, :payer, :workplace, :wage, :income, :decile,
                   :from, :until
            FROM person WHERE id = :person""";

    private final JdbcClient jdbc;
    private final WorkerChanges changes;
    private final PersonHistory history;
    private final Audit audit;

    Jobs(JdbcClient jdbc, WorkerChanges changes, PersonHistory history, Audit audit) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.history = history;
        this.audit = audit;
    }

    /**
     * A job as typed and accepted.
     *
     * @param from first day of its first month
     * @param until first day of the month after its last; null while it goes on
     */
    record Draft(
            @Nullable String occupation,
            @Nullable String occupationText,
            String category,
            String segment,
            @Nullable Long payer,
            @Nullable String payerName,
            @Nullable String workplace,
            @Nullable Long money,
            @Nullable Integer decile,
            LocalDate from,
            @Nullable LocalDate until,
            boolean principal) {

        LocalDate end() {
            return until == null ? LocalDate.MAX : until;
        }
    }

    /** Adds a job, or puts one in the place of {@code replaced}; false when the actor may not or the job is gone. */
    @Transactional
    public boolean save(PersonCard person, @Nullable PersonJob replaced, Draft draft) {
        if (!CurrentActor.get().role().writesWorkers()) return false;
        var gone = new boolean[1];
        var known = new boolean[1];
        changes.around("SELECT ?::bigint", List.of(person.id()), () -> {
            if (replaced != null && close(person, replaced) == 0) {
                gone[0] = true;
                return;
            }
            // The same form sent twice is one job.
            known[0] = replaced == null && isKnown(person.id(), draft);
            if (known[0]) return;
            boolean principal = draft.principal() || !hasPrincipal(person.id());
            if (principal) stepAside(person.id(), draft);
            insert(person.id(), draft, principal);
        });
        if (gone[0]) return false;
        if (known[0]) return true;
        var act = replaced == null ? "JOB_ADDED" : "JOB_CHANGED";
        record(person, act, replaced == null ? Map.of() : shown(replaced), shown(draft));
        return true;
    }

    /** Removes a job that never was. */
    @Transactional
    public boolean remove(PersonCard person, PersonJob job) {
        if (!CurrentActor.get().role().writesWorkers()) return false;
        var closed = new int[1];
        changes.around("SELECT ?::bigint", List.of(person.id()), () -> closed[0] = close(person, job));
        if (closed[0] == 0) return false;
        record(person, "JOB_REMOVED", shown(job), Map.of());
        return true;
    }

    private int close(PersonCard person, PersonJob job) {
        return jdbc.sql(CLOSE)
                .param("job", job.id())
                .param("person", person.id())
                .update();
    }

    private boolean hasPrincipal(long person) {
        return jdbc.sql(
                        "SELECT EXISTS (SELECT 1 FROM job WHERE person_id = :person AND principal AND known_until = 'infinity')")
                .param("person", person)
                .query(Boolean.class)
                .single();
    }

    private boolean isKnown(long person, Draft draft) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM job WHERE person_id = :person AND known_until = 'infinity'
                          AND occupation IS NOT DISTINCT FROM :occupation AND occupation_text IS NOT DISTINCT FROM :written
                          AND category = :category AND segment = :segment AND payer_id IS NOT DISTINCT FROM :payer
                          AND workplace IS NOT DISTINCT FROM :workplace AND coalesce(wage, income) IS NOT DISTINCT FROM :money
                          AND decile IS NOT DISTINCT FROM :decile AND valid_from = :from AND valid_until = :until)""")
                .param("person", person)
                .param("occupation", draft.occupation(), Types.VARCHAR)
                .param("written", draft.occupationText(), Types.VARCHAR)
                .param("category", draft.category())
                .param("segment", draft.segment())
                .param("payer", draft.payer(), Types.BIGINT)
                .param("workplace", draft.workplace(), Types.VARCHAR)
                .param("money", draft.money(), Types.BIGINT)
                .param("decile", draft.decile(), Types.SMALLINT)
                .param("from", draft.from())
                .param("until", draft.end())
                .query(Boolean.class)
                .single();
    }

    private void stepAside(long person, Draft draft) {
        jdbc.sql(STEP_ASIDE)
                .param("person", person)
                .param("from", draft.from())
                .param("until", draft.end())
                .update();
    }

    private void insert(long person, Draft draft, boolean principal) {
        boolean earnsWage = draft.segment().equals("PU");
        jdbc.sql(INSERT)
                .param("person", person)
                .param("principal", principal)
                .param("occupation", draft.occupation(), Types.VARCHAR)
                .param("written", draft.occupationText(), Types.VARCHAR)
                .param("category", draft.category())
                .param("segment", draft.segment())
                .param("payer", draft.payer(), Types.BIGINT)
                .param("workplace", draft.workplace(), Types.VARCHAR)
                .param("wage", earnsWage ? draft.money() : null, Types.BIGINT)
                .param("income", earnsWage ? null : draft.money(), Types.BIGINT)
                .param("decile", draft.decile(), Types.SMALLINT)
                .param("from", draft.from())
                .param("until", draft.end())
                .update();
    }

    private void record(PersonCard person, String act, Map<String, String> before, Map<String, String> after) {
        history.record(person.id(), act, before, after);
        audit.record(
                act,
                "person:" + person.id(),
                person.regionCode(),
                Map.of("category", after.getOrDefault("category", before.getOrDefault("category", ""))));
    }

    private static Map<String, String> shown(PersonJob job) {
        return shown(
                job.occupation(),
                job.occupationText(),
                job.category(),
                job.payerName(),
                job.workplace(),
                job.money(),
                job.decile(),
                job.from(),
                job.until());
    }

    private static Map<String, String> shown(Draft job) {
        return shown(
                job.occupation(),
                job.occupationText(),
                job.category(),
                job.payerName(),
                job.workplace(),
                job.money(),
                job.decile(),
                job.from(),
                job.until());
    }

    private static Map<String, String> shown(
            @Nullable String occupation,
            @Nullable String written,
            String category,
            @Nullable String payer,
            @Nullable String workplace,
            @Nullable Long money,
            @Nullable Integer decile,
            LocalDate from,
            @Nullable LocalDate until) {
        var shown = new LinkedHashMap<String, String>();
        shown.put("category", category);
        put(shown, "occupation", written == null ? occupation : written);
        put(shown, "payer", payer);
        put(shown, "workplace", workplace);
        put(shown, "income", money);
        put(shown, "decile", decile);
        if (!from.equals(BEGINNING)) shown.put("valid_from", from.toString());
        put(shown, "valid_until", until);
        return shown;
    }

    private static void put(Map<String, String> shown, String field, @Nullable Object value) {
        if (value != null) shown.put(field, value.toString());
    }
}
