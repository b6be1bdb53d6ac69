package id.lindung.office.billing;

import id.lindung.office.audit.Audit;
import id.lindung.office.tasks.TaskProgress;
import java.sql.Date;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the bills of a month: one draft per payer, fund and segment, in one transaction or not at all. Made again, a draft is replaced
 * and a locked bill stays as it is; nobody is billed twice for a programme and month, whoever pays.
 */
@Service
public class BillRun {

    private static final YearMonth FIRST = YearMonth.of(2015, 7);

    /** From so many members on, sets are joined by hashing. */
    private static final int MANY = 2_000;

    private static final int STEPS = 7;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final BillCandidates candidates;
    private final TariffTable tariffs;
    private final Audit audit;

    BillRun(
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            BillCandidates candidates,
            TariffTable tariffs,
            Audit audit) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.candidates = candidates;
        this.tariffs = tariffs;
        this.audit = audit;
    }

    /**
     * What came of a run.
     *
     * @param bills drafts made
     * @param lockedBills bills of the month that stay as they are
     * @param leftOut people by reason; names under {@link Bills#leftOut}
     */
    public record Result(int bills, int lockedBills, int people, long rupiah, Map<LeftOut, Integer> leftOut) {
        public Result {
            leftOut = Map.copyOf(leftOut);
        }

        public int leftOutInAll() {
            return leftOut.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /**
     * Makes or makes again the drafts.
     *
     * @param supplement where a month is locked, bill those who joined afterwards on a bill of their own
     */
    public Result run(BillScope scope, boolean supplement) {
        return run(scope, supplement, TaskProgress.SILENT);
    }

    /** The same, watched: whoever cancels between two steps leaves everything as it was. */
    Result run(BillScope scope, boolean supplement, TaskProgress progress) {
        if (scope.month().isBefore(FIRST)) throw new IllegalArgumentException("no bills before " + FIRST);
        var result = transaction.execute(status -> make(scope, supplement, progress));
        if (result == null) throw new IllegalStateException();
        return result;
    }

    /** Whether a run takes so long that whoever asks should watch it rather than wait. */
    boolean isLong(BillScope scope) {
        return isMany(scope);
    }

    private Result make(BillScope scope, boolean supplement, TaskProgress progress) {
        BillLocks.month(jdbc, scope.month());
        // Behind row-level security the planner expects one row in two hundred, and then compares everybody with
        // everybody.
        if (isMany(scope)) jdbc.execute("SET LOCAL enable_nestloop = off");
        progress.at(1, STEPS, "langkah");
        takeDraftsBack(scope);
        candidates.stage(scope);
        progress.at(2, STEPS, "langkah");
        candidates.leaveOutBilled(scope.month());
        int locked = keys(scope, supplement);
        candidates.keepHeads(scope.month());
        progress.at(3, STEPS, "langkah");
        tariffs.fill(scope.month());
        candidates.leaveOutWithoutTariff();
        progress.at(4, STEPS, "langkah");
        openBills(scope);
        progress.at(5, STEPS, "langkah");
        writeLines(scope.month().atDay(1));
        progress.at(6, STEPS, "langkah");
        closeDrafts(scope);
        var result = result(locked);
        audit.record(
                "BILLS_MADE",
                "bills:" + scope.month(),
                scope.region(),
                Map.of(
                        "bills",
                        result.bills(),
                        "people",
                        result.people(),
                        "rupiah",
                        result.rupiah(),
                        "leftOut",
                        result.leftOutInAll()));
        return result;
    }

    private boolean isMany(BillScope scope) {
        Integer found = jdbc.queryForObject("""
                SELECT count(*)::int FROM (SELECT 1 FROM membership WHERE known_until = 'infinity' AND payer_region >= ? AND payer_region < ?
                                           LIMIT ?) AS found""", Integer.class, scope.region(), scope.until(), MANY);
        return found != null && found == MANY;
    }

    /** The drafts lose their lines but keep their numbers, so that an open page still shows the same bill. */
    private void takeDraftsBack(BillScope scope) {
        var day = scope.month().atDay(1);
        jdbc.execute("CREATE TEMPORARY TABLE bill_draft (id bigint PRIMARY KEY) ON COMMIT DROP");
        jdbc.update(
                "INSERT INTO bill_draft SELECT b.id FROM bill b WHERE b.state = 'DRAFT' AND b.kind <> 'PENALTY' AND "
                        + IN_SCOPE,
                of(scope));
        jdbc.update("DELETE FROM bill_line WHERE bill_id IN (SELECT id FROM bill_draft)");
        jdbc.update("""
                DELETE FROM bill_left_out o WHERE o.month = ? AND o.region_code >= ? AND o.region_code < ?
                  AND (?::bigint IS NULL OR o.fund_id = ?) AND (?::bigint IS NULL OR o.payer_id = ?)""", day, scope.region(), scope.until(), scope.fund(), scope.fund(), scope.payer(), scope.payer());
    }

    static final String IN_SCOPE = """
            b.month = ? AND b.region_code >= ? AND b.region_code < ? AND (?::bigint IS NULL OR b.fund_id = ?) AND (?::bigint IS NULL OR b.payer_id = ?)""";

    static Object[] of(BillScope scope) {
        return new Object[] {
            Date.valueOf(scope.month().atDay(1)),
            scope.region(),
            scope.until(),
            scope.fund(),
            scope.fund(),
            scope.payer(),
            scope.payer()
        };
    }

    /** One row per payer, fund and segment; those whose month is locked are closed to new people unless a supplement is asked for. */
    private int keys(BillScope scope, boolean supplement) {
        jdbc.update("""
                CREATE TEMPORARY TABLE bill_key ON COMMIT DROP AS
                SELECT c.payer_id, coalesce(c.fund_id, 0) AS fund_id, c.segment, min(c.payer_region) AS region_code, NULL::bigint AS bill_id,
                       coalesce(max(b.last), -1) AS last
                FROM (SELECT DISTINCT payer_id, fund_id, segment, payer_region FROM bill_candidate) c
                LEFT JOIN (SELECT payer_id, coalesce(fund_id, 0) AS fund_id, segment, max(part) AS last FROM bill
                           WHERE month = ? AND state = 'LOCKED' AND kind <> 'PENALTY' GROUP BY 1, 2, 3) b
                  ON b.payer_id = c.payer_id AND b.fund_id = coalesce(c.fund_id, 0) AND b.segment = c.segment
                GROUP BY 1, 2, 3""", scope.month().atDay(1));
        jdbc.execute("ANALYZE bill_key");
        if (!supplement) {
            jdbc.update("""
                    UPDATE bill_candidate c SET reason = 'LOCKED' FROM bill_key k
                    WHERE k.last >= 0 AND k.payer_id = c.payer_id AND k.fund_id = coalesce(c.fund_id, 0) AND k.segment = c.segment
                      AND c.reason IS NULL
                      -- A supplement that was begun is made again like any draft.
                      AND NOT EXISTS (SELECT 1 FROM bill b JOIN bill_draft d ON d.id = b.id WHERE b.kind = 'SUPPLEMENT'
                                       AND b.payer_id = k.payer_id AND coalesce(b.fund_id, 0) = k.fund_id AND b.segment = k.segment)""");
        }
        Integer locked = jdbc.queryForObject(
                "SELECT count(*)::int FROM bill b WHERE b.state = 'LOCKED' AND b.kind <> 'PENALTY' AND " + IN_SCOPE,
                Integer.class,
                of(scope));
        return locked == null ? 0 : locked;
    }

    private void openBills(BillScope scope) {
        jdbc.update("""
                INSERT INTO bill (payer_id, fund_id, region_code, segment, month, kind, part)
                SELECT k.payer_id, nullif(k.fund_id, 0), k.region_code, k.segment, ?, CASE WHEN k.last < 0 THEN 'REGULAR' ELSE 'SUPPLEMENT' END, k.last + 1
                FROM bill_key k
                JOIN (SELECT DISTINCT payer_id, fund_id, segment FROM bill_candidate WHERE reason IS NULL) c
                  ON c.payer_id = k.payer_id AND coalesce(c.fund_id, 0) = k.fund_id AND c.segment = k.segment
                ON CONFLICT (payer_id, coalesce(fund_id, 0), segment, month, kind, part)
                  DO UPDATE SET run_at = office_now(), run_by = acting() WHERE bill.state = 'DRAFT'""", scope.month().atDay(1));
        jdbc.update("""
                UPDATE bill_key k SET bill_id = b.id FROM bill b
                WHERE b.payer_id = k.payer_id AND coalesce(b.fund_id, 0) = k.fund_id AND b.segment = k.segment AND b.month = ?
                  AND b.kind <> 'PENALTY' AND b.part = k.last + 1 AND b.state = 'DRAFT'""", scope.month().atDay(1));
    }

    /** A bill says what its lines, as they were stored, add up to. */
    private void writeLines(LocalDate month) {
        jdbc.update("""
                WITH line AS (
                  INSERT INTO bill_line (bill_id, membership_id, person_id, month, region_code, category, programmes, base_sen,
                                         jkk, jkm, jht_employer, jht_worker, jp_employer, jp_worker, jkp)
                  SELECT k.bill_id, c.membership_id, c.person_id, ?, c.region_code, c.category, t.bits, t.base_sen,
                         t.jkk, t.jkm, t.jht_employer, t.jht_worker, t.jp_employer, t.jp_worker, t.jkp
                  FROM bill_candidate c
                  JOIN bill_key k ON k.payer_id = c.payer_id AND k.fund_id = coalesce(c.fund_id, 0) AND k.segment = c.segment
                  JOIN bill_tariff t ON t.fact = c.fact
                  WHERE c.reason IS NULL RETURNING bill_id, rupiah
                )
                UPDATE bill b SET people = s.people, rupiah = s.rupiah
                FROM (SELECT bill_id, count(*)::int AS people, sum(rupiah) AS rupiah FROM line GROUP BY 1) s WHERE b.id = s.bill_id""", month);
        jdbc.update("""
                INSERT INTO bill_left_out (payer_id, fund_id, segment, month, region_code, membership_id, person_id, reason, detail)
                SELECT payer_id, fund_id, segment, ?, payer_region, membership_id, person_id, reason, coalesce(detail, '')
                FROM bill_candidate WHERE reason IS NOT NULL""", month);
    }

    private void closeDrafts(BillScope scope) {
        jdbc.update(
                "DELETE FROM bill b WHERE b.id IN (SELECT id FROM bill_draft) AND b.id NOT IN (SELECT bill_id FROM bill_key WHERE bill_id IS NOT NULL) AND "
                        + IN_SCOPE,
                of(scope));
    }

    private Result result(int locked) {
        var leftOut = new EnumMap<LeftOut, Integer>(LeftOut.class);
        jdbc.query(
                "SELECT reason, count(*)::int AS people FROM bill_candidate WHERE reason IS NOT NULL GROUP BY 1",
                row -> {
                    leftOut.put(LeftOut.valueOf(row.getString(1)), row.getInt(2));
                });
        var made =
                jdbc.query("""
                SELECT count(*)::int, coalesce(sum(b.people), 0)::int, coalesce(sum(b.rupiah), 0)::bigint FROM bill b
                WHERE b.id IN (SELECT bill_id FROM bill_key)""", (row, n) -> new Result(row.getInt(1), locked, row.getInt(2), row.getLong(3), leftOut));
        return List.copyOf(made).getFirst();
    }
}
