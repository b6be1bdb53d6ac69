package id.lindung.office.payments;

import id.lindung.office.billing.BillLock;
import id.lindung.office.billing.BillRun;
import id.lindung.office.billing.BillScope;
import id.lindung.office.billing.Refusal;
import id.lindung.office.store.OfficeClock;
import id.lindung.rules.Sentence;
import id.lindung.rules.law.Citation;
import id.lindung.rules.law.LawBook;
import id.lindung.rules.money.Rupiah;
import id.lindung.rules.time.ContributionMonth;
import id.lindung.rules.time.IndonesianDate;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Workers who pay for themselves, and their groups (wadah, Perisai, cooperatives, congregations): paid through which month, who should be
 * reminded, and several months billed ahead so that one payment covers them.
 */
@Service
public class Prepayments {

    /** Those who pay with their own money for people without an employer. */
    private static final String GROUPS =
            "y.kind IN ('SELF', 'MEMBER_POOL', 'COOPERATIVE', 'HOUSE_OF_WORSHIP', 'SPONSOR')";

    private static final String ALLOWED = "bpu.prepay_allowed_months";

    private static final String LIST = """
            SELECT y.id, y.name, y.contact, y.region_code, p.people, b.billed, b.through, coalesce(b.open, 0)::bigint AS open, coalesce(l.rupiah, 0)::bigint AS monthly,
                   coalesce(a.ahead, 0)::bigint AS ahead, p.wage_earners
            FROM (SELECT m.payer_id, count(*) FILTER (WHERE m.segment = 'BPU')::int AS people, bool_or(m.segment <> 'BPU') AS wage_earners
                  FROM membership m
                  WHERE m.known_until = 'infinity' AND m.from_month <= :month AND m.until_month > :month GROUP BY 1) p
            JOIN payer y ON y.id = p.payer_id AND %s
            LEFT JOIN (SELECT q.payer_id, max(q.month) AS billed, max(q.month) FILTER (WHERE q.open = 0) AS through, sum(q.open) AS open
                       FROM (SELECT b.payer_id, b.month, coalesce(sum(e.rupiah), 0) AS open FROM bill b
                             LEFT JOIN money_entry e ON e.bill_id = b.id AND e.account = 'OPEN'
                             WHERE b.state = 'LOCKED' AND b.segment = 'BPU' AND b.kind <> 'PENALTY' GROUP BY b.payer_id, b.month) q
                       GROUP BY 1) b ON b.payer_id = y.id
            LEFT JOIN LATERAL (SELECT c.rupiah FROM bill c WHERE c.payer_id = y.id AND c.state = 'LOCKED' AND c.kind = 'REGULAR' AND c.segment = 'BPU'
                               ORDER BY c.month DESC LIMIT 1) l ON true
            LEFT JOIN LATERAL (SELECT sum(e.rupiah) AS ahead FROM money_act c JOIN money_entry e ON e.act_id = c.id AND e.account = 'ADVANCE'
                               WHERE c.payer_id = y.id) a ON true
            WHERE p.people > 0 AND y.region_code >= :region AND y.region_code < :until
            """.formatted(GROUPS);

    private final JdbcClient jdbc;
    private final BillRun runs;
    private final BillLock locks;
    private final OfficeClock clock;
    private final ObjectProvider<LawBook> book;

    Prepayments(JdbcClient jdbc, BillRun runs, BillLock locks, OfficeClock clock, ObjectProvider<LawBook> book) {
        this.jdbc = jdbc;
        this.runs = runs;
        this.locks = locks;
        this.clock = clock;
        this.book = book;
    }

    /**
     * One group, or one worker who pays alone.
     *
     * @param people BPU members this month
     * @param billed the last month billed and locked; null before the first
     * @param through the last month that is paid in full; null before the first
     * @param open what its locked bills still ask for
     * @param monthly what its latest month came to; 0 before the first
     * @param ahead money that waits for a bill
     * @param first the next month that may be billed
     * @param left months that are paid after this one; negative in arrears
     */
    public record Group(
            long payer,
            String name,
            @Nullable String contact,
            String region,
            int people,
            @Nullable YearMonth billed,
            @Nullable YearMonth through,
            long open,
            long monthly,
            long ahead,
            YearMonth first,
            int left,
            boolean wageEarners) {

        /** Whether somebody should write to them now: paid up to this month at most. */
        public boolean isDue() {
            return left <= 0;
        }

        /** A message ready to be sent. */
        public Sentence message() {
            if (through == null) {
                return Sentence.of(
                        "Yth. {}: {} anggota Anda sudah terdaftar, tetapi iuran pertamanya belum dibayar. Bayar beberapa bulan sekaligus (1, 2, 3, 6, atau 12) supaya perlindungan tidak terputus. Terima kasih.",
                        "Dear {}: {} members are registered, but their first contribution is not paid. Pay several months at once (1, 2, 3, 6 or 12) so that protection does not lapse. Thank you.",
                        name,
                        people);
            }
            return Sentence.of(
                    "Yth. {}: iuran {} anggota Anda lunas sampai {}. Bayar bulan berikutnya, boleh 1, 2, 3, 6, atau 12 bulan sekaligus, supaya perlindungan tidak terputus{}. Terima kasih.",
                    "Dear {}: the contributions of {} members are paid up to {}. Pay the next months, 1, 2, 3, 6 or 12 at once, so that protection does not lapse{}. Thank you.",
                    name,
                    people,
                    IndonesianDate.month(through),
                    monthly > 0 ? " (" + Rupiah.of(monthly).display() + ")" : "");
        }
    }

