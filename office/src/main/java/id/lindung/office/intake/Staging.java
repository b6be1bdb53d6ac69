package id.lindung.office.intake;

import id.lindung.office.intake.rows.ProblemCode;
import id.lindung.office.intake.rows.RowProblem;
import id.lindung.office.intake.rows.WorkerRow;
import id.lindung.office.secrets.Purpose;
import id.lindung.office.secrets.Seal;
import id.lindung.rules.identity.Sex;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * The file's rows in temporary tables of the importing connection. Row-level security refuses COPY into guarded tables, and
 * temporary ones vanish with the transaction, so that nothing is ever half there.
 */
final class Staging {

    /** {@code seq} is the row's place in the file: the first accepted occurrence of a person wins. */
    static final String TABLES = """
            CREATE TEMPORARY TABLE incoming (
              seq int NOT NULL, sheet smallint NOT NULL, row_number int NOT NULL,
              nik_index bytea, nik_sealed bytea, nik_mask text,
              name text NOT NULL, name_key text COLLATE "C" NOT NULL,
              sex text, sex_told boolean NOT NULL, birth_date date, birth_told boolean NOT NULL, birth_place text,
              mother_name text, mother_key text COLLATE "C",
              region_code text COLLATE "C" NOT NULL, rw text, rt text, rw_alt text, rt_alt text, hamlet text, address text,
              kk_index bytea, kk_sealed bytea, phone_index bytea, phone_sealed bytea, phone_mask text,
              heir_name text, heir_relation text, note text,
              occupation text, occupation_text text, category text, income bigint, decile smallint) ON COMMIT DROP;
            CREATE TEMPORARY TABLE incoming_problem (
              seq int NOT NULL, sheet smallint NOT NULL, row_number int NOT NULL, column_name text NOT NULL, code text NOT NULL,
              severity text NOT NULL, shown text NOT NULL, what_id text NOT NULL, what_en text NOT NULL,
              fix_id text NOT NULL, fix_en text NOT NULL, table_from smallint NOT NULL) ON COMMIT DROP;
            CREATE TEMPORARY TABLE verdict (
              seq int NOT NULL, code text NOT NULL, person_id bigint, ref_seq int, differences smallint NOT NULL,
              score smallint NOT NULL, place text) ON COMMIT DROP""";

    private static final int ROW_COLUMNS = 35;
    private static final int PROBLEM_COLUMNS = 12;

    private Staging() {}

    static void copy(Connection connection, String table, byte[] rows) throws SQLException, IOException {
        var copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("COPY " + table + " FROM STDIN (FORMAT binary)");
        try {
            copy.writeToCopy(rows, 0, rows.length);
            copy.endCopy();
        } finally {
            if (copy.isActive()) copy.cancelCopy();
        }
    }

    /**
     * Copies rows that the register must judge, and the problems of all.
     *
     * @param before rows of the file before these
     * @return how many were refused whatever the register says
     */
    static int copy(Connection connection, int before, List<WorkerRow> rows, Seal seal)
            throws SQLException, IOException {
        var incoming = new BinaryRows();
        var problems = new BinaryRows();
        int seq = before;
        for (var row : rows) {
            seq++;
            if (!row.isRejected()) add(incoming, seq, row, seal);
            for (var problem : row.problems()) add(problems, seq, row.sheet(), row.row(), row.table(), problem);
        }
        copy(connection, "incoming", incoming.finish());
        if (problems.rows() > 0) copy(connection, "incoming_problem", problems.finish());
        return rows.size() - incoming.rows();
    }

    /** Adds a row that the register must judge. Its village is known: without one it would be refused. */
    static void add(BinaryRows out, int seq, WorkerRow row, Seal seal) {
        var nik = row.nik();
        var card = row.familyCard();
        var phone = row.phone();
        var home = row.home();
        var work = row.work();
        out.row(ROW_COLUMNS)
                .integer(seq)
                .small(row.sheet())
                .integer(row.row())
                .bytes(nik == null ? null : seal.index(Purpose.NIK, nik.digits()))
                .bytes(nik == null ? null : seal.seal(Purpose.NIK, nik.digits()))
                .text(nik == null ? null : nik.masked())
                .text(row.name())
                .text(row.nameKey())
                .text(code(row.sex()))
                .bool(!has(row, ProblemCode.SEX_FROM_NIK))
                .date(row.birthDate())
                .bool(!has(row, ProblemCode.BIRTHDATE_FROM_NIK))
                .text(row.birthPlace())
                .text(row.motherName())
                .text(row.motherKey())
                .text(home.village())
                .text(home.rw())
                .text(home.rt())
                .text(home.rwAlternative())
                .text(home.rtAlternative())
                .text(home.hamlet())
                .text(home.address())
                .bytes(card == null ? null : seal.index(Purpose.FAMILY_CARD, card.digits()))
                .bytes(card == null ? null : seal.seal(Purpose.FAMILY_CARD, card.digits()))
                .bytes(phone == null ? null : seal.index(Purpose.PHONE, phone.international()))
                .bytes(phone == null ? null : seal.seal(Purpose.PHONE, phone.international()))
                .text(phone == null ? null : phone.masked())
                .text(row.heirName())
                .text(row.heirRelation())
                .text(row.note())
                .text(work.occupation())
                .text(work.occupationText())
                .text(work.category())
                .big(work.income())
                .small(work.decile());
    }

    static void add(BinaryRows out, int seq, int sheet, int row, int table, RowProblem problem) {
        out.row(PROBLEM_COLUMNS)
                .integer(seq)
                .small(sheet)
                .integer(row)
                .text(problem.column())
                .text(problem.code().name())
                .text(problem.code().severity().name())
                .text(problem.shown())
                .text(problem.what().id())
                .text(problem.what().en())
                .text(problem.fix().id())
                .text(problem.fix().en())
                .small(table);
    }

    /** Adds what became of a row that is neither simply new nor simply known. */
    static void add(BinaryRows out, Verdict verdict) {
        out.row(7)
                .integer(verdict.seq())
                .text(verdict.code().name())
                .big(verdict.person())
                .integer(verdict.reference())
                .small(verdict.differences())
                .small(verdict.score())
                .text(verdict.place());
    }

    /**
     * @param person the registered person met, or null
     * @param reference the earlier row of the file met, or null
     * @param differences bits of {@link id.lindung.office.intake.rows.SamePerson}
     * @param place the village a person is registered in, when that is all that may be told
     */
    record Verdict(
            int seq,
            ProblemCode code,
            @Nullable Long person,
            @Nullable Integer reference,
            int differences,
            int score,
            @Nullable String place) {}

    private static boolean has(WorkerRow row, ProblemCode code) {
        for (var problem : row.problems()) if (problem.code() == code) return true;
        return false;
    }

    private static @Nullable String code(@Nullable Sex sex) {
        return sex == null ? null : sex.code();
    }
}
