package id.lindung.office.duplicates;

import id.lindung.office.secrets.Purpose;
import id.lindung.office.secrets.Seal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what is shown of persons and of rows waiting for a decision. */
@Component
class Sides {

    private final JdbcClient jdbc;
    private final Seal seal;

    Sides(JdbcClient jdbc, Seal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /** The persons among these whom the actor may see. */
    Map<Long, Side> persons(Collection<Long> ids) {
        var sides = new HashMap<Long, Side>();
        if (ids.isEmpty()) return sides;
        jdbc.sql("""
                        SELECT p.*, r.name AS region_name,
                               (SELECT count(*) FROM job j WHERE j.person_id = p.id AND j.known_until = 'infinity') AS jobs,
                               (SELECT count(*) FROM person_month m WHERE m.person_id = p.id AND m.known_until = 'infinity') AS months
                        FROM person p JOIN region r ON r.code = p.region_code WHERE p.id IN (:ids)""").param("ids", ids).query((row, n) -> side(row)).list().forEach(side -> {
            var id = side.id();
            if (id != null) sides.put(id, side);
        });
        return sides;
    }

    /** The row of a file. */
    Side candidate(ReviewCandidate row) {
        var values = Side.fields();
        put(values, MergeField.NAME, row.name());
        put(values, MergeField.NIK, masked(row.nik()));
        put(values, MergeField.SEX, row.sex());
        put(
                values,
                MergeField.BIRTH_DATE,
                row.birthDate() == null ? null : row.birthDate().toString());
        put(values, MergeField.BIRTH_PLACE, row.birthPlace());
        put(values, MergeField.MOTHER, row.motherName());
        put(values, MergeField.FAMILY_CARD, masked(row.familyCard()));
        var village = regionName(row.region());
        put(values, MergeField.HOME, home(village, row.rt(), row.rw(), null));
        put(values, MergeField.PHONE, masked(row.phone()));
        return new Side(null, 0, "", row.region(), village, values, Instant.EPOCH, 0, 0);
    }

    private String regionName(String code) {
        return jdbc.sql("SELECT name FROM region WHERE code = :code")
                .param("code", code)
                .query(String.class)
                .optional()
                .orElse(code);
    }

    private Side side(ResultSet row) throws SQLException {
        var values = Side.fields();
        put(values, MergeField.NAME, row.getString("name"));
        put(values, MergeField.NIK, row.getString("nik_mask"));
        put(values, MergeField.SEX, row.getString("sex"));
        put(values, MergeField.BIRTH_DATE, row.getString("birth_date"));
        put(values, MergeField.BIRTH_PLACE, row.getString("birth_place"));
        put(values, MergeField.MOTHER, row.getString("mother_name"));
        var card = row.getBytes("kk_sealed");
        put(values, MergeField.FAMILY_CARD, card == null ? null : masked(seal.open(Purpose.FAMILY_CARD, card)));
        var village = row.getString("region_name");
        put(values, MergeField.HOME, home(village, row.getString("rt"), row.getString("rw"), row.getString("address")));
        put(values, MergeField.PHONE, row.getString("phone_mask"));
        put(values, MergeField.HEIR, row.getString("heir_name"));
        put(values, MergeField.NOTE, row.getString("note"));
        put(values, MergeField.DIED_ON, row.getString("died_on"));
        return new Side(
                row.getLong("id"),
                row.getInt("version"),
                row.getString("state"),
                row.getString("region_code"),
                village,
                values,
                row.getTimestamp("created_at").toInstant(),
                row.getLong("jobs"),
                row.getLong("months"));
    }

    private static String home(String village, @Nullable String rt, @Nullable String rw, @Nullable String address) {
        var text = new StringBuilder(village);
        if (rt != null) text.append(", RT ").append(rt);
        if (rw != null) text.append(" RW ").append(rw);
        if (address != null) text.append(", ").append(address);
        return text.toString();
    }

    private static void put(Map<MergeField, String> values, MergeField field, @Nullable String value) {
        if (value != null && !value.isBlank()) values.put(field, value.strip());
    }

    private static @Nullable String masked(@Nullable String number) {
        if (number == null || number.length() < 9) return number == null ? null : "*".repeat(number.length());
        int hidden = number.length() - 8;
        return number.substring(0, 4) + "*".repeat(hidden) + number.substring(number.length() - 4);
    }
}
