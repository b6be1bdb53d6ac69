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

    /** Columns of a staged row that the queue does not show; kept with the question under these names. */
    static final List<String> MORE = List.of(
            "rw_alt",
            "rt_alt",
            "hamlet",
            "address",
            "heir_name",
            "heir_relation",
            "note",
            "occupation",
            "occupation_text",
            "category",
            "income",
            "decile");

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
            return new Outcome.Refused(
                    "NIK pada baris ini sementara itu sudah terdaftar. Muat ulang halaman, lalu putuskan lagi.");
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
        var more = row.more();
        var mother = row.motherName();
        return new WorkerRow(
                item.sheet() == null ? 0 : item.sheet(),
                0,
                item.row() == null ? 0 : item.row(),
                row.nik() == null ? null : new Nik(row.nik()),
                row.name(),
                NameKey.of(row.name()).key(),
                row.sex() == null ? null : Sex.ofCode(row.sex()),
                row.birthDate(),
                row.birthPlace(),
                mother,
                mother == null ? null : NameKey.of(mother).key(),
                new WorkerRow.Home(
                        row.region(),
                        row.rt(),
                        row.rw(),
                        more.get("rt_alt"),
                        more.get("rw_alt"),
                        more.get("hamlet"),
                        more.get("address")),
                row.familyCard() == null ? null : new FamilyCardNumber(row.familyCard()),
                row.phone() == null ? null : new PhoneNumber(row.phone()),
                more.get("heir_name"),
                more.get("heir_relation"),
                more.get("note"),
                new WorkerRow.Work(
                        more.get("occupation"),
                        more.get("occupation_text"),
                        more.get("category"),
                        number(more.get("income")),
                        small(more.get("decile"))),
                List.of());
    }

    private static @Nullable Long number(@Nullable String text) {
        return text == null ? null : Long.valueOf(text);
    }

    private static @Nullable Integer small(@Nullable String text) {
        return text == null ? null : Integer.valueOf(text);
    }
}
