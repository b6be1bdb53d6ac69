package id.lindung.office.payments;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.audit.Audit;
import id.lindung.office.billing.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The shapes in which banks of a region want their files; a village uses those of its regency as well. */
@Service
public class BankLayouts {

    private static final int MOST = 100;
    private static final int LONGEST = 400;

    private final JdbcClient jdbc;
    private final Audit audit;
    private final TransactionTemplate transaction;

    BankLayouts(JdbcClient jdbc, Audit audit, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** A shape that somebody wrote down; {@code mine}: of the actor's own region, so that it may be changed. */
    public record Kept(long id, String region, BankLayout layout, boolean mine) {}

    /** As somebody types it. */
    public record Draft(String name, String columns, String separator, String header, String service) {}

    /** By name; the general one is not among them. */
    public List<Kept> list() {
        return jdbc.sql("SELECT * FROM bank_layout ORDER BY name, id LIMIT " + MOST)
                .query(BankLayouts::kept)
                .list();
    }

    /** @param name of a shape in sight, in any case; the general one is {@code GENERIK} */
    public Optional<BankLayout> find(String name) {
        if (name.isBlank() || name.strip().equalsIgnoreCase(BankLayout.GENERIC.name()))
            return Optional.of(BankLayout.GENERIC);
        return jdbc.sql(
                        "SELECT * FROM bank_layout WHERE lower(name) = lower(:name) ORDER BY length(region_code) DESC LIMIT 1")
                .param("name", name.strip())
                .query(BankLayouts::kept)
                .optional()
                .map(Kept::layout);
    }

    /** @param id of a shape in sight; 0 is the general one */
    public Optional<BankLayout> find(long id) {
        if (id == 0) return Optional.of(BankLayout.GENERIC);
        return jdbc.sql("SELECT * FROM bank_layout WHERE id = :id")
                .param("id", id)
                .query(BankLayouts::kept)
                .optional()
                .map(Kept::layout);
    }

    /** Writes a shape of the actor's region down; the same name again replaces it. Empty when it was written. */
    public Optional<Refusal> keep(Draft draft) {
        var refusal = refusal(draft);
        if (refusal.isPresent()) return refusal;
        var region = CurrentActor.get().scope().regionCode();
        transaction.executeWithoutResult(status -> {
            jdbc.sql("""
                            INSERT INTO bank_layout (region_code, name, columns, separator, header, service)
                            VALUES (:region, :name, :columns, :separator, :header, :service)
                            ON CONFLICT (region_code, name) DO UPDATE
                              SET columns = excluded.columns, separator = excluded.separator, header = excluded.header, service = excluded.service""")
                    .param("region", region)
                    .param("name", draft.name().strip())
                    .param("columns", draft.columns().strip())
                    .param("separator", draft.separator())
                    .param("header", draft.header().strip())
                    .param("service", draft.service().strip())
                    .update();
            audit.record(
                    "BANK_LAYOUT",
                    "bank-layout:" + draft.name().strip(),
                    region,
                    Map.of(
                            "columns",
                            draft.columns().strip(),
                            "header",
                            draft.header().strip()));
        });
        return Optional.empty();
    }

    private static Optional<Refusal> refusal(Draft draft) {
        if (draft.name().isBlank()
                || draft.name().length() > 60
                || draft.name().strip().equalsIgnoreCase(BankLayout.GENERIC.name())) {
            return Optional.of(Refusal.of(
                    "NAME_INVALID",
                    "Beri nama bank yang belum dipakai, paling panjang 60 huruf; GENERIK sudah dipakai.",
                    "Name the bank, at most 60 letters; GENERIK is taken."));
        }
        if (draft.columns().isBlank()) {
            return Optional.of(Refusal.of(
                    "COLUMNS_MISSING",
                    "Tulis kolomnya berurutan, misalnya account,amount,remark.",
                    "Write the columns in order, for example account,amount,remark."));
        }
        if (draft.separator().length() != 1 || "\"\r\n".contains(draft.separator())) {
            return Optional.of(Refusal.of(
                    "SEPARATOR_INVALID",
                    "Pemisah kolom harus satu tanda, misalnya , ; atau |.",
                    "Columns are parted by one sign, for example , ; or |."));
        }
        if (draft.columns().length() > LONGEST
                || draft.header().length() > LONGEST
                || draft.service().length() > 20) {
            return Optional.of(
                    Refusal.of("TOO_LONG", "Isiannya terlalu panjang.", "What is written here is too long."));
        }
        try {
            BankLayout.of(draft.name(), draft.columns(), draft.separator().charAt(0), draft.header(), draft.service());
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(Refusal.of(
                    "COLUMN_UNKNOWN",
                    "Kolom \"{}\" tidak dikenal. Kolom baris: {}. Kolom kepala: {}. Teks tetap ditulis dalam tanda petik: 'NTT'.",
                    "The column \"{}\" is not known. Of a line: {}. Of the header: {}. A fixed text stands in quotes: 'NTT'.",
                    String.valueOf(e.getMessage()),
                    String.join(", ", BankLayout.OF_LINES),
                    String.join(", ", BankLayout.OF_HEADER)));
        }
    }

    /** Takes a shape away; false when it is none of the actor's region. */
    public boolean remove(long id) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            var region = CurrentActor.get().scope().regionCode();
            int gone = jdbc.sql("DELETE FROM bank_layout WHERE id = :id AND region_code = :region")
                    .param("id", id)
                    .param("region", region)
                    .update();
            if (gone > 0) audit.record("BANK_LAYOUT_REMOVED", "bank-layout:" + id, region, Map.of());
            return gone > 0;
        }));
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        var region = row.getString("region_code");
        return new Kept(
                row.getLong("id"),
                region,
                BankLayout.of(
                        row.getString("name"),
                        row.getString("columns"),
                        row.getString("separator").charAt(0),
                        row.getString("header"),
                        row.getString("service")),
                region.equals(CurrentActor.get().scope().regionCode()));
    }
}
