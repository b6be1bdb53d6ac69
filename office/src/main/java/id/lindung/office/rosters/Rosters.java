package id.lindung.office.rosters;

import id.lindung.office.actor.Actor;
import id.lindung.office.actor.CurrentActor;
import id.lindung.office.actor.Scope;
import id.lindung.office.audit.Audit;
import id.lindung.office.people.Payers.Payer;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The lists that payers hand in: judged, looked at, saved once or let go. A payer's people live in villages whose register it may not
 * open, so the office itself compares and writes for it; only what a list is of, its payer, is never taken from the list.
 */
@Service
public class Rosters {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final RosterRows rows;
    private final RosterSaving saving;
    private final Audit audit;

    Rosters(JdbcClient jdbc, TransactionTemplate transaction, RosterRows rows, RosterSaving saving, Audit audit) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.rows = rows;
        this.saving = saving;
        this.audit = audit;
    }

    /** Where a list stands. */
    public enum State {
        CHECKED,
        SAVED,
        DISCARDED
    }

    /** What becomes of a row. */
    public enum Act {
        NEW,
        WAGE,
        LEAVE,
        SAME,
        REFUSED
    }

    /**
     * One list.
     *
     * @param name the file's; empty when typed
     * @param file sealed under this id; null when typed
     * @param counts rows by what becomes of them
     */
    public record Roster(
            long id,
            long payer,
            String region,
            String name,
            @Nullable UUID file,
            RosterTerms terms,
            State state,
            String createdBy,
            java.time.Instant createdAt,
            Map<Act, Integer> counts) {

        public int count(Act act) {
            return counts.getOrDefault(act, 0);
        }

        public int rows() {
            return counts.values().stream().mapToInt(Integer::intValue).sum();
        }

        /** Rows that saving writes. */
        public int good() {
            return count(Act.NEW) + count(Act.WAGE) + count(Act.LEAVE);
        }
    }

    /**
     * One row as it is shown.
     *
     * @param code why it was refused, or empty
     */
    public record Row(
            int sheet,
            int number,
            Act act,
            String code,
            String detail,
            String name,
            @Nullable String nik,
            @Nullable Long wage,
            @Nullable LocalDate leftOn) {}

    /** The office's own sight, under the name of whoever asked. */
    static Actor office() {
        var actor = CurrentActor.get();
        return new Actor(actor.account(), actor.name(), actor.role(), Scope.WHOLE);
    }

    /** Takes a list in and judges it; the same token is the same list. */
    long check(
            Payer payer,
            RosterTerms terms,
            String name,
            @Nullable UUID file,
            UUID token,
            Collection<RosterEntry> entries) {
        var known = jdbc.sql("SELECT id FROM roster WHERE token = :token")
                .param("token", token)
                .query(Long.class)
                .optional();
        if (known.isPresent()) return known.get();
        Long id = CurrentActor.callAs(
                office(),
                () -> transaction.execute(status -> {
                    long roster = insert(payer, terms, name, file, token);
                    rows.stage(roster, entries);
                    rows.judge(roster);
                    return roster;
                }));
        if (id == null) throw new IllegalStateException();
        return id;
    }

    private long insert(Payer payer, RosterTerms terms, String name, @Nullable UUID file, UUID token) {
        return jdbc.sql("""
                        INSERT INTO roster (token, payer_id, region_code, name, file_id, month, segment, category, programmes, risk_class, fund_id)
                        VALUES (:token, :payer, :region, :name, :file, :month, :segment, :category, :programmes, :risk, :fund) RETURNING id""")
                .param("token", token)
                .param("payer", payer.id())
                .param("region", payer.region())
                .param("name", name)
                .param("file", file, java.sql.Types.OTHER)
                .param("month", Date.valueOf(terms.month().atDay(1)))
                .param("segment", terms.segment())
                .param("category", terms.category())
                .param("programmes", terms.programmes())
                .param("risk", terms.riskClass(), java.sql.Types.VARCHAR)
                .param("fund", terms.fund(), java.sql.Types.BIGINT)
                .query(Long.class)
                .single();
    }

    /**
     * Writes the good rows, once however often it is asked.
     *
     * @return the list as it stands afterwards; empty when the actor may not see it
     */
    public Optional<Roster> save(long id) {
        // Seen with the actor's own eyes before the office acts for it.
        if (find(id).isEmpty()) return Optional.empty();
        CurrentActor.runAs(
                office(),
                () -> transaction.executeWithoutResult(status -> {
                    var state = jdbc.sql("SELECT state FROM roster WHERE id = :id FOR UPDATE")
                            .param("id", id)
                            .query(String.class)
                            .single();
                    if (!state.equals("CHECKED")) return;
                    var roster = find(id).orElseThrow();
                    rows.judge(id);
                    saving.save(roster);
                    jdbc.sql(
                                    "UPDATE roster SET state = 'SAVED', saved_by = acting(), saved_at = office_now() WHERE id = :id")
                            .param("id", id)
                            .update();
                    var counts = new LinkedHashMap<String, Object>();
                    find(id).orElseThrow().counts().forEach((act, count) -> counts.put(act.name(), count));
                    counts.put("payer", roster.payer());
                    counts.put("month", roster.terms().month().toString());
                    audit.record("ROSTER_SAVED", "roster:" + id, roster.region(), counts);
                }));
        return find(id);
    }

    /** Lets a list go before it is saved. */
    public boolean discard(long id) {
        return jdbc.sql("UPDATE roster SET state = 'DISCARDED' WHERE id = :id AND state = 'CHECKED'")
                        .param("id", id)
                        .update()
                == 1;
    }

    public Optional<Roster> find(long id) {
        return list("r.id = :value", id, 1).stream().findFirst();
    }

    /** The latest lists of a payer. */
    public List<Roster> ofPayer(long payer, int limit) {
        return list("r.payer_id = :value AND r.state <> 'DISCARDED' AND r.name <> ''", payer, limit);
    }

    private List<Roster> list(String where, long value, int limit) {
        return jdbc.sql("""
                        SELECT r.*, c.counts FROM roster r
                        LEFT JOIN LATERAL (SELECT string_agg(act || '=' || n, ',') AS counts
                                           FROM (SELECT act, count(*) AS n FROM roster_row w WHERE w.roster_id = r.id GROUP BY 1) a) c ON true
                        WHERE\s""" + where + " ORDER BY r.id DESC LIMIT :limit")
                .param("value", value)
                .param("limit", limit)
                .query(Rosters::roster)
                .list();
    }

    /** Rows in the order of the file, those of one kind or all. */
    public List<Row> rows(long roster, @Nullable Act act, int after, int limit) {
        return jdbc.sql("""
                        SELECT sheet, row_number, act, code, detail, name, nik_mask, wage, leave_on FROM roster_row
                        WHERE roster_id = :roster AND (:act::text IS NULL OR act = :act)
                        ORDER BY sheet, row_number LIMIT :limit OFFSET :after""")
                .param("roster", roster)
                .param("act", act == null ? null : act.name(), java.sql.Types.VARCHAR)
                .param("limit", limit)
                .param("after", after)
                .query((row, n) -> new Row(
                        row.getInt("sheet"),
                        row.getInt("row_number"),
                        Act.valueOf(row.getString("act")),
                        row.getString("code"),
                        row.getString("detail"),
                        row.getString("name"),
                        row.getString("nik_mask"),
                        row.getObject("wage", Long.class),
                        row.getObject("leave_on", LocalDate.class)))
                .list();
    }

    public void forEachRow(long roster, @Nullable Act act, Consumer<Row> sink) {
        int portion = 500;
        for (int after = 0; ; after += portion) {
            var found = rows(roster, act, after, portion);
            found.forEach(sink);
            if (found.size() < portion) return;
        }
    }

    private static Roster roster(ResultSet row, int number) throws SQLException {
        var counts = new java.util.EnumMap<Act, Integer>(Act.class);
        var text = row.getString("counts");
        if (text != null) {
            for (var each : text.split(",")) {
                var sides = each.split("=");
                counts.put(Act.valueOf(sides[0]), Integer.valueOf(sides[1]));
            }
        }
        return new Roster(
                row.getLong("id"),
                row.getLong("payer_id"),
                row.getString("region_code"),
                row.getString("name"),
                row.getObject("file_id", UUID.class),
                new RosterTerms(
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        row.getString("segment"),
                        row.getString("category"),
                        row.getString("programmes"),
                        row.getString("risk_class"),
                        row.getObject("fund_id", Long.class)),
                State.valueOf(row.getString("state")),
                row.getString("created_by"),
                row.getTimestamp("created_at").toInstant(),
                Map.copyOf(counts));
    }
}
