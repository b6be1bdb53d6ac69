package id.lindung.office.reconciliation;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.audit.Audit;
import id.lindung.office.billing.Refusal;
import id.lindung.office.protection.ParticipantLists;
import java.sql.Date;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Compares what is paid with whom BPJS calls active, for one region and month, in sets. */
@Service
public class Reconciliation {

    /** Every difference as it is now: kind, key, person, bill, name, detail, rupiah, region. */
    private static final String FOUND = """
            CREATE TEMPORARY TABLE found_case ON COMMIT DROP AS
            WITH listed AS MATERIALIZED (
              SELECT r.list_id, r.sheet, r.row_number, r.outcome, r.reason, r.person_id, r.name, r.birth_date, r.nik_mask, r.region_code
              FROM participant_list l JOIN participant_row r ON r.list_id = l.id
              WHERE l.month = ?::date AND l.known_until = 'infinity' AND l.region_code < ? AND l.region_code || '/' > ?
            ), active AS MATERIALIZED (
              SELECT DISTINCT person_id FROM listed WHERE outcome IN ('MATCHED', 'CONTRADICTORY') AND person_id IS NOT NULL
              UNION SELECT m.person_id FROM person_month m WHERE m.month = ?::date AND m.known_until = 'infinity' AND m.status IN ('CONFIRMED', 'DISPUTED')
            ), settled AS MATERIALIZED (
              SELECT b.id FROM bill b LEFT JOIN money_entry e ON e.bill_id = b.id AND e.account = 'OPEN'
              WHERE b.month = ?::date AND b.state = 'LOCKED' AND b.kind <> 'PENALTY' GROUP BY b.id HAVING coalesce(sum(e.rupiah), 0) = 0
            ), paid AS MATERIALIZED (
              SELECT l.person_id, l.bill_id, l.rupiah, l.region_code FROM settled s JOIN bill_line l ON l.bill_id = s.id
              WHERE l.cancelled_by IS NULL AND l.person_id IS NOT NULL AND l.region_code >= ? AND l.region_code < ?
            )
            SELECT 'PAID_NOT_ACTIVE'::text AS kind, 'person:' || p.person_id AS key, p.person_id, p.bill_id, q.name, ''::text AS detail, p.rupiah, p.region_code::text AS region_code
            FROM paid p JOIN person q ON q.id = p.person_id
            WHERE NOT EXISTS (SELECT 1 FROM active a WHERE a.person_id = p.person_id)
              AND EXISTS (SELECT 1 FROM participant_list l WHERE l.month = ?::date AND l.known_until = 'infinity'
                           AND p.region_code >= l.region_code AND p.region_code < l.region_code || '/')
            UNION ALL
            SELECT DISTINCT ON (m.person_id) 'ACTIVE_NOT_PAID', 'person:' || m.person_id, m.person_id, NULL::bigint, q.name, y.name, NULL::bigint, q.region_code::text
            FROM membership m JOIN active a ON a.person_id = m.person_id JOIN person q ON q.id = m.person_id JOIN payer y ON y.id = m.payer_id
            WHERE m.known_until = 'infinity' AND m.from_month <= ?::date AND m.until_month > ?::date AND q.region_code >= ? AND q.region_code < ?
              AND NOT EXISTS (SELECT 1 FROM paid p WHERE p.person_id = m.person_id)
            UNION ALL
            SELECT 'ACTIVE_UNKNOWN', 'row:' || list_id || ':' || sheet || ':' || row_number, NULL, NULL, name, coalesce(nik_mask, ''), NULL, region_code::text
            FROM listed WHERE outcome = 'UNMATCHED' AND reason IN ('NOT_REGISTERED', 'PROPOSED', 'REGISTERED_ELSEWHERE') AND region_code >= ? AND region_code < ?
            UNION ALL
            SELECT DISTINCT ON (reason, l.person_id) CASE reason WHEN 'DIED_BEFORE' THEN 'DECEASED' ELSE reason END, 'person:' || l.person_id, l.person_id, NULL, q.name,
                   CASE reason WHEN 'NAME_DIFFERS' THEN l.name WHEN 'BIRTH_DATE_DIFFERS' THEN coalesce(l.birth_date::text, '') ELSE coalesce(q.died_on::text, '') END, NULL, q.region_code::text
            FROM listed l JOIN person q ON q.id = l.person_id
            WHERE outcome = 'CONTRADICTORY' AND reason IN ('NAME_DIFFERS', 'BIRTH_DATE_DIFFERS', 'DIED_BEFORE') AND q.region_code >= ? AND q.region_code < ?
            UNION ALL
            SELECT 'DECEASED', 'person:' || p.person_id, p.person_id, p.bill_id, q.name, q.died_on::text, p.rupiah, p.region_code::text
            FROM paid p JOIN person q ON q.id = p.person_id
            WHERE q.died_on < ?::date AND NOT EXISTS (SELECT 1 FROM listed l WHERE l.person_id = p.person_id AND l.reason = 'DIED_BEFORE')""";

