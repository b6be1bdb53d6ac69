package id.lindung.office.intake;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.intake.Staging.Verdict;
import id.lindung.office.intake.rows.ProblemCode;
import id.lindung.office.intake.rows.SamePerson;
import id.lindung.office.intake.rows.SamePerson.Signs;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which rows are persons already registered, or persons of an earlier row. Candidates are found in sets by
 * equality; only pairs that need a judgement pass through Java, streamed.
 */
final class Matching {

    private static final int FETCH = 2_000;
    private static final int ASKED_AT_ONCE = 5_000;

    /**
     * In a village and on a birth date shared by more rows than this, only equal name keys are compared: such a date was
     * made up, and every row against every other would never end.
     */
    private static final int CROWD = 200;

    /** Earlier rows of one name and birth date that a later one is compared with. */
    private static final int NAMESAKES = 50;

    private static final String KNOWN = """
            CREATE TEMPORARY TABLE known ON COMMIT DROP AS
            SELECT i.seq, p.id AS person_id FROM incoming i
            JOIN person p ON p.nik_index = i.nik_index AND p.state = 'ACTIVE'""";

    private static final String KNOWN_BUT_UNLIKE = """
            SELECT i.seq, p.id, i.name_key, i.birth_date, i.sex, i.mother_key, i.region_code,
                   p.name_key, p.birth_date, p.sex, p.mother_key, p.region_code
            FROM known k JOIN incoming i ON i.seq = k.seq JOIN person p ON p.id = k.person_id
            WHERE i.name_key <> p.name_key OR (i.birth_date <> p.birth_date AND i.sex <> p.sex)""";

    private static final String UNKNOWN_NUMBERS = """
            SELECT i.seq, i.nik_index FROM incoming i LEFT JOIN known k ON k.seq = i.seq
            WHERE i.nik_index IS NOT NULL AND k.seq IS NULL""";

    private static final String REPEATED_NUMBERS = """
            SELECT i.seq, i.nik_index, k.person_id, i.name_key, i.birth_date, i.sex, i.mother_key, i.region_code
            FROM (SELECT nik_index FROM incoming WHERE nik_index IS NOT NULL GROUP BY nik_index HAVING count(*) > 1) r
            JOIN incoming i ON i.nik_index = r.nik_index LEFT JOIN known k ON k.seq = i.seq LEFT JOIN verdict v ON v.seq = i.seq
            WHERE v.seq IS NULL ORDER BY i.nik_index, i.seq""";

    private static final String OPEN_ROWS = """
            CREATE TEMPORARY TABLE open_row ON COMMIT DROP AS
            SELECT i.seq, i.nik_index, i.name_key, i.birth_date, i.sex, i.mother_key, i.region_code,
                   count(*) OVER (PARTITION BY i.region_code, i.birth_date) AS crowd
            FROM incoming i LEFT JOIN known k ON k.seq = i.seq LEFT JOIN verdict v ON v.seq = i.seq
            WHERE i.birth_date IS NOT NULL AND k.seq IS NULL AND v.seq IS NULL""";

    private static final String ALIKE_IN_REGISTER = """
            SELECT o.seq, p.id, o.name_key, o.birth_date, o.sex, o.mother_key, o.region_code,
                   p.name_key, p.birth_date, p.sex, p.mother_key, p.region_code
            FROM open_row o JOIN person p ON p.birth_date = o.birth_date AND p.name_key = o.name_key
            WHERE p.state = 'ACTIVE'
            UNION ALL
            SELECT o.seq, p.id, o.name_key, o.birth_date, o.sex, o.mother_key, o.region_code,
                   p.name_key, p.birth_date, p.sex, p.mother_key, p.region_code
            FROM open_row o JOIN person p ON p.birth_date = o.birth_date AND p.region_code = o.region_code
            WHERE p.state = 'ACTIVE' AND p.name_key <> o.name_key AND o.crowd <= ?
            ORDER BY 1, 2""";

