package id.lindung.office.claims;

import id.lindung.office.secrets.Purpose;
import id.lindung.office.secrets.Seal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Heirs as they stand in the database, numbers sealed. */
@Repository
class HeirRows {

    private static final String COLUMNS = """
            id, case_id, name, relation, birth_date, weight, sole, school_level, guardian, guardian_relation, nik_mask, bank, account_mask,
            account_holder, withdrawn""";

    private final JdbcClient jdbc;
    private final Seal seal;

    HeirRows(JdbcClient jdbc, Seal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /** All of a case in the lawful order, also those who were taken back. */
    List<Heir> all(long claim) {
        return jdbc
                .sql("SELECT " + COLUMNS + " FROM claim_heir WHERE case_id = :id ORDER BY id LIMIT 60")
                .param("id", claim)
                .query(HeirRows::row)
                .list()
                .stream()
                .sorted(Comparator.comparingInt(heir -> heir.relation().rank()))
                .toList();
    }

    long insert(ClaimCase claim, Heirs.Draft draft) {
        return bound(jdbc.sql("""
                        INSERT INTO claim_heir (case_id, name, relation, birth_date, weight, sole, school_level, guardian, guardian_relation, nik_index,
                                                nik_sealed, nik_mask, bank, account_sealed, account_mask, account_holder)
                        VALUES (:case, :name, :relation, :birth, :weight, :sole, :level, :guardian, :guardianRelation, :nikIndex, :nikSealed, :nikMask,
                                :bank, :account, :mask, :holder) RETURNING id"""), claim, draft).query(Long.class).single();
    }

    long update(ClaimCase claim, long id, Heirs.Draft draft) {
        return bound(jdbc.sql("""
                        UPDATE claim_heir SET name = :name, relation = :relation, birth_date = :birth, weight = :weight, sole = :sole, school_level = :level,
                          guardian = :guardian, guardian_relation = :guardianRelation, nik_index = coalesce(:nikIndex, nik_index),
                          nik_sealed = coalesce(:nikSealed, nik_sealed), nik_mask = coalesce(:nikMask, nik_mask), bank = :bank,
                          account_sealed = coalesce(:account, account_sealed), account_mask = CASE WHEN :mask = '' THEN account_mask ELSE :mask END,
                          account_holder = :holder, version = version + 1
                        WHERE id = :id AND case_id = :case RETURNING id"""), claim, draft)
                .param("id", id)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec bound(JdbcClient.StatementSpec statement, ClaimCase claim, Heirs.Draft draft) {
        var nik = draft.nik();
        var account = draft.account();
        return statement
                .param("case", claim.id())
                .param("name", draft.name())
                .param("relation", draft.relation().name())
                .param("birth", draft.birthDate(), Types.DATE)
                .param("weight", draft.weight())
                .param("sole", draft.sole())
                .param("level", draft.schoolLevel(), Types.VARCHAR)
                .param("guardian", draft.guardian())
                .param("guardianRelation", draft.guardianRelation())
                .param("nikIndex", nik == null ? null : seal.index(Purpose.NIK, nik.digits()), Types.BINARY)
                .param("nikSealed", nik == null ? null : seal.seal(Purpose.NIK, nik.digits()), Types.BINARY)
                .param("nikMask", nik == null ? null : nik.masked(), Types.VARCHAR)
                .param("bank", draft.bank())
                .param("account", account == null ? null : seal.seal(Purpose.BANK_ACCOUNT, account), Types.BINARY)
                .param("mask", account == null ? "" : mask(account))
                .param("holder", draft.accountHolder());
    }

    /** {@code ******7890}. */
    static String mask(String account) {
        int shown = Math.min(4, account.length());
        return "*".repeat(account.length() - shown) + account.substring(account.length() - shown);
    }

    private static Heir row(ResultSet row, int number) throws SQLException {
        return new Heir(
                row.getLong("id"),
                row.getLong("case_id"),
                row.getString("name"),
                Relation.valueOf(row.getString("relation")),
                row.getObject("birth_date", LocalDate.class),
                row.getInt("weight"),
                row.getBoolean("sole"),
                row.getString("school_level"),
                row.getString("guardian"),
                row.getString("guardian_relation"),
                row.getString("nik_mask"),
                row.getString("bank"),
                row.getString("account_mask"),
                row.getString("account_holder"),
                row.getString("withdrawn"));
    }
}
