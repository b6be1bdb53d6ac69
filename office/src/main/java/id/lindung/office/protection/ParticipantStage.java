package id.lindung.office.protection;

import id.lindung.office.secrets.Purpose;
import id.lindung.office.secrets.Seal;
import id.lindung.rules.identity.Nik;
import id.lindung.rules.identity.ParticipantNumber;
import id.lindung.rules.name.NameKey;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The temporary table a list is worked out in. Row-level security refuses COPY into the real ones. */
@Component
class ParticipantStage {

    private static final String CREATE = """
            CREATE TEMPORARY TABLE IF NOT EXISTS participant_stage (
              sheet smallint NOT NULL, row_number int NOT NULL, nik_index bytea, nik_sealed bytea, nik_mask text,
              kpj_index bytea, kpj_sealed bytea, kpj_mask text, name text NOT NULL, name_key text COLLATE "C" NOT NULL,
              sex char(1), birth_date date, segment text, programmes text NOT NULL, payer_npp text, payer_name text,
              payer_key text COLLATE "C", region_code text COLLATE "C" NOT NULL, reason text NOT NULL,
              outcome text NOT NULL DEFAULT 'UNMATCHED', person_id bigint, kpj_person bigint, payer_id bigint,
              created boolean NOT NULL DEFAULT false
            ) ON COMMIT DELETE ROWS""";

    private static final String COPY = """
            COPY participant_stage (sheet, row_number, nik_index, nik_sealed, nik_mask, kpj_index, kpj_sealed, kpj_mask, \
            name, name_key, sex, birth_date, segment, programmes, payer_npp, payer_name, payer_key, region_code, reason) \
            FROM STDIN""";

    private final JdbcTemplate jdbc;
    private final Seal seal;

    ParticipantStage(JdbcTemplate jdbc, Seal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /** Fills the stage with what {@code rows} hands over, inside the surrounding transaction. */
    void fill(Consumer<Consumer<ParticipantRecord>> rows) {
        jdbc.execute(CREATE);
        jdbc.execute("DELETE FROM participant_stage");
        jdbc.execute((ConnectionCallback<Boolean>) connection -> {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
            try {
                rows.accept(row -> write(copy, row));
                copy.endCopy();
            } finally {
                if (copy.isActive()) copy.cancelCopy();
            }
            return true;
        });
        jdbc.execute("ANALYZE participant_stage");
    }

    private void write(CopyIn copy, ParticipantRecord row) {
        var nik = row.nik();
        var kpj = row.kpj();
        var payerKey = PayerKey.of(row.payerName());
        var line = new CopyLine()
                .add(row.sheet())
                .add(row.row())
                .add(nik == null ? null : seal.index(Purpose.NIK, nik.digits()))
                .add(nik == null ? null : seal.seal(Purpose.NIK, nik.digits()))
                .add(nik == null ? null : nik.masked())
                .add(kpj == null ? null : seal.index(Purpose.PARTICIPANT_NUMBER, kpj.digits()))
                .add(kpj == null ? null : seal.seal(Purpose.PARTICIPANT_NUMBER, kpj.digits()))
                .add(mask(kpj))
                .add(row.name())
                .add(NameKey.of(row.name()).key())
                .add(sex(nik))
                .add(row.birthDate())
                .add(row.segment())
                .add(row.programmes())
                .add(row.employerNumber())
                .add(row.payerName())
                .add(payerKey)
                .add(row.region())
                .add(row.fault())
                .end();
        try {
            copy.writeToCopy(line, 0, line.length);
        } catch (SQLException e) {
            throw new IllegalStateException("a list could not be staged", e);
        }
    }

    private static @Nullable String mask(@Nullable ParticipantNumber kpj) {
        return kpj == null ? null : "*******" + kpj.digits().substring(7);
    }

    private static @Nullable String sex(@Nullable Nik nik) {
        if (nik == null) return null;
        return switch (nik.sex()) {
            case MALE -> "L";
            case FEMALE -> "P";
        };
    }
}