    private final JdbcTemplate jdbc;
    private final ParticipantLists lists;
    private final Audit audit;

    Reconciliation(JdbcTemplate jdbc, ParticipantLists lists, Audit audit) {
        this.jdbc = jdbc;
        this.lists = lists;
        this.audit = audit;
    }

    /**
     * What a comparison found.
     *
     * @param listed whether BPJS's list of the month is there; without it only the dead are found
     * @param opened cases that are new
     * @param gone cases that were open and are no longer so
     */
    public record Result(boolean listed, int open, int opened, int gone, Map<CaseKind, Integer> counts) {
        public Result {
            counts = Map.copyOf(counts);
        }
    }

    /** One difference about one person. */
    public record Case(
            long id,
            CaseKind kind,
            @Nullable Long person,
            @Nullable Long bill,
            String name,
            String detail,
            @Nullable Long rupiah,
            String region,
            LocalDate openedOn,
            long days,
            boolean open,
            String note) {}

    /** Compares again: opens what is new, closes what is gone, leaves what people have settled. */
    @Transactional
    public Result run(YearMonth month, String region) {
        var day = Date.valueOf(month.atDay(1));
        var until = region.isEmpty() ? "~" : region + "/";
        jdbc.query("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))", row -> {}, "reconciliation:" + month);
        // Behind row-level security the planner expects few rows and would loop over a whole list for each of them.
        if (region.length() < 13) jdbc.execute("SET LOCAL enable_nestloop = off");
        jdbc.update(
                FOUND, day, until, region, day, day, region, until, day, day, day, region, until, region, until, region,
                until, day);
        jdbc.execute("ANALYZE found_case");
        int opened = jdbc.update("""
                INSERT INTO reconciliation_case (month, region_code, kind, key, person_id, bill_id, name, detail, rupiah)
                SELECT ?, region_code, kind, key, person_id, bill_id, name, detail, rupiah FROM found_case
                ON CONFLICT (month, kind, key) DO UPDATE
                  SET closed_at = NULL, closed_by = NULL, outcome = NULL, opened_at = office_now(), bill_id = excluded.bill_id,
                      detail = excluded.detail, rupiah = excluded.rupiah
                  WHERE reconciliation_case.outcome = 'GONE'""", day);
        int gone = jdbc.update("""
                UPDATE reconciliation_case c SET closed_at = office_now(), closed_by = acting(), outcome = 'GONE'
                WHERE c.month = ? AND c.region_code >= ? AND c.region_code < ? AND c.closed_at IS NULL
                  AND NOT EXISTS (SELECT 1 FROM found_case f WHERE f.kind = c.kind AND f.key = c.key)""", day, region, until);
        var counts = counts(month, region);
        int open = counts.values().stream().mapToInt(Integer::intValue).sum();
        audit.record("RECONCILED", "month:" + month, region, Map.of("open", open, "opened", opened, "gone", gone));
        return new Result(lists.covers(region, month, null), open, opened, gone, counts);
    }

