package id.lindung.office.transfer;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.audit.Audit;
import id.lindung.office.secrets.Purpose;
import id.lindung.office.secrets.Seal;
import id.lindung.regions.RegionCode;
import id.lindung.regions.Regions;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Writes a region's register into a file, person by person as the database gives them. */
@Service
public class TransferExport {

    static final int SHORTEST_PASSPHRASE = 12;
    static final int SHORTEST_PURPOSE = 5;

    private static final String PEOPLE = """
            SELECT p.*, %s::text AS jobs,
                   (SELECT coalesce(jsonb_agg(jsonb_build_object('at', c.at, 'actor', c.actor, 'act', c.act,
                             'before', c.before - 'sealed', 'after', c.after - 'sealed') ORDER BY c.id), '[]')
                    FROM (SELECT * FROM person_change h WHERE h.person_id = p.id ORDER BY h.id DESC LIMIT 50) c)::text AS changes
            FROM person p WHERE p.state = 'ACTIVE' AND p.region_code >= ? AND p.region_code < ? || '/' ORDER BY p.id""".formatted(JobsJson.OF_P);

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Seal seal;
    private final Regions regions;
    private final Audit audit;
    private final JsonMapper json = new JsonMapper();

    TransferExport(JdbcTemplate jdbc, TransactionTemplate transaction, Seal seal, Regions regions, Audit audit) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.seal = seal;
        this.regions = regions;
        this.audit = audit;
    }

    /** How an export ended. */
    public sealed interface Outcome {
        record Written(long people) implements Outcome {}

        /** Nothing usable was written. */
        record Refused(Refusal why) implements Outcome {}
    }

    /** Why the acting user may not export this, before a file is begun; empty when they may. */
    public Optional<Refusal> refusal(String region, String purpose, String passphrase) {
        var actor = CurrentActor.get();
        if (!actor.role().importsWorkers()) return Optional.of(Refusal.ROLE);
        var known = RegionCode.parse(region).flatMap(regions::find);
        if (known.isEmpty() || !actor.scope().covers(region)) return Optional.of(Refusal.REGION);
        if (purpose.strip().length() < SHORTEST_PURPOSE) return Optional.of(Refusal.PURPOSE_MISSING);
        if (passphrase.length() < SHORTEST_PASSPHRASE) return Optional.of(Refusal.PASSPHRASE_SHORT);
        return Optional.empty();
    }

    /**
     * Writes everybody registered in {@code region}.
     *
     * @param purpose what the data are carried for; both offices' audits keep it
     * @param file is closed by the caller
     */
    public Outcome write(String region, String purpose, String passphrase, OutputStream file) throws IOException {
        var refused = refusal(region, purpose, passphrase);
        if (refused.isPresent()) return new Outcome.Refused(refused.get());
        var manifest = new Manifest(
                Manifest.SCHEMA,
                UUID.randomUUID().toString(),
                region,
                officeName(),
                CurrentActor.get().name(),
                purpose.strip());
        try (var sealed = TransferFile.seal(file, passphrase.toCharArray())) {
            line(sealed, manifest);
            // One transaction: the people and the audit entry are of one moment.
            Long people = transaction.execute(status -> {
                long count = people(region, sealed);
                if (count > 0) {
                    audit.record(
                            "TRANSFER_EXPORTED",
                            "transfer:" + manifest.file(),
                            region,
                            Map.of("people", count, "purpose", manifest.purpose()));
                }
                return count;
            });
            line(sealed, Map.of("end", true, "people", people));
            return people == 0 ? new Outcome.Refused(Refusal.EMPTY) : new Outcome.Written(people);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private long people(String region, OutputStream sealed) {
        var rows = new JdbcTemplate(java.util.Objects.requireNonNull(jdbc.getDataSource()));
        rows.setFetchSize(500);
        var count = new long[1];
        rows.query(
                PEOPLE,
                row -> {
                    try {
                        line(sealed, person(row));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                    count[0]++;
                },
                region,
                region);
        return count[0];
    }

    private CarriedPerson person(ResultSet row) throws SQLException {
        var birth = row.getDate("birth_date");
        var died = row.getDate("died_on");
        return new CarriedPerson(
                row.getLong("id"),
                open(Purpose.NIK, row.getBytes("nik_sealed")),
                open(Purpose.FAMILY_CARD, row.getBytes("kk_sealed")),
                open(Purpose.PHONE, row.getBytes("phone_sealed")),
                row.getString("name"),
                row.getString("sex"),
                birth == null ? null : birth.toLocalDate(),
                row.getString("birth_place"),
                row.getString("mother_name"),
                row.getString("region_code"),
                row.getString("rw"),
                row.getString("rt"),
                row.getString("hamlet"),
                row.getString("address"),
                row.getString("heir_name"),
                row.getString("heir_relation"),
                row.getString("note"),
                died == null ? null : died.toLocalDate(),
                row.getTimestamp("changed_at").toInstant(),
                json.readTree(row.getString("jobs")),
                json.readTree(row.getString("changes")));
    }

    private @Nullable String open(Purpose purpose, byte @Nullable [] sealed) {
        return sealed == null ? null : seal.open(purpose, sealed);
    }

    private void line(OutputStream out, Object value) throws IOException {
        out.write((json.writeValueAsString(value) + '\n').getBytes(StandardCharsets.UTF_8));
    }

    private String officeName() {
        return jdbc.query("SELECT name FROM office", (row, n) -> row.getString(1)).stream()
                .findFirst()
                .orElse("Lindung");
    }
}