    /** What came of billing ahead. */
    public sealed interface Made {

        /**
         * @param months billed and locked now; empty when another click had done it
         * @param open what the payer's locked bills ask for in all
         */
        record Billed(List<YearMonth> months, long open) implements Made {
            public Billed {
                months = List.copyOf(months);
            }
        }

        record Refused(Refusal why) implements Made {}
    }

    /** Groups by how soon they should pay; those in arrears first. */
    public List<Group> list(String region, int after, int limit) {
        return query("ORDER BY b.through NULLS FIRST, y.id LIMIT :limit OFFSET :after", region)
                .param("limit", limit)
                .param("after", after)
                .query(this::group)
                .list();
    }

    public Optional<Group> find(long payer) {
        return query("AND y.id = :payer", "")
                .param("payer", payer)
                .query(this::group)
                .optional();
    }

    private JdbcClient.StatementSpec query(String rest, String region) {
        return jdbc.sql(LIST + rest)
                .param("month", Date.valueOf(YearMonth.from(clock.today()).atDay(1)))
                .param("region", region)
                .param("until", region.isEmpty() ? "~" : region + "/");
    }

    /** How many months may be paid at once, with the law that says so. */
    public record Allowed(List<Integer> months, List<Citation> law) {
        public Allowed {
            months = List.copyOf(months);
            law = List.copyOf(law);
        }
    }

    public Allowed allowed() {
        var found = book.getObject().get(ALLOWED, new ContributionMonth(YearMonth.from(clock.today())));
        var months = new ArrayList<Integer>();
        for (var each : found.value().items()) months.add(each.integer());
        return new Allowed(months, found.provenance().law());
    }

    /**
     * Bills and locks the next months of a group, each as any month is billed; what its members are asked for in a month that has come
     * later may still be corrected. A payment then settles them, the oldest first.
     *
     * @param first the first month as the form showed it: when another click was faster, nothing is done twice
     */
    public Made bill(Group group, int months, YearMonth first) {
        if (!group.first().equals(first)) return new Made.Billed(List.of(), group.open());
        var allowed = allowed();
        if (!allowed.months().contains(months)) {
            return new Made.Refused(Refusal.of(
                    "MONTHS_NOT_ALLOWED",
                    "Iuran di muka dibayar untuk {} bulan sekaligus, bukan {}.",
                    "Contributions are paid ahead for {} months at once, not {}.",
                    String.join(
                            ", ", allowed.months().stream().map(String::valueOf).toList()),
                    months));
        }
        if (group.wageEarners()) {
            return new Made.Refused(Refusal.of(
                    "NOT_ONLY_BPU",
                    "{} juga membayar penerima upah; iuran mereka mengikuti upah tiap bulan dan tidak dibayar di muka di sini.",
                    "{} pays for wage earners too; theirs follow each month's wage and are not paid ahead here.",
                    group.name()));
        }
        var made = new ArrayList<YearMonth>();
        for (int i = 0; i < months; i++) {
            var month = first.plusMonths(i);
            var scope = new BillScope(month, "", null, group.payer());
            var run = runs.run(scope, false);
            if (run.people() == 0) {
                return new Made.Refused(Refusal.of(
                        "NOBODY",
                        "Tidak ada anggota yang dapat ditagih untuk {}. Lihat alasannya di halaman tagihan bulan itu.",
                        "Nobody can be billed for {}. The page of that month's bills says why.",
                        IndonesianDate.month(month)));
            }
            locks.lock(scope);
            made.add(month);
        }
        return new Made.Billed(made, find(group.payer()).orElseThrow().open());
    }

    private Group group(ResultSet row, int number) throws SQLException {
        var now = YearMonth.from(clock.today());
        var billed = month(row, "billed");
        var through = month(row, "through");
        // The month after the last one billed, also when that lies behind us: a gap would be a lapse.
        var first = billed == null ? now : billed.plusMonths(1);
        return new Group(
                row.getLong("id"),
                row.getString("name"),
                row.getString("contact"),
                row.getString("region_code"),
                row.getInt("people"),
                billed,
                through,
                row.getLong("open"),
                row.getLong("monthly"),
                row.getLong("ahead"),
                first,
                through == null ? -1 : (int) ChronoUnit.MONTHS.between(now, through),
                row.getBoolean("wage_earners"));
    }

    private static @Nullable YearMonth month(ResultSet row, String column) throws SQLException {
        var day = row.getObject(column, LocalDate.class);
        return day == null ? null : YearMonth.from(day);
    }
}
