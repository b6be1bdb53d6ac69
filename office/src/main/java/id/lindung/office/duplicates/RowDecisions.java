package id.lindung.office.duplicates;

import id.lindung.office.people.WorkerChanges;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Turns the row of a file into a person, or into newer data of one. A blank in the file never erases what is known. */
@Component
class RowDecisions implements CandidateDecision {

    private static final List<String> SHOWN = List.of(
            "name",
            "sex",
            "birth_date",
            "birth_place",
            "mother_name",
            "region_code",
            "rt",
            "rw",
            "hamlet",
            "address",
            "note",
            "phone_mask",
            "heir_name",
            "heir_relation");

    private static final String NEW_JOB = """
            INSERT INTO job (person_id, principal, region_code, rw, rt, occupation, occupation_text, category, segment, payer_id, workplace,
                             wage, income, decile, valid_from, valid_until, import_id)
            SELECT p.id, true, p.region_code, p.rw, p.rt, coalesce(:occupation, j.occupation), coalesce(:written, j.occupation_text), g.code,
                   g.segment, j.payer_id, j.workplace, CASE WHEN g.segment = 'PU' THEN w.money END, CASE WHEN g.segment <> 'PU' THEN w.money END,
                   coalesce(:decile::smallint, j.decile), coalesce(j.valid_from, '2015-07-01'), coalesce(j.valid_until, 'infinity'), :import
            FROM person p LEFT JOIN job j ON j.id = :job JOIN category g ON g.code = coalesce(:category, j.category, 'VULNERABLE'),
                 LATERAL (SELECT coalesce(:income::bigint, j.income, j.wage) AS money) w
            WHERE p.id = :person""";

    private final JdbcClient jdbc;
    private final RowColumns columns;
    private final WorkerChanges changes;
    private final MergeHistory history;

    RowDecisions(JdbcClient jdbc, RowColumns columns, WorkerChanges changes, MergeHistory history) {
        this.jdbc = jdbc;
        this.columns = columns;
        this.changes = changes;
        this.history = history;
    }

    @Override
    public Outcome update(ReviewItem item, ReviewCandidate row, long person) {
        var before = shown(person);
        var values = columns.of(row);
        if (!hasNumber(person) && isFree(row)) values.putAll(columns.number(row));
        changes.around("SELECT ?::bigint", List.of(person), () -> {
            set(person, values);
            renewJob(person, row, item.importId());
        });
        var after = shown(person);
        after.entrySet().removeIf(field -> field.getValue().equals(before.get(field.getKey())));
        before.keySet().retainAll(after.keySet());
        history.record(person, "IMPORTED", before, after);
        return new Outcome.Done(person);
    }

    @Override
    public Outcome register(ReviewItem item, ReviewCandidate row) {
        if (!isFree(row)) {
            return new Outcome.Refused(
                    "NIK baris ini sudah terdaftar pada orang lain sejak pertanyaan dibuat. Periksa KTP, lalu impor lagi barisnya.");
        }
        var id = new long[1];
        changes.around("SELECT id FROM person WHERE false", List.of(), () -> {
            id[0] = insert(item, row);
            jdbc.sql("INSERT INTO touched_person VALUES (:id)")
                    .param("id", id[0])
                    .update();
            job(id[0], null, row, item.importId());
        });
        history.record(id[0], "IMPORTED", Map.of(), shown(id[0]));
        return new Outcome.Done(id[0]);
    }

    /** The question keeps the row; nothing else of it was ever saved. */
    @Override
    public Outcome giveBack(ReviewItem item, ReviewCandidate row) {
        return new Outcome.Done(0);
    }

    private long insert(ReviewItem item, ReviewCandidate row) {
        var values = columns.of(row);
        values.putAll(columns.number(row));
        var names = String.join(", ", values.keySet());
        var marks = String.join(
                ", ", values.keySet().stream().map(name -> ":" + name).toList());
        var insert = jdbc.sql("INSERT INTO person (" + names + ", origin, origin_sheet, origin_row) VALUES (" + marks
                        + ", :origin, :sheet, :row) RETURNING id")
                .param("origin", item.importId())
                .param("sheet", item.sheet())
                .param("row", item.row());
        for (var value : values.entrySet()) insert = insert.param(value.getKey(), value.getValue());
        return insert.query(Long.class).single();
    }

    private void set(long person, Map<String, Object> values) {
        var sets = String.join(
                ", ", values.keySet().stream().map(name -> name + " = :" + name).toList());
        var update = jdbc.sql("UPDATE person SET " + sets
                        + ", version = version + 1, changed_at = office_now() WHERE id = :id")
                .param("id", person);
        for (var value : values.entrySet()) update = update.param(value.getKey(), value.getValue());
        update.update();
    }

    /** The principal job follows what the row says and where the worker now lives; the old one is closed, not edited. */
    private void renewJob(long person, ReviewCandidate row, @Nullable Long batch) {
        var current = jdbc.sql("""
                        UPDATE job SET known_until = office_now()
                        WHERE id = (SELECT id FROM job WHERE person_id = :person AND principal AND known_until = 'infinity'
                                    ORDER BY valid_from DESC LIMIT 1) RETURNING id""").param("person", person).query(Long.class).optional();
        job(person, current.orElse(null), row, batch);
    }

    private void job(long person, @Nullable Long current, ReviewCandidate row, @Nullable Long batch) {
        jdbc.sql(NEW_JOB)
                .param("person", person)
                .param("job", current, java.sql.Types.BIGINT)
                .param("occupation", row.value("occupation"), java.sql.Types.VARCHAR)
                .param("written", row.value("occupationText"), java.sql.Types.VARCHAR)
                .param("category", row.value("category"), java.sql.Types.VARCHAR)
                .param("income", row.value("income"), java.sql.Types.VARCHAR)
                .param("decile", row.value("decile"), java.sql.Types.VARCHAR)
                .param("import", batch, java.sql.Types.BIGINT)
                .update();
    }

    private boolean hasNumber(long person) {
        return jdbc.sql("SELECT nik_index IS NOT NULL FROM person WHERE id = :id")
                .param("id", person)
                .query(Boolean.class)
                .single();
    }

    private boolean isFree(ReviewCandidate row) {
        var index = columns.number(row).get("nik_index");
        return index == null
                || jdbc.sql("SELECT NOT nik_is_registered(:index)")
                        .param("index", index)
                        .query(Boolean.class)
                        .single();
    }

    private Map<String, Object> shown(long person) {
        var shown = new LinkedHashMap<String, Object>();
        jdbc.sql("SELECT " + String.join(", ", SHOWN) + " FROM person WHERE id = :id")
                .param("id", person)
                .query(row -> {
                    for (var column : SHOWN) {
                        var value = row.getString(column);
                        if (value != null) shown.put(column.equals("phone_mask") ? "phone" : column, value);
                    }
                });
        return shown;
    }
}
