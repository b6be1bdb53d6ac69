package id.lindung.office.people;

import id.lindung.office.secrets.Purpose;
import id.lindung.office.secrets.Seal;
import id.lindung.rules.identity.Nik;
import id.lindung.rules.identity.ParticipantNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reads the register inside the acting user's scope. */
@Service
public class People {

    /** More merges in a row than any person has had; ends a walk that went in a circle. */
    private static final int MOST_MERGES = 20;

    private final JdbcClient jdbc;
    private final Seal seal;

    People(JdbcClient jdbc, Seal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /** The person of an id; the id of a merged person gives the one it became. Empty outside the scope. */
    public Optional<PersonCard> find(long id) {
        var card = card(id);
        for (int merges = 0; merges < MOST_MERGES && card.isPresent(); merges++) {
            var survivor = card.get().mergedInto();
            if (survivor == null) return card;
            card = card(survivor);
        }
        return Optional.empty();
    }

    /** The registered person of a NIK, inside the scope. */
    public OptionalLong findByNik(Nik nik) {
        return one(
                "SELECT id FROM person WHERE nik_index = :key AND state = 'ACTIVE'",
                seal.index(Purpose.NIK, nik.digits()));
    }

    /** The person who holds a participant number, inside the scope. */
    public OptionalLong findByParticipantNumber(ParticipantNumber number) {
        return one(
                "SELECT person_id FROM participant_number WHERE kpj_index = :key",
                seal.index(Purpose.PARTICIPANT_NUMBER, number.digits()));
    }

    /** The village in which a NIK is registered, anywhere in the office; says nothing else about the person. */
    public Optional<String> findVillageOfNik(Nik nik) {
        return jdbc.sql("SELECT region_code FROM person_by_nik(ARRAY[:key::bytea])")
                .param("key", seal.index(Purpose.NIK, nik.digits()))
                .query(String.class)
                .optional();
    }

    /** The jobs as known now, the principal and the latest first. */
    public List<PersonJob> listJobs(long person) {
        return jdbc.sql("""
                        SELECT j.id, j.principal, j.occupation, j.occupation_text, j.category, j.segment, j.payer_id, p.name AS payer_name,
                               j.workplace, j.wage, j.income, j.decile, j.valid_from, nullif(j.valid_until, 'infinity') AS valid_until
                        FROM job j LEFT JOIN payer p ON p.id = j.payer_id
                        WHERE j.person_id = :person AND j.known_until = 'infinity'
                        ORDER BY j.valid_until DESC, j.principal DESC, j.valid_from DESC, j.id LIMIT 100""").param("person", person).query(People::job).list();
    }

    private OptionalLong one(String sql, byte[] key) {
        return jdbc.sql(sql)
                .param("key", key)
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    private Optional<PersonCard> card(long id) {
        return jdbc.sql("""
                        SELECT id, state, merged_into, identity, name, sex, birth_date, birth_place, mother_name, region_code, rw, rt, rw_alt,
                               rt_alt, hamlet, address, nik_mask, kk_index IS NOT NULL AS has_kk, phone_mask, heir_name, heir_relation, note,
                               died_on, origin, coalesce(origin_sheet, 0) AS origin_sheet, coalesce(origin_row, 0) AS origin_row, version,
                               created_by, created_at, changed_at
                        FROM person WHERE id = :id AND state <> 'WITHDRAWN'""").param("id", id).query(People::person).optional();
    }

    private static PersonCard person(ResultSet row, int number) throws SQLException {
        return new PersonCard(
                row.getLong("id"),
                row.getString("state"),
                row.getObject("merged_into", Long.class),
                row.getString("identity"),
                row.getString("name"),
                row.getString("sex"),
                row.getObject("birth_date", java.time.LocalDate.class),
                row.getString("birth_place"),
                row.getString("mother_name"),
                row.getString("region_code"),
                row.getString("rw"),
                row.getString("rt"),
                row.getString("rw_alt"),
                row.getString("rt_alt"),
                row.getString("hamlet"),
                row.getString("address"),
                row.getString("nik_mask"),
                row.getBoolean("has_kk"),
                row.getString("phone_mask"),
                row.getString("heir_name"),
                row.getString("heir_relation"),
                row.getString("note"),
                row.getObject("died_on", java.time.LocalDate.class),
                row.getObject("origin", Long.class),
                row.getInt("origin_sheet"),
                row.getInt("origin_row"),
                row.getInt("version"),
                row.getString("created_by"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("changed_at").toInstant());
    }

    private static PersonJob job(ResultSet row, int number) throws SQLException {
        @Nullable Integer decile = row.getObject("decile", Integer.class);
        return new PersonJob(
                row.getLong("id"),
                row.getBoolean("principal"),
                row.getString("occupation"),
                row.getString("occupation_text"),
                row.getString("category"),
                row.getString("segment"),
                row.getObject("payer_id", Long.class),
                row.getString("payer_name"),
                row.getString("workplace"),
                row.getObject("wage", Long.class),
                row.getObject("income", Long.class),
                decile,
                row.getObject("valid_from", java.time.LocalDate.class),
                row.getObject("valid_until", java.time.LocalDate.class));
    }
}
