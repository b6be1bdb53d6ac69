package id.lindung.office.intake;

import id.lindung.office.duplicates.CandidateDecision;
import id.lindung.office.duplicates.ReviewCandidate;
import id.lindung.office.duplicates.ReviewItem;
import id.lindung.office.intake.rows.WorkerRow;
import id.lindung.office.people.WorkerChanges;
import id.lindung.office.secrets.Seal;
import id.lindung.rules.identity.FamilyCardNumber;
import id.lindung.rules.identity.Nik;
import id.lindung.rules.identity.PhoneNumber;
import id.lindung.rules.identity.Sex;
import id.lindung.rules.name.NameKey;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a decision about a waiting row does: the row goes the way of an import of one, so that both write alike. */
@Component
class CandidateRows implements CandidateDecision {

    /** A candidate's field to the column of {@code incoming} that holds it in clear. */
    static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("name", "name"),
            Map.entry("sex", "sex"),
            Map.entry("birthDate", "birth_date"),
            Map.entry("birthPlace", "birth_place"),
            Map.entry("motherName", "mother_name"),
            Map.entry("regionCode", "region_code"),
            Map.entry("rw", "rw"),
            Map.entry("rt", "rt"),
            Map.entry("rwAlternative", "rw_alt"),
            Map.entry("rtAlternative", "rt_alt"),
            Map.entry("hamlet", "hamlet"),
            Map.entry("address", "address"),
            Map.entry("heirName", "heir_name"),
            Map.entry("heirRelation", "heir_relation"),
            Map.entry("note", "note"),
            Map.entry("occupation", "occupation"),
            Map.entry("occupationText", "occupation_text"),
            Map.entry("category", "category"),
            Map.entry("income", "income"),
            Map.entry("decile", "decile"));

    private static final String NEW_PERSON = """
            CREATE TEMPORARY TABLE fresh ON COMMIT DROP AS SELECT seq, nextval('person_id') AS person_id FROM incoming""";

    private static final String THIS_PERSON = """
            CREATE TEMPORARY TABLE known (seq int NOT NULL, person_id bigint NOT NULL) ON COMMIT DROP""";

    private static final String NOBODY_NEW = """
            CREATE TEMPORARY TABLE fresh (seq int NOT NULL, person_id bigint NOT NULL) ON COMMIT DROP""";

    private final JdbcTemplate jdbc;
    private final WorkerChanges changes;
    private final Seal seal;

    CandidateRows(JdbcTemplate jdbc, WorkerChanges changes, Seal seal) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.seal = seal;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome update(ReviewItem item, ReviewCandidate row, long person) {
        stage(item, row);
        jdbc.update("INSERT INTO known VALUES (1, ?)", person);
        jdbc.execute(NOBODY_NEW);
        return apply(item, person);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome register(ReviewItem item, ReviewCandidate row) {
        stage(item, row);
        jdbc.execute(NEW_PERSON);
        return apply(item, Objects.requireNonNull(jdbc.queryForObject("SELECT person_id FROM fresh", Long.class)));
    }

    @Override
    public Outcome giveBack(ReviewItem item, ReviewCandidate row) {
        return new Outcome.Done(0);
    }

    private Outcome apply(ReviewItem item, long person) {
        jdbc.execute(Comparing.CHANGED);
        var batch = item.importId() == null ? 0 : item.importId();
        try {
            changes.around("SELECT person_id FROM changed", List.of(), new Applying(jdbc, batch)::apply);
        } catch (DuplicateKeyException e) {
            return new Outcome.Refused("NIK pada baris ini sementara itu sudah terdaftar. Muat ulang halaman, lalu putuskan lagi.");
        }
        return new Outcome.Done(person);
    }

    private void stage(ReviewItem item, ReviewCandidate row) {
        var rows = new BinaryRows();
        Staging.add(rows, 1, workerRow(item, row), seal);
        jdbc.execute(Staging.TABLES);
        jdbc.execute(THIS_PERSON);
        jdbc.execute((ConnectionCallback<Boolean>) connection -> copy(connection, rows.finish()));
    }

    private static boolean copy(Connection connection, byte[] rows) throws SQLException {
        try {
            Staging.copy(connection, "incoming", rows);
            return true;
        } catch (IOException e) {
            throw new SQLException(e);
        }
    }

    private static WorkerRow workerRow(ReviewItem item, ReviewCandidate row) {
        var mother = row.value("motherName");
        var nik = row.value("nik");
        var sex = row.value("sex");
        var card = row.value("familyCard");
        var phone = row.value("phone");
        return new WorkerRow(
                item.sheet() == null ? 0 : item.sheet(),
                item.row() == null ? 0 : item.row(),
                nik == null ? null : new Nik(nik),
                row.name(),
                NameKey.of(row.name()).key(),
                sex == null ? null : Sex.ofCode(sex),
                row.birthDate(),
                row.value("birthPlace"),
                mother,
                mother == null ? null : NameKey.of(mother).key(),
                new WorkerRow.Home(
                        row.region(),
                        row.value("rt"),
                        row.value("rw"),
                        row.value("rtAlternative"),
                        row.value("rwAlternative"),
                        row.value("hamlet"),
                        row.value("address")),
                card == null ? null : new FamilyCardNumber(card),
                phone == null ? null : new PhoneNumber(phone),
                row.value("heirName"),
                row.value("heirRelation"),
                row.value("note"),
                new WorkerRow.Work(
                        row.value("occupation"),
                        row.value("occupationText"),
                        row.value("category"),
                        number(row.value("income")),
                        small(row.value("decile"))),
                List.of());
    }

    private static @Nullable Long number(@Nullable String text) {
        return text == null ? null : Long.valueOf(text);
    }

    private static @Nullable Integer small(@Nullable String text) {
        return text == null ? null : Integer.valueOf(text);
    }
}