    private static final String ALIKE_IN_FILE = """
            WITH accepted AS (
              SELECT *, row_number() OVER (PARTITION BY birth_date, name_key ORDER BY seq) AS namesake
              FROM open_row WHERE nik_index IS NOT NULL)
            SELECT o.seq, a.seq, o.name_key, o.birth_date, o.sex, o.mother_key, o.region_code,
                   a.name_key, a.birth_date, a.sex, a.mother_key, a.region_code
            FROM open_row o JOIN accepted a ON a.birth_date = o.birth_date AND a.name_key = o.name_key
            WHERE a.seq < o.seq AND a.namesake <= ?
            UNION ALL
            SELECT o.seq, a.seq, o.name_key, o.birth_date, o.sex, o.mother_key, o.region_code,
                   a.name_key, a.birth_date, a.sex, a.mother_key, a.region_code
            FROM open_row o JOIN accepted a ON a.birth_date = o.birth_date AND a.region_code = o.region_code
            WHERE a.seq < o.seq AND a.name_key <> o.name_key AND o.crowd <= ?
            ORDER BY 1, 2""";

    private final Connection connection;
    private final Watch watch;

    Matching(Connection connection, Watch watch) {
        this.connection = connection;
        this.watch = watch;
    }

    void run() throws SQLException, IOException {
        execute("ANALYZE incoming (seq, nik_index, name_key, birth_date, region_code)");
        execute(KNOWN);
        execute("ANALYZE known");
        try (var verdicts = new Verdicts()) {
            judgeKnown(verdicts);
            if (!CurrentActor.get().scope().isWhole()) findElsewhere(verdicts);
        }
        try (var verdicts = new Verdicts()) {
            judgeRepeated(verdicts);
        }
        execute("ANALYZE verdict");
        execute(OPEN_ROWS);
        execute("ANALYZE open_row");
        try (var verdicts = new Verdicts()) {
            var questioned = judgeAlikeInRegister(verdicts);
            judgeAlikeInFile(verdicts, questioned);
        }
        execute("ANALYZE verdict");
    }

    private void judgeKnown(Verdicts verdicts) throws SQLException, IOException {
        try (var query = streaming(KNOWN_BUT_UNLIKE);
                var rows = query.executeQuery()) {
            while (rows.next()) {
                var stated = signs(rows, 3);
                var registered = signs(rows, 8);
                if (SamePerson.contradicts(stated, registered)) {
                    int differences = SamePerson.differences(stated, registered);
                    verdicts.add(new Verdict(
                            rows.getInt(1), ProblemCode.NIK_CONFLICT, rows.getLong(2), null, differences, 0, null));
                }
            }
        }
    }

    /** Asks beyond the actor's scope, which answers with no more than the village. */
    private void findElsewhere(Verdicts verdicts) throws SQLException, IOException {
        try (var query = streaming(UNKNOWN_NUMBERS);
                var rows = query.executeQuery()) {
            var asked = new HashMap<Index, List<Integer>>();
            while (rows.next()) {
                asked.computeIfAbsent(new Index(rows.getBytes(2)), index -> new ArrayList<>())
                        .add(rows.getInt(1));
                if (asked.size() >= ASKED_AT_ONCE) {
                    ask(asked, verdicts);
                    asked.clear();
                }
            }
            ask(asked, verdicts);
        }
    }

