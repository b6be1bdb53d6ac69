package id.lindung.office.billing;

import id.lindung.office.audit.Audit;
import id.lindung.rules.Sentence;
import id.lindung.rules.contribution.DueDates;
import id.lindung.rules.contribution.Segment;
import id.lindung.rules.law.LawBook;
import id.lindung.rules.money.Rupiah;
import id.lindung.rules.time.ContributionMonth;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Turns drafts into bills that no longer change and asks for their money. */
@Service
public class BillLock {

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Bills bills;
    private final Money money;
    private final BillLedger ledger;
    private final ObjectProvider<LawBook> book;
    private final Audit audit;

    BillLock(
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            Bills bills,
            Money money,
            BillLedger ledger,
            ObjectProvider<LawBook> book,
            Audit audit) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.bills = bills;
        this.money = money;
        this.ledger = ledger;
        this.book = book;
        this.audit = audit;
    }

    /**
     * What came of it.
     *
     * @param locked numbers of the bills locked by this call
     * @param already bills that were locked before
     * @param refused one sentence per fund or bill that stays a draft
     */
    public record Result(List<Long> locked, int already, long rupiah, List<Sentence> refused) {
        public Result {
            locked = List.copyOf(locked);
            refused = List.copyOf(refused);
        }
    }

    /** Locks every draft of the scope that its fund can carry; the others are named with the amount that is missing. */
    public Result lock(BillScope scope) {
        return run(
                scope.month(),
                () -> jdbc.queryForList(
                        "SELECT b.id FROM bill b WHERE " + BillRun.IN_SCOPE + " ORDER BY b.id",
                        Long.class,
                        BillRun.of(scope)),
                null);
    }

    /**
     * Locks one bill.
     *
     * @param seen the sum that was on the page; another one means that the draft was made again since
     */
    public Result lock(Bill bill, @Nullable Long seen) {
        return run(bill.month(), () -> List.of(bill.id()), seen);
    }

    private Result run(YearMonth month, java.util.function.Supplier<List<Long>> which, @Nullable Long seen) {
        var result = transaction.execute(status -> {
            BillLocks.month(jdbc, month);
            return lock(month, which.get(), seen);
        });
        if (result == null) throw new IllegalStateException();
        return result;
    }

    private Result lock(YearMonth month, List<Long> ids, @Nullable Long seen) {
        var all = bills.list(ids);
        var refused = new ArrayList<Sentence>();
        var drafts = new ArrayList<Bill>();
        for (var bill : all) {
            if (!bill.isDraft()) continue;
            if (seen != null && bill.rupiah() != seen) {
                refused.add(Sentence.of(
                        "Tagihan {} berubah sejak halaman dibuka: sekarang {}. Periksa sekali lagi, lalu kunci.",
                        "Bill {} has changed since the page was opened: it is now {}. Look again, then lock it.",
                        bill.id(),
                        Rupiah.of(bill.rupiah())));
            } else {
                drafts.add(bill);
            }
        }
        var carried = withinCeilings(drafts, refused);
        long rupiah = 0;
        if (!carried.isEmpty()) {
            var numbers = carried.stream().map(Bill::id).toArray(Long[]::new);
            for (var bill : carried) rupiah += bill.rupiah();
            close(month, numbers);
            money.ask(numbers);
            money.settleFromAdvances(carried);
            ledger.follow(List.of(numbers));
            for (var bill : carried) {
                audit.record(
                        "BILL_LOCKED",
                        bill.subject(),
                        bill.region(),
                        Map.of("month", month.toString(), "people", bill.people(), "rupiah", bill.rupiah()));
            }
        }
        int already = (int) all.stream().filter(bill -> !bill.isDraft()).count();
        return new Result(carried.stream().map(Bill::id).toList(), already, rupiah, refused);
    }

    /** Fund by fund, in the order of the bills, as long as the papers of the fund allow. */
    private List<Bill> withinCeilings(List<Bill> drafts, List<Sentence> refused) {
        var left = new LinkedHashMap<Long, Long>();
        var carried = new ArrayList<Bill>();
        for (var bill : drafts) {
            var fund = bill.fund();
            if (fund == null) {
                carried.add(bill);
                continue;
            }
            var room = left.containsKey(fund) ? left.get(fund) : room(fund);
            if (room != null && room >= bill.rupiah()) {
                left.put(fund, room - bill.rupiah());
                carried.add(bill);
            } else {
                if (room != null) left.put(fund, room);
                refused.add(tooMuch(bill, room));
            }
        }
        return carried;
    }

    private static Sentence tooMuch(Bill bill, @Nullable Long room) {
        var name = bill.payerName() + " · " + bill.fundName();
        if (room == null) {
            return Sentence.of(
                    "{}: belum ada dokumen anggaran yang menyebut pagu. Catat APBDes, APBD, atau PKS-nya, lalu kunci lagi.",
                    "{}: no budget paper names a ceiling. Record its APBDes, APBD or PKS, then lock again.",
                    name);
        }
        return Sentence.of(
                "{}: tagihan {} melebihi sisa pagu {} sebesar {}. Ubah anggaran, atau catat keputusan melampaui pagu.",
                "{}: the bill of {} exceeds what is left, {}, by {}. Amend the budget, or record a decision to exceed it.",
                name,
                Rupiah.of(bill.rupiah()),
                Rupiah.of(Math.max(0, room)),
                Rupiah.of(bill.rupiah() - Math.max(0, room)));
    }

    /** What the fund can still carry; null without a ceiling. Holds the fund, so that two bills do not both take the last rupiah. */
    private @Nullable Long room(long fund) {
        jdbc.query("SELECT 1 FROM fund WHERE id = ? FOR UPDATE", row -> {}, fund);
        List<@Nullable Long> found = jdbc.query("""
                SELECT (c.rupiah - coalesce((SELECT sum(v.billed - v.cancelled) FROM bill l JOIN bill_balance v ON v.bill_id = l.id
                                            WHERE l.fund_id = c.fund_id AND l.state = 'LOCKED'), 0))::bigint FROM fund_ceiling c WHERE c.fund_id = ?""", (row, n) -> row.getObject(1, Long.class), fund);
        return found.isEmpty() ? null : found.getFirst();
    }

    private void close(YearMonth month, Long[] numbers) {
        Integer wrong = jdbc.queryForObject("""
                SELECT count(*)::int FROM bill b WHERE b.id = ANY (?)
                  AND b.rupiah <> (SELECT coalesce(sum(l.rupiah), 0) FROM bill_line l WHERE l.bill_id = b.id)""", Integer.class, (Object) numbers);
        if (wrong == null || wrong != 0)
            throw new IllegalStateException("a bill does not say what its lines add up to");
        for (var segment : Segment.values()) {
            jdbc.update("""
                    UPDATE bill SET state = 'LOCKED', locked_at = office_now(), locked_by = acting(), due_on = ?
                    WHERE id = ANY (?) AND segment = ? AND state = 'DRAFT'""", due(segment, month).orElse(null), numbers, segment.name());
        }
    }

    /** The last day to pay; empty for projects and migrants, who pay by contract. */
    public Optional<LocalDate> due(Segment segment, YearMonth month) {
        return new DueDates(book.getObject())
                .find(segment, new ContributionMonth(month))
                .map(DueDates.DueDate::day);
    }

    /** Writes the payment code that BPJS gave for a locked bill: 10 to 20 digits. Empty when it was written. */
    public Optional<Refusal> code(Bill bill, String typed) {
        var code = typed.replaceAll("[\\s.-]", "");
        if (!code.matches("[0-9]{10,20}")) {
            return Optional.of(Refusal.of(
                    "CODE_INVALID",
                    "Kode bayar \"{}\" tidak terdiri dari 10 sampai 20 angka. Salin dari SIPP atau EPS.",
                    "Payment code \"{}\" is not 10 to 20 digits. Copy it from SIPP or EPS.",
                    typed));
        }
        if (bill.isDraft()) {
            return Optional.of(Refusal.of(
                    "NOT_LOCKED",
                    "Tagihan {} masih draf. Kunci dahulu, lalu isi kode bayarnya.",
                    "Bill {} is still a draft. Lock it first, then write its payment code.",
                    bill.id()));
        }
        return Optional.ofNullable(transaction.execute(status -> {
                    var other = jdbc.queryForList(
                            "SELECT id FROM bill WHERE payment_code = ? AND id <> ?", Long.class, code, bill.id());
                    if (!other.isEmpty()) {
                        return Optional.of(Refusal.of(
                                "CODE_TAKEN",
                                "Kode bayar {} sudah dipakai tagihan {}. Satu kode hanya untuk satu tagihan.",
                                "Payment code {} belongs to bill {} already. One code is for one bill.",
                                code,
                                other.getFirst()));
                    }
                    jdbc.update("UPDATE bill SET payment_code = ? WHERE id = ?", code, bill.id());
                    audit.record("BILL_CODE", bill.subject(), bill.region(), Map.of("code", code));
                    return Optional.<Refusal>empty();
                }))
                .flatMap(found -> found);
    }
}
