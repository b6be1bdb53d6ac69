package id.lindung.office.rosters;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.audit.Audit;
import id.lindung.office.memberships.EndReason;
import id.lindung.office.memberships.MembershipBook;
import id.lindung.office.people.WorkerChanges;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Whom a payer pays for, how BPJS sees them, and how that ends; everything inside the actor's scope. */
@Service
public class Members {

    private static final String SELECT = """
            SELECT m.id, m.person_id, m.payer_id, m.payer_region, y.name AS payer_name, y.kind AS payer_kind, p.name, p.nik_mask, m.segment,
                   m.category, m.programmes, m.base_rule, m.base_sen, m.from_month, nullif(m.until_month, 'infinity') AS until_month,
                   m.end_reason, s.status, s.kpj_mask
            FROM membership m JOIN payer y ON y.id = m.payer_id
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final MembershipBook book;
    private final WorkerChanges changes;
    private final PayerJobs jobs;
    private final Audit audit;

    Members(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            MembershipBook book,
            WorkerChanges changes,
            PayerJobs jobs,
            Audit audit) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.book = book;
        this.changes = changes;
        this.jobs = jobs;
        this.audit = audit;
    }

    /**
     * One person a payer pays for.
     *
     * @param baseSen hundredths of a rupiah a month; null when the law's minimum wage is the base
     * @param until first month no more; null while open
     * @param status of the month asked, of the ledger; null when nothing is known of it
     * @param kpj masked participant number; null while BPJS has not given one
     */
    public record Member(
            long id,
            long person,
            long payer,
            String payerRegion,
            String payerName,
            String payerKind,
            String name,
            @Nullable String nik,
            String segment,
            String category,
            String programmes,
            String baseRule,
            @Nullable Long baseSen,
            YearMonth from,
            @Nullable YearMonth until,
            @Nullable EndReason endReason,
            @Nullable String status,
            @Nullable String kpj) {

        public @Nullable Long base() {
            return baseSen == null ? null : baseSen / 100;
        }
    }

    /**
     * What a payer's month comes to.
     *
     * @param confirmed by BPJS as active
     * @param paid and not yet confirmed
     * @param numbered with a participant number
     */
    public record Tally(int people, int confirmed, int paid, int numbered) {}

    public Tally tally(long payer, YearMonth month) {
        return jdbc.sql("""
                        WITH mine AS (SELECT DISTINCT person_id FROM membership WHERE payer_id = :payer AND known_until = 'infinity'
                                       AND from_month <= :month AND until_month > :month)
                        SELECT count(*)::int, (count(*) FILTER (WHERE s.status = 'CONFIRMED'))::int,
                               (count(*) FILTER (WHERE s.status = 'PAID'))::int, count(s.kpj_mask)::int
                        FROM mine LEFT JOIN paid_people_months((SELECT array_agg(person_id) FROM mine), :month) s USING (person_id)""")
                .param("payer", payer)
                .param("month", Date.valueOf(month.atDay(1)))
                .query((row, n) -> new Tally(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4)))
                .single();
    }

    /**
     * Whom a payer pays for in a month, by name.
     *
     * @param name beginning of any part of the name, or empty
     */
    public List<Member> list(long payer, YearMonth month, String name, int after, int limit) {
        return jdbc.sql("""
                        WITH mine AS (SELECT id, person_id FROM membership WHERE payer_id = :payer AND known_until = 'infinity'
                                       AND from_month <= :month AND until_month > :month),
                        portion AS (SELECT mine.id, q.name FROM mine
                                    JOIN paid_people((SELECT array_agg(person_id) FROM mine)) q ON q.person_id = mine.person_id
                                    WHERE :name = '' OR starts_with(lower(q.name), lower(:name)) OR position(' ' || lower(:name) IN lower(q.name)) > 0
                                    ORDER BY q.name, mine.id LIMIT :limit OFFSET :after)
                        """ + SELECT + """
                        JOIN portion o ON o.id = m.id
                        LEFT JOIN paid_people((SELECT array_agg(x.person_id) FROM membership x JOIN portion USING (id))) p ON p.person_id = m.person_id
                        LEFT JOIN paid_people_months((SELECT array_agg(x.person_id) FROM membership x JOIN portion USING (id)), :month) s
                          ON s.person_id = m.person_id
                        ORDER BY o.name, m.id""")
                .param("payer", payer)
                .param("month", Date.valueOf(month.atDay(1)))
                .param("name", name.strip())
                .param("after", after)
                .param("limit", limit)
                .query(Members::member)
                .list();
    }

    /** One membership that holds or will hold, when its payer lies in the actor's scope. */
    public Optional<Member> find(long membership, YearMonth month) {
        return jdbc.sql(SELECT + """
                        LEFT JOIN paid_people(ARRAY[m.person_id]) p ON p.person_id = m.person_id
                        LEFT JOIN paid_people_months(ARRAY[m.person_id], :month) s ON s.person_id = m.person_id
                        WHERE m.id = :id AND m.known_until = 'infinity' AND m.payer_region >= scope_from() AND m.payer_region < scope_until()""")
                .param("id", membership)
                .param("month", Date.valueOf(month.atDay(1)))
                .query(Members::member)
                .optional();
    }

    /** The latest month of a payer whose bill is locked; ends and wages before it change nothing that was billed. */
    public Optional<YearMonth> lastLocked(long payer, String segment) {
        return jdbc.sql(
                        "SELECT max(month) AS month FROM bill WHERE payer_id = :payer AND segment = :segment AND state = 'LOCKED' AND kind <> 'PENALTY'")
                .param("payer", payer)
                .param("segment", segment)
                .query((row, n) -> Optional.ofNullable(row.getObject("month", LocalDate.class))
                        .map(YearMonth::from))
                .single();
    }

    /**
     * Ends a membership after the month of {@code day}; false when it ended meanwhile.
     *
     * @param day last day at work, or of death, or of the move
     */
    public boolean end(Member member, LocalDate day, EndReason reason) {
        var until = YearMonth.from(day).plusMonths(1);
        var done = CurrentActor.callAs(
                Rosters.office(),
                () -> transaction.execute(status -> {
                    int changed = book.end("SELECT ?::bigint", List.of(member.id()), until, reason);
                    if (changed == 0) return false;
                    changes.around(
                            "SELECT ?::bigint",
                            List.of(member.person()),
                            () -> jobs.end(
                                    "SELECT ?::bigint, ?::bigint, ?::date",
                                    List.of(member.person(), member.payer(), Date.valueOf(until.atDay(1)))));
                    audit.record(
                            "MEMBERSHIP_ENDED",
                            "person:" + member.person(),
                            member.payerRegion(),
                            Map.of("payer", member.payer(), "until", until.toString(), "reason", reason.name()));
                    return true;
                }));
        return Boolean.TRUE.equals(done);
    }

    /** Changes the wage or income from a month on; false when the membership ended meanwhile. */
    public boolean changeBase(Member member, long rupiah, YearMonth from) {
        var done = transaction.execute(status -> {
            int changed = book.changeBase(
                    "VALUES (?::bigint, ?::bigint)", List.of(member.id(), Math.multiplyExact(rupiah, 100L)), from);
            if (changed == 0) return false;
            audit.record(
                    "MEMBERSHIP_BASE",
                    "person:" + member.person(),
                    member.payerRegion(),
                    Map.of("payer", member.payer(), "from", from.toString(), "rupiah", rupiah));
            return true;
        });
        return Boolean.TRUE.equals(done);
    }

    private static Member member(ResultSet row, int number) throws SQLException {
        var until = row.getObject("until_month", LocalDate.class);
        var reason = row.getString("end_reason");
        var name = row.getString("name");
        return new Member(
                row.getLong("id"),
                row.getLong("person_id"),
                row.getLong("payer_id"),
                row.getString("payer_region"),
                row.getString("payer_name"),
                row.getString("payer_kind"),
                name == null ? "" : name,
                row.getString("nik_mask"),
                row.getString("segment"),
                row.getString("category"),
                row.getString("programmes"),
                row.getString("base_rule"),
                row.getObject("base_sen", Long.class),
                YearMonth.from(row.getObject("from_month", LocalDate.class)),
                until == null ? null : YearMonth.from(until),
                reason == null ? null : EndReason.valueOf(reason),
                row.getString("status"),
                row.getString("kpj_mask"));
    }
}