    private void ask(Map<Index, List<Integer>> asked, Verdicts verdicts) throws SQLException, IOException {
        watch.check();
        try (var query = connection.prepareStatement(
                "SELECT e.nik_index, e.person_id, r.name FROM registered_elsewhere(?) e JOIN region r ON r.code = e.region_code")) {
            query.setArray(
                    1,
                    connection.createArrayOf(
                            "bytea", asked.keySet().stream().map(Index::bytes).toArray(byte[][]::new)));
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    for (int seq : asked.getOrDefault(new Index(rows.getBytes(1)), List.of())) {
                        verdicts.add(new Verdict(
                                seq, ProblemCode.REGISTERED_ELSEWHERE, rows.getLong(2), null, 0, 0, rows.getString(3)));
                    }
                }
            }
        }
    }

    /** Several rows with one number: the first wins, and the later ones are the same person or a question. */
    private void judgeRepeated(Verdicts verdicts) throws SQLException, IOException {
        try (var query = streaming(REPEATED_NUMBERS);
                var rows = query.executeQuery()) {
            byte[] number = {};
            int first = 0;
            Signs winner = null;
            while (rows.next()) {
                int seq = rows.getInt(1);
                var signs = signs(rows, 4);
                if (winner == null || !Arrays.equals(number, rows.getBytes(2))) {
                    number = rows.getBytes(2);
                    first = seq;
                    winner = signs;
                    continue;
                }
                // A registered number was judged against the register already, whose word counts more than the first
                // row's.
                boolean registered = rows.getObject(3) != null;
                boolean other = !registered && SamePerson.contradicts(signs, winner);
                verdicts.add(new Verdict(
                        seq,
                        other ? ProblemCode.NIK_CONFLICT : ProblemCode.DUPLICATE_IN_FILE,
                        null,
                        first,
                        other ? SamePerson.differences(signs, winner) : 0,
                        0,
                        null));
            }
        }
    }

    private BitSet judgeAlikeInRegister(Verdicts verdicts) throws SQLException, IOException {
        var questioned = new BitSet();
        try (var query = streaming(ALIKE_IN_REGISTER)) {
            query.setInt(1, CROWD);
            try (var rows = query.executeQuery()) {
                Verdict best = null;
                while (rows.next()) {
                    int seq = rows.getInt(1);
                    int score = SamePerson.likeness(signs(rows, 3), signs(rows, 8));
                    if (best != null && best.seq() != seq) {
                        verdicts.add(best);
                        best = null;
                    }
                    if (score > 0 && (best == null || score > best.score())) {
                        best = new Verdict(seq, ProblemCode.LIKELY_DUPLICATE, rows.getLong(2), null, 0, score, null);
                        questioned.set(seq);
                    }
                }
                if (best != null) verdicts.add(best);
            }
        }
        return questioned;
    }

    /** Rows come in the file's order, so that what an earlier row turned out to be is known when a later one meets it. */
    private void judgeAlikeInFile(Verdicts verdicts, BitSet questioned) throws SQLException, IOException {
        try (var query = streaming(ALIKE_IN_FILE)) {
            query.setInt(1, NAMESAKES);
            query.setInt(2, CROWD);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    int seq = rows.getInt(1);
                    int earlier = rows.getInt(2);
                    if (questioned.get(seq) || questioned.get(earlier)) continue;
                    int score = SamePerson.likeness(signs(rows, 3), signs(rows, 8));
                    if (score == 0) continue;
                    questioned.set(seq);
                    verdicts.add(new Verdict(seq, ProblemCode.LIKELY_DUPLICATE, null, earlier, 0, score, null));
                }
            }
        }
    }

    private static Signs signs(ResultSet row, int from) throws SQLException {
        return new Signs(
                row.getString(from),
                row.getObject(from + 1, LocalDate.class),
                row.getString(from + 2),
                row.getString(from + 3),
                row.getString(from + 4));
    }

    private PreparedStatement streaming(String sql) throws SQLException {
        watch.check();
        var statement = connection.prepareStatement(sql);
        statement.setFetchSize(FETCH);
        return statement;
    }

    private void execute(String sql) throws SQLException {
        watch.check();
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Collects verdicts and copies them in portions, between the fetches of the query that finds them. */
    private final class Verdicts implements AutoCloseable {
        private BinaryRows rows = new BinaryRows();

        void add(Verdict verdict) throws SQLException, IOException {
            Staging.add(rows, verdict);
            if (rows.rows() >= FETCH) flush();
        }

        private void flush() throws SQLException, IOException {
            watch.check();
            Staging.copy(connection, "verdict", rows.finish());
            rows = new BinaryRows();
        }

        @Override
        public void close() throws SQLException, IOException {
            flush();
        }
    }

    /** Bytes that can be looked up. */
    private record Index(byte[] bytes) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Index(var others) && Arrays.equals(bytes, others);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bytes);
        }
    }
}
