package id.lindung.office.intake;

import id.lindung.office.intake.rows.ProblemCode;
import id.lindung.office.intake.rows.RowProblem;
import id.lindung.office.intake.rows.SamePerson;
import id.lindung.rules.Sentence;
import id.lindung.sheets.layout.Field;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says in words what matching found, and keeps all problems with the outcome of their row. */
final class Reporting {

    private static final int FETCH = 2_000;

    private static final String VERDICTS = """
            SELECT v.seq, i.sheet, i.row_number, v.code, coalesce(i.nik_mask, '(kosong)'), i.name, v.differences, v.place,
                   r.sheet, r.row_number
            FROM verdict v JOIN incoming i ON i.seq = v.seq LEFT JOIN incoming r ON r.seq = v.ref_seq""";

    private static final String MOVED = """
            SELECT c.seq, i.sheet, i.row_number, n.name, o.name FROM changed c JOIN incoming i ON i.seq = c.seq
            JOIN person p ON p.id = c.person_id JOIN region n ON n.code = i.region_code JOIN region o ON o.code = p.region_code
            WHERE c.d_region""";

    /** Somebody recognised without a number lacks it still, but that no longer refuses the row. */
    private static final String NUMBER_NOT_NEEDED = """
            DELETE FROM incoming_problem ip USING verdict v
            WHERE ip.seq = v.seq AND ip.code = 'NIK_MISSING' AND v.code = 'LIKELY_DUPLICATE'""";

    private static final String KEEP = """
            INSERT INTO import_problem (batch_id, sheet, sheet_name, row_number, column_name, code, severity, outcome, shown,
                                        what_id, what_en, fix_id, fix_en, table_from)
            SELECT ?, ip.sheet, (?::text[])[ip.sheet + 1], ip.row_number, ip.column_name, ip.code, ip.severity,
                   %s, ip.shown, ip.what_id, ip.what_en, ip.fix_id, ip.fix_en, ip.table_from
            FROM incoming_problem ip LEFT JOIN incoming i ON i.seq = ip.seq %s
            ORDER BY ip.seq""".formatted(Comparing.OUTCOME, Comparing.JOINS);

    private static final String COUNT = "SELECT outcome, count(*) FROM (SELECT " + Comparing.OUTCOME
            + " AS outcome FROM incoming i " + Comparing.JOINS + ") o GROUP BY outcome";

    private final Connection connection;

    Reporting(Connection connection) {
        this.connection = connection;
    }

    /** Writes what matching found beside what reading found. */
    void describe() throws SQLException, IOException {
        try (var statement = connection.createStatement()) {
            statement.execute(NUMBER_NOT_NEEDED);
        }
        stream(VERDICTS, Reporting::problem);
        stream(MOVED, Reporting::moved);
    }

    /** Keeps the problems with the batch. */
    void keep(long batch, String[] sheetNames) throws SQLException {
        try (var insert = connection.prepareStatement(KEEP)) {
            insert.setLong(1, batch);
            insert.setArray(2, connection.createArrayOf("text", sheetNames));
            insert.executeUpdate();
        }
    }

    /** @param rejectedByReading rows that never reached the staging table */
    Counts count(int rejectedByReading) throws SQLException {
        int created = 0;
        int updated = 0;
        int unchanged = 0;
        int rejected = rejectedByReading;
        int review = 0;
        try (var query = connection.createStatement();
                var rows = query.executeQuery(COUNT)) {
            while (rows.next()) {
                int count = rows.getInt(2);
                switch (rows.getString(1)) {
                    case "CREATED" -> created = count;
                    case "UPDATED" -> updated = count;
                    case "UNCHANGED" -> unchanged = count;
                    case "REVIEW" -> review = count;
                    default -> rejected += count;
                }
            }
        }
        return new Counts(
                created + updated + unchanged + rejected + review, created, updated, unchanged, rejected, review);
    }

    @FunctionalInterface
    private interface Wording {
        RowProblem of(ResultSet row) throws SQLException;
    }

    private void stream(String sql, Wording wording) throws SQLException, IOException {
        try (var query = connection.prepareStatement(sql)) {
            query.setFetchSize(FETCH);
            try (var rows = query.executeQuery()) {
                var out = new BinaryRows();
                while (rows.next()) {
                    Staging.add(out, rows.getInt(1), rows.getInt(2), rows.getInt(3), 0, wording.of(rows));
                    if (out.rows() == FETCH) {
                        Staging.copy(connection, "incoming_problem", out.finish());
                        out = new BinaryRows();
                    }
                }
                Staging.copy(connection, "incoming_problem", out.finish());
            }
        }
    }