    /** From so many billed people on, whoever asks should watch the comparison rather than wait. */
    private static final int MANY = 2_000;

    boolean isLong(YearMonth month, String region) {
        Long people = jdbc.queryForObject(
                "SELECT coalesce(sum(people), 0) FROM bill WHERE month = ? AND region_code >= ? AND region_code < ?",
                Long.class,
                Date.valueOf(month.atDay(1)),
                region,
                region.isEmpty() ? "~" : region + "/");
        return people != null && people >= MANY;
    }

    /** Open cases by kind; kinds without any are absent. */
    public Map<CaseKind, Integer> counts(YearMonth month, String region) {
        var counts = new EnumMap<CaseKind, Integer>(CaseKind.class);
        jdbc.query(
                """
                SELECT kind, count(*)::int FROM reconciliation_case WHERE month = ? AND region_code >= ? AND region_code < ? AND closed_at IS NULL
                GROUP BY 1""",
                row -> {
                    counts.put(CaseKind.valueOf(row.getString(1)), row.getInt(2));
                },
                Date.valueOf(month.atDay(1)),
                region,
                region.isEmpty() ? "~" : region + "/");
        return counts;
    }

    /** Cases of a month, the oldest first. */
    public List<Case> list(
            YearMonth month, String region, @Nullable CaseKind kind, boolean closed, long after, int limit) {
        return jdbc.query(
                """
                SELECT c.*, (c.opened_at AT TIME ZONE office_zone())::date AS opened_on,
                       office_today() - (c.opened_at AT TIME ZONE office_zone())::date AS days
                FROM reconciliation_case c
                WHERE c.month = ? AND c.region_code >= ? AND c.region_code < ? AND (?::text IS NULL OR c.kind = ?)
                  AND (c.closed_at IS NULL) <> ? AND c.id > ? ORDER BY c.id LIMIT ?""",
                (row, n) -> new Case(
                        row.getLong("id"),
                        CaseKind.valueOf(row.getString("kind")),
                        row.getObject("person_id", Long.class),
                        row.getObject("bill_id", Long.class),
                        row.getString("name"),
                        row.getString("detail"),
                        row.getObject("rupiah", Long.class),
                        row.getString("region_code"),
                        row.getObject("opened_on", LocalDate.class),
                        row.getLong("days"),
                        row.getObject("closed_at") == null,
                        row.getString("note")),
                Date.valueOf(month.atDay(1)),
                region,
                region.isEmpty() ? "~" : region + "/",
                kind == null ? null : kind.name(),
                kind == null ? null : kind.name(),
                closed,
                after,
                limit);
    }

    /** Somebody has settled a case and says how. */
    @Transactional
    public Optional<Refusal> close(long id, String note) {
        if (note.strip().length() < 5) {
            return Optional.of(Refusal.of(
                    "NOTE_MISSING",
                    "Tulis apa yang dilakukan, sedikitnya lima huruf.",
                    "Write what was done, at least five letters."));
        }
        int closed = jdbc.update("""
                UPDATE reconciliation_case SET closed_at = office_now(), closed_by = acting(), outcome = 'SETTLED', note = ?
                WHERE id = ? AND closed_at IS NULL""", note.strip(), id);
        if (closed == 0) {
            return Optional.of(Refusal.of(
                    "CASE_CLOSED",
                    "Selisih ini sudah ditutup. Muat ulang halaman.",
                    "This case is closed already. Reload the page."));
        }
        audit.record(
                "CASE_SETTLED", "case:" + id, CurrentActor.get().scope().regionCode(), Map.of("note", note.strip()));
        return Optional.empty();
    }

    /** Whether a case exists in the actor's scope. */
    public boolean exists(long id) {
        return !jdbc.queryForList("SELECT 1 FROM reconciliation_case WHERE id = ?", Integer.class, id)
                .isEmpty();
    }
}
