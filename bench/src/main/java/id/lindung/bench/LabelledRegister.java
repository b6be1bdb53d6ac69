package id.lindung.bench;

import id.lindung.rules.identity.Sex;
import id.lindung.rules.name.NameKey;
import id.lindung.synthetic.LabelledRecord;
import id.lindung.synthetic.LabelledRecords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Labelled records as registered persons, and the judgement of what a search found among them. A record's person id is its label plus one.
 * Numbers are replaced by hashes: a search never opens a sealed one. A record with a number that an earlier one has
 * is registered without it, because the register holds a number once.
 */
final class LabelledRegister {

    private final DataSource dataSource;

    LabelledRegister(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    long load(LabelledRecords records, long people) throws SQLException, IOException {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("""
                        CREATE TEMPORARY TABLE labelled (id bigint, name text, name_key text, sex text, birth date, mother text, mother_key text,
                          region text, rw text, rt text, written bytea, kk bytea, phone bytea) ON COMMIT DROP""");
                long rows = copy(connection, records, people);
                statement.execute("""
                        INSERT INTO person (id, identity, name, name_key, sex, birth_date, mother_name, mother_key, region_code, rw, rt,
                                            nik_index, nik_sealed, nik_mask, kk_index, kk_sealed, phone_index, phone_sealed, phone_mask)
                        SELECT id, CASE WHEN nik IS NULL THEN 'PENDING' ELSE 'FORMAT_OK' END, name, name_key, sex, birth, mother, mother_key,
                               region, rw, rt, nik, nik, CASE WHEN nik IS NULL THEN NULL ELSE '****' END, kk, kk, phone, phone,
                               CASE WHEN phone IS NULL THEN NULL ELSE '****' END
                        FROM (SELECT *, CASE WHEN row_number() OVER (PARTITION BY written ORDER BY id) = 1 THEN written END AS nik FROM labelled) l""");
                connection.commit();
                connection.setAutoCommit(true);
                return rows;
            }
        }
    }

    private static long copy(Connection connection, LabelledRecords records, long people)
            throws SQLException, IOException {
        var in = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY labelled FROM STDIN");
        records.forEach(0, people, record -> {
            var bytes = line(record).getBytes(StandardCharsets.UTF_8);
            try {
                in.writeToCopy(bytes, 0, bytes.length);
            } catch (SQLException e) {
                throw new UncheckedIOException(new IOException(e));
            }
        });
        return in.endCopy();
    }

    private static String line(LabelledRecord record) {
        var mother = record.motherName().orElse(null);
        return String.join(
                        "\t",
                        Long.toString(record.id() + 1),
                        record.name(),
                        NameKey.of(record.name()).key(),
                        record.sex() == Sex.MALE ? "L" : "P",
                        record.birthDate().toString(),
                        mother == null ? "\\N" : mother,
                        mother == null ? "\\N" : NameKey.of(mother).key(),
                        record.village().value(),
                        "%03d".formatted(record.rw()),
                        "%03d".formatted(record.rt()),
                        hash(record.nik().orElse(null)),
                        hash(record.familyCard().orElse(null)),
                        hash(record.phone().orElse(null)))
                + "\n";
    }

    private static String hash(@Nullable String number) {
        if (number == null) return "\\N";
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(number.getBytes(StandardCharsets.US_ASCII));
            return "\\\\x" + HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a search is worth. */
    record Verdict(
            long same,
            long hit,
            long found,
            long wrong,
            long certain,
            long certainWrong,
            Map<String, String> recallByMistake,
            Map<String, Long> wrongByKind) {

        double recall() {
            return (double) hit / same;
        }

        double precision() {
            return (double) (found - wrong) / found;
        }
    }

    Verdict judge(LabelledRecords records, long people) throws SQLException {
        Set<Long> hits = new HashSet<>();
        var tally = new long[4];
        Map<Long, Long> strangers = new HashMap<>();
        Map<String, Long> wrong = new TreeMap<>();
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT person_id, other_person_id, (evidence->>'certain')::boolean FROM review_item WHERE kind = 'DUPLICATE_PAIR' AND state = 'OPEN'")) {
            while (rows.next()) {
                long a = rows.getLong(1) - 1;
                long b = rows.getLong(2) - 1;
                boolean same = LabelledRecords.samePerson(a, b);
                tally[0]++;
                if (rows.getBoolean(3)) tally[1]++;
                if (same) hits.add(a / 3);
                else {
                    tally[2]++;
                    if (rows.getBoolean(3)) tally[3]++;
                    if (a / 3 == b / 3) strangers.put(a, b);
                    else wrong.merge("UNRELATED", 1L, Long::sum);
                }
            }
        }
        var sum = new long[2];
        Map<String, long[]> byMistake = new TreeMap<>();
        records.forEachPair(0, people, pair -> {
            if (pair.isSamePerson()) {
                sum[0]++;
                if (hits.contains(pair.first() / 3)) sum[1]++;
            } else if (strangers.containsKey(pair.first())) {
                wrong.merge(pair.kind().name(), 1L, Long::sum);
            }
        });
        tallyMistakes(records, people, hits, byMistake);
        Map<String, String> recall = new TreeMap<>();
        byMistake.forEach((mistake, counts) -> recall.put(
                mistake, "%.4f (%,d of %,d)".formatted((double) counts[1] / counts[0], counts[1], counts[0])));
        return new Verdict(sum[0], sum[1], tally[0], tally[2], tally[1], tally[3], recall, wrong);
    }

    /** Which fields of the second record differ from the first. */
    private static void tallyMistakes(
            LabelledRecords records, long people, Set<Long> hits, Map<String, long[]> byMistake) {
        var first = new LabelledRecord[1];
        records.forEach(0, people, record -> {
            if (record.id() % 3 == 0) first[0] = record;
            else if (record.id() % 3 == 1) {
                var before = first[0];
                var mistakes = new StringBuilder();
                if (!NameKey.of(before.name()).equals(NameKey.of(record.name()))) mistakes.append(" name");
                if (record.motherName().isEmpty()) mistakes.append(" mother-missing");
                else if (!before.motherName().equals(record.motherName())) mistakes.append(" mother");
                if (!before.birthDate().equals(record.birthDate())) mistakes.append(" birth");
                if (!before.village().equals(record.village())) mistakes.append(" village");
                if (record.familyCard().isEmpty()) mistakes.append(" card-missing");
                var counts = byMistake.computeIfAbsent(
                        mistakes.isEmpty() ? "none" : mistakes.toString().strip(), key -> new long[2]);
                counts[0]++;
                if (hits.contains(record.id() / 3)) counts[1]++;
            }
        });
    }
}
