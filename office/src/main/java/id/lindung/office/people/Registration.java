package id.lindung.office.people;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.audit.Audit;
import id.lindung.office.secrets.Purpose;
import id.lindung.office.secrets.Seal;
import id.lindung.rules.name.NameKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes one typed worker into the register. */
@Service
public class Registration {

    private static final String INSERT_PERSON = """
            INSERT INTO person (identity, name, name_key, sex, birth_date, mother_name, mother_key, region_code, rw, rt, hamlet,
                                nik_index, nik_sealed, nik_mask, phone_index, phone_sealed, phone_mask)
            VALUES (:identity, :name, :nameKey, :sex, :birth, :mother, :motherKey, :region, :rw, :rt, :hamlet,
                    :nikIndex, :nikSealed, :nikMask, :phoneIndex, :phoneSealed, :phoneMask)
            RETURNING id""";

    private static final String INSERT_JOB = """
            INSERT INTO job (person_id, region_code, rw, rt, occupation, occupation_text, category, segment, wage, income)
            VALUES (:person, :region, :rw, :rt, :occupation, :written, :category, :segment, :wage, :income)""";

    private final JdbcClient jdbc;
    private final Seal seal;
    private final WorkerChanges changes;
    private final PersonHistory history;
    private final WorkerDrafts drafts;
    private final Audit audit;
    private final TransactionTemplate transaction;

    Registration(
            JdbcClient jdbc,
            Seal seal,
            WorkerChanges changes,
            PersonHistory history,
            WorkerDrafts drafts,
            Audit audit,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.changes = changes;
        this.history = history;
        this.drafts = drafts;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** The worker is in the register. */
        record Registered(long person) implements Outcome {}

        /** The same form was sent before; this is whom it made. */
        record RegisteredBefore(long person) implements Outcome {}

        /** The NIK belongs to a registered person. */
        record NikTaken() implements Outcome {}

        /** The actor may not write workers there. */
        record NotAllowed() implements Outcome {}
    }

    /** Registers a worker; without a category a person who never had a job, and so is counted in no month. */
    public Outcome register(NewWorker worker) {
        return saved(worker, null, Map.of());
    }

    /** Registers the worker of a draft, once however often it is asked; {@code kept} answers stay for the next one. */
    Outcome register(NewWorker worker, UUID draft, Map<String, String> kept) {
        return saved(worker, draft, kept);
    }

    private Outcome saved(NewWorker worker, @Nullable UUID draft, Map<String, String> kept) {
        var actor = CurrentActor.get();
        if (!actor.role().writesWorkers() || !actor.scope().covers(worker.village())) return new Outcome.NotAllowed();
        try {
            return transaction.execute(status -> insert(worker, draft, kept));
        } catch (DuplicateKeyException e) {
            return new Outcome.NikTaken();
        }
    }

    private Outcome insert(NewWorker worker, @Nullable UUID draft, Map<String, String> kept) {
        if (draft != null) {
            var locked = drafts.lock(draft);
            if (locked.isEmpty()) return new Outcome.NotAllowed();
            var before = locked.get().person();
            if (before != null) return new Outcome.RegisteredBefore(before);
        }
        var id = new long[1];
        changes.around("SELECT id FROM person WHERE false", List.of(), () -> {
            id[0] = insertPerson(worker);
            if (!worker.category().isEmpty()) insertJob(id[0], worker);
            jdbc.sql("INSERT INTO touched_person VALUES (:id)")
                    .param("id", id[0])
                    .update();
        });
        history.record(id[0], "TYPED", Map.of(), shown(worker));
        if (draft != null) drafts.finish(draft, id[0], kept);
        audit.record(
                "WORKER_REGISTERED",
                "person:" + id[0],
                worker.village(),
                Map.of("category", worker.category(), "pending", worker.nik() == null));
        return new Outcome.Registered(id[0]);
    }

    private long insertPerson(NewWorker worker) {
        var nik = worker.nik();
        var phone = worker.phone();
        var mother = worker.motherName();
        var place = worker.neighbourhood();
        return jdbc.sql(INSERT_PERSON)
                .param("identity", nik == null ? "PENDING" : "FORMAT_OK")
                .param("name", worker.name())
                .param("nameKey", NameKey.of(worker.name()).key())
                .param("sex", worker.sex() == null ? null : worker.sex().code())
                .param("birth", worker.birthDate())
                .param("mother", mother)
                .param("motherKey", mother == null ? null : NameKey.of(mother).key())
                .param("region", worker.village())
                .param("rw", place == null ? null : blankToNull(place.rw()))
                .param("rt", place == null ? null : blankToNull(place.rt()))
                .param("hamlet", worker.hamlet())
                .param("nikIndex", nik == null ? null : seal.index(Purpose.NIK, nik.digits()))
                .param("nikSealed", nik == null ? null : seal.seal(Purpose.NIK, nik.digits()))
                .param("nikMask", nik == null ? null : nik.masked())
                .param("phoneIndex", phone == null ? null : seal.index(Purpose.PHONE, phone.international()))
                .param("phoneSealed", phone == null ? null : seal.seal(Purpose.PHONE, phone.international()))
                .param("phoneMask", phone == null ? null : phone.masked())
                .query(Long.class)
                .single();
    }

    private void insertJob(long person, NewWorker worker) {
        var place = worker.neighbourhood();
        boolean earnsWage = worker.segment().equals("PU");
        jdbc.sql(INSERT_JOB)
                .param("person", person)
                .param("region", worker.village())
                .param("rw", place == null ? null : blankToNull(place.rw()))
                .param("rt", place == null ? null : blankToNull(place.rt()))
                .param("occupation", worker.occupation())
                .param("written", worker.occupationText())
                .param("category", worker.category())
                .param("segment", worker.segment())
                .param("wage", earnsWage ? worker.money() : null)
                .param("income", earnsWage ? null : worker.money())
                .update();
    }

    private static Map<String, String> shown(NewWorker worker) {
        var shown = new LinkedHashMap<String, String>();
        shown.put("name", worker.name());
        put(shown, "nik", worker.nik() == null ? null : worker.nik().masked());
        put(
                shown,
                "birth_date",
                worker.birthDate() == null ? null : worker.birthDate().toString());
        put(shown, "sex", worker.sex() == null ? null : worker.sex().code());
        put(shown, "mother_name", worker.motherName());
        put(
                shown,
                "rt_rw",
                worker.neighbourhood() == null ? null : worker.neighbourhood().display());
        put(shown, "hamlet", worker.hamlet());
        put(shown, "phone", worker.phone() == null ? null : worker.phone().masked());
        put(shown, "occupation", worker.occupationText() == null ? worker.occupation() : worker.occupationText());
        put(shown, "category", worker.category());
        put(shown, "income", worker.money() == null ? null : worker.money().toString());
        return shown;
    }

    private static void put(Map<String, String> shown, String field, @Nullable String value) {
        if (value != null) shown.put(field, value);
    }

    static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text;
    }
}
