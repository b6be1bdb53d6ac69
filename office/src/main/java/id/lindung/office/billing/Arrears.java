package id.lindung.office.billing;

import id.lindung.office.store.OfficeClock;
import id.lindung.rules.Sentence;
import id.lindung.rules.law.LawBook;
import id.lindung.rules.money.Rupiah;
import id.lindung.rules.time.ContributionMonth;
import id.lindung.rules.time.IndonesianDate;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Who has not paid, since when, and what happens next. */
@Service
public class Arrears {

    private final JdbcClient jdbc;
    private final OfficeClock clock;
    private final ObjectProvider<LawBook> book;

    Arrears(JdbcClient jdbc, OfficeClock clock, ObjectProvider<LawBook> book) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.book = book;
    }

    /**
     * One payer's unpaid months of one segment.
     *
     * @param months overdue and not fully paid
     * @param oldestDue day on which the oldest was due
     * @param monthsLeft BPU: how many months until membership would end, 3 to 1, or 0 when it has come to that; null for other segments
     */
    public record Overdue(
            long payer,
            String payerName,
            @Nullable String contact,
            String region,
            String segment,
            int people,
            int months,
            YearMonth oldest,
            LocalDate oldestDue,
            long rupiah,
            long days,
            @Nullable Integer monthsLeft) {

        /** A message ready to be sent. */
        public Sentence message() {
            var since = IndonesianDate.month(oldest);
            var what = Rupiah.of(rupiah);
            Integer left = monthsLeft;
            if (left == null) {
                return Sentence.of(
                        "Yth. {}: iuran BPJS Ketenagakerjaan {} orang sejak {} belum dibayar, {} ({} bulan). Denda 2% sebulan berjalan. Mohon dibayar, lalu kirim buktinya. Terima kasih.",
                        "Dear {}: BPJS Ketenagakerjaan contributions of {} people since {} are unpaid, {} ({} months). A fine of 2% a month runs. Please pay and send the receipt. Thank you.",
                        payerName,
                        people,
                        since,
                        what,
                        months);
            }
            if (left <= 0) {
                return Sentence.of(
                        "Yth. {}: iuran BPJS Ketenagakerjaan {} orang sejak {} belum dibayar, {} ({} bulan). Kepesertaan mereka dapat berakhir; hubungi cabang BPJS Ketenagakerjaan hari ini.",
                        "Dear {}: BPJS Ketenagakerjaan contributions of {} people since {} are unpaid, {} ({} months). Their membership may have ended; call the branch today.",
                        payerName,
                        people,
                        since,
                        what,
                        months);
            }
            return Sentence.of(
                    "Yth. {}: iuran BPJS Ketenagakerjaan {} orang sejak {} belum dibayar, {}. Bila tidak dibayar, perlindungan mereka berakhir {} bulan lagi. Mohon dibayar, lalu kirim buktinya. Terima kasih.",
                    "Dear {}: BPJS Ketenagakerjaan contributions of {} people since {} are unpaid, {}. Unpaid, their protection ends in {} months. Please pay and send the receipt. Thank you.",
                    payerName,
                    people,
                    since,
                    what,
                    left);
        }
    }

    /** The most pressing first: membership that ends, then the oldest. */
    public List<Overdue> list(String region, int after, int limit) {
        var today = clock.today();
        int most = unpaidMonthsAllowed(YearMonth.from(today));
        return jdbc.sql("""
                        WITH late AS (
                          SELECT b.payer_id, b.segment, b.month, b.people, b.due_on, sum(e.rupiah) AS open
                          FROM bill b JOIN money_entry e ON e.bill_id = b.id AND e.account = 'OPEN'
                          WHERE b.state = 'LOCKED' AND b.kind <> 'PENALTY' AND b.due_on < :today AND b.region_code >= :region AND b.region_code < :until
                          GROUP BY b.id HAVING sum(e.rupiah) > 0
                        ), grouped AS (
                          SELECT payer_id, segment, max(people) AS people, count(DISTINCT month)::int AS months, min(month) AS oldest,
                                 min(due_on) AS oldest_due, sum(open)::bigint AS rupiah FROM late GROUP BY 1, 2)
                        SELECT g.*, y.name, y.contact, y.region_code,
                               CASE WHEN g.segment = 'BPU' THEN greatest(0, :most + 1 - g.months) END AS months_left
                        FROM grouped g JOIN payer y ON y.id = g.payer_id
                        ORDER BY months_left NULLS LAST, g.oldest_due, g.payer_id LIMIT :limit OFFSET :after""")
                .param("today", today)
                .param("region", region)
                .param("until", region.isEmpty() ? "~" : region + "/")
                .param("most", most)
                .param("limit", limit)
                .param("after", after)
                .query((row, n) -> new Overdue(
                        row.getLong("payer_id"),
                        row.getString("name"),
                        row.getString("contact"),
                        row.getString("region_code"),
                        row.getString("segment"),
                        row.getInt("people"),
                        row.getInt("months"),
                        YearMonth.from(row.getObject("oldest", LocalDate.class)),
                        row.getObject("oldest_due", LocalDate.class),
                        row.getLong("rupiah"),
                        ChronoUnit.DAYS.between(row.getObject("oldest_due", LocalDate.class), today),
                        row.getObject("months_left", Integer.class)))
                .list();
    }

    /** More than so many unpaid months in a row end a BPU membership. */
    private int unpaidMonthsAllowed(YearMonth month) {
        var law = book.getObject();
        var asked = new ContributionMonth(month);
        return law.get("bpu.inactive_after_months_unpaid")
                .find(asked)
                .map(found -> found.value().integer())
                .orElse(3);
    }
}