    private static RowProblem problem(ResultSet row) throws SQLException {
        var code = ProblemCode.valueOf(row.getString(4));
        var nik = row.getString(5);
        var name = row.getString(6);
        int sheet = row.getInt(2);
        int earlierSheet = row.getInt(9);
        int earlierRow = row.getInt(10);
        var earlier = row.wasNull() ? null : place(sheet, earlierSheet, earlierRow);
        return switch (code) {
            case DUPLICATE_IN_FILE -> duplicate(nik, earlier == null ? Reporting.place(sheet, sheet, 0) : earlier);
            case NIK_CONFLICT -> conflict(nik, row.getInt(7), earlier);
            case LIKELY_DUPLICATE -> likely(name, earlier);
            case REGISTERED_ELSEWHERE -> elsewhere(nik, row.getString(8));
            default -> throw new IllegalStateException("no verdict: " + code);
        };
    }

    private static Sentence place(int sheet, int earlierSheet, int earlierRow) {
        return sheet == earlierSheet
                ? Sentence.of("baris {}", "row {}", earlierRow)
                : Sentence.of("baris {} di lembar ke-{}", "row {} of sheet {}", earlierRow, earlierSheet + 1);
    }

    private static RowProblem duplicate(String nik, Sentence earlier) {
        return RowProblem.of(
                ProblemCode.DUPLICATE_IN_FILE,
                Field.NATIONAL_ID,
                nik,
                new Sentence(
                        "Orang yang sama dengan " + earlier.id() + ".", "The same person as " + earlier.en() + "."),
                new Sentence(
                        "Tidak perlu apa-apa; " + earlier.id() + " yang dipakai.",
                        "Nothing to do; " + earlier.en() + " is used."));
    }

    private static RowProblem conflict(String nik, int differences, @Nullable Sentence earlier) {
        var signs = signs(differences);
        var who = earlier == null
                ? new Sentence("NIK ini sudah terdaftar atas nama orang lain", "This NIK is registered to someone else")
                : new Sentence(
                        "NIK ini sudah dipakai orang lain di " + earlier.id(),
                        "This NIK is used by someone else in " + earlier.en());
        return RowProblem.of(
                ProblemCode.NIK_CONFLICT,
                Field.NATIONAL_ID,
                nik,
                new Sentence(who.id() + ": " + signs.id() + " berbeda.", who.en() + ": different " + signs.en() + "."),
                new Sentence("Bandingkan keduanya, lalu pilih.", "Compare the two, then choose."));
    }

    private static Sentence signs(int differences) {
        List<String> id = new ArrayList<>();
        List<String> en = new ArrayList<>();
        if ((differences & SamePerson.NAME) != 0 || differences == 0) add(id, en, "nama", "name");
        if ((differences & SamePerson.BIRTH_DATE) != 0) add(id, en, "tanggal lahir", "birth date");
        if ((differences & SamePerson.SEX) != 0) add(id, en, "jenis kelamin", "sex");
        if ((differences & SamePerson.MOTHER) != 0) add(id, en, "nama ibu", "mother's name");
        return new Sentence(joined(id, " dan "), joined(en, " and "));
    }

    private static void add(List<String> id, List<String> en, String indonesian, String english) {
        id.add(indonesian);
        en.add(english);
    }

    private static String joined(List<String> words, String last) {
        if (words.size() == 1) return words.getFirst();
        return String.join(", ", words.subList(0, words.size() - 1)) + last + words.getLast();
    }

    private static RowProblem likely(String name, @Nullable Sentence earlier) {
        return RowProblem.of(
                ProblemCode.LIKELY_DUPLICATE,
                Field.NAME,
                name,
                earlier == null
                        ? new Sentence(
                                "Nama, tanggal lahir, dan tanda lain sama dengan pekerja yang sudah terdaftar, tetapi NIK-nya"
                                        + " tidak.",
                                "Name, birth date and other signs are those of a registered worker, but the NIK is not.")
                        : new Sentence(
                                "Nama, tanggal lahir, dan tanda lain sama dengan " + earlier.id()
                                        + ", tetapi NIK-nya tidak.",
                                "Name, birth date and other signs are those of " + earlier.en()
                                        + ", but the NIK is not."),
                new Sentence(
                        "Bandingkan keduanya, lalu putuskan satu orang atau dua.",
                        "Compare the two, then decide whether they are one person or two."));
    }

    private static RowProblem elsewhere(String nik, String village) {
        return RowProblem.of(
                ProblemCode.REGISTERED_ELSEWHERE,
                Field.NATIONAL_ID,
                nik,
                Sentence.of(
                        "NIK ini sudah terdaftar di {}, di luar wilayah Anda.",
                        "This NIK is already registered in {}, outside your region.",
                        village),
                new Sentence(
                        "Kabupaten memutuskan apakah orang ini pindah.",
                        "The regency decides whether this person has moved."));
    }

    private static RowProblem moved(ResultSet row) throws SQLException {
        return RowProblem.of(
                ProblemCode.VILLAGE_CHANGED,
                Field.VILLAGE,
                row.getString(4),
                Sentence.of(
                        "Orang ini terdaftar di {} dan dipindahkan ke {}.",
                        "This person was registered in {} and moves to {}.",
                        row.getString(5),
                        row.getString(4)),
                new Sentence(
                        "Tidak perlu apa-apa bila memang pindah.", "Nothing to do if the person has indeed moved."));
    }
}
