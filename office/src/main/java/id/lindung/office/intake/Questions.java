package id.lindung.office.intake;

import id.lindung.office.duplicates.ReviewCandidate;
import id.lindung.office.intake.rows.SamePerson;
import id.lindung.office.secrets.Purpose;
import id.lindung.office.secrets.Seal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Rows that a person must judge, put into the review queue: once, however often the same file comes. */
final class Questions {

    private static final int FETCH = 500;

    /** Whom the row meets: a registered person, or the person an earlier row has become or met. */
    private static final String ROWS = """
            SELECT v.code, v.differences, v.score, i.*,
                   coalesce(v.person_id, f.person_id, k.person_id, rv.person_id, rf.person_id, rk.person_id) AS met
            FROM verdict v JOIN incoming i ON i.seq = v.seq
            LEFT JOIN fresh f ON f.seq = v.ref_seq LEFT JOIN known k ON k.seq = v.ref_seq
            LEFT JOIN verdict rv ON rv.seq = v.ref_seq
            LEFT JOIN fresh rf ON rf.seq = rv.ref_seq LEFT JOIN known rk ON rk.seq = rv.ref_seq
            WHERE v.code <> 'DUPLICATE_IN_FILE' ORDER BY v.seq""";

    /** A question that was answered is not asked again; one that was withdrawn with its import is. */
    private static final String ASK = """
            INSERT INTO review_item (kind, key, person_id, candidate_sealed, import_id, sheet, row_number, score, evidence, region_code)
            SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?
            WHERE NOT EXISTS (SELECT 1 FROM review_item q WHERE q.key = ? AND q.state <> 'WITHDRAWN')
            ON CONFLICT (key) WHERE state = 'OPEN' DO NOTHING""";

    private final Connection connection;
    private final Seal seal;
    private final JsonMapper json = new JsonMapper();

    Questions(Connection connection, Seal seal) {
        this.connection = connection;
        this.seal = seal;
    }

    void ask(long batch) throws SQLException {
        try (var query = connection.prepareStatement(ROWS);
                var insert = connection.prepareStatement(ASK)) {
            query.setFetchSize(FETCH);
            int waiting = 0;
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    long met = rows.getLong("met");
                    if (rows.wasNull()) continue;
                    add(insert, rows, met, batch);
                    if (++waiting % FETCH == 0) insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private void add(java.sql.PreparedStatement insert, ResultSet row, long met, long batch) throws SQLException {
        var candidate = candidate(row);
        var code = row.getString("code");
        var key = key(code, candidate);
        insert.setString(1, code);
        insert.setString(2, key);
        insert.setLong(3, met);
        insert.setBytes(4, seal.seal(Purpose.REVIEW, candidate.toJson()));
        insert.setLong(5, batch);
        insert.setInt(6, row.getInt("sheet"));
        insert.setInt(7, row.getInt("row_number"));
        insert.setInt(8, row.getInt("score"));
        insert.setString(9, json.writeValueAsString(evidence(row.getInt("differences"))));
        insert.setString(10, row.getString("region_code"));
        insert.setString(11, key);
        insert.addBatch();
    }

    /** The row as the queue shows it and as it becomes a person if somebody says so. */
    private ReviewCandidate candidate(ResultSet row) throws SQLException {
        var more = new TreeMap<String, String>();
        for (var column : CandidateRows.MORE) {
            var value = row.getString(column);
            if (value != null) more.put(column, value);
        }
        return new ReviewCandidate(
                open(Purpose.NIK, row.getBytes("nik_sealed")),
                row.getString("name"),
                row.getString("sex"),
                row.getObject("birth_date", LocalDate.class),
                row.getString("birth_place"),
                row.getString("mother_name"),
                row.getString("region_code"),
                row.getString("rw"),
                row.getString("rt"),
                open(Purpose.FAMILY_CARD, row.getBytes("kk_sealed")),
                open(Purpose.PHONE, row.getBytes("phone_sealed")),
                more);
    }

    private @Nullable String open(Purpose purpose, byte @Nullable [] sealed) {
        return sealed == null ? null : seal.open(purpose, sealed);
    }

    /** The same row of the same file asks the same question; the key gives away nothing. */
    private String key(String code, ReviewCandidate candidate) {
        var who = String.join(
                "|",
                code,
                String.valueOf(candidate.nik()),
                candidate.name().toLowerCase(Locale.ROOT),
                String.valueOf(candidate.birthDate()),
                candidate.region());
        return "row:" + HexFormat.of().formatHex(seal.index(Purpose.REVIEW, who));
    }

    private static Map<String, Boolean> evidence(int differences) {
        var signs = new TreeMap<String, Boolean>();
        if ((differences & SamePerson.NAME) != 0) signs.put("nameDiffers", true);
        if ((differences & SamePerson.BIRTH_DATE) != 0) signs.put("birthDateDiffers", true);
        if ((differences & SamePerson.SEX) != 0) signs.put("sexDiffers", true);
        if ((differences & SamePerson.MOTHER) != 0) signs.put("motherDiffers", true);
        return signs;
    }
}
