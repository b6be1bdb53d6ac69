package id.lindung.office.claims;

import id.lindung.office.audit.Audit;
import id.lindung.office.papers.Papers;
import id.lindung.office.store.OfficeClock;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The money of an approved case: ordered, paid, proven, for each who receives it. Entries only; the database bounds them by the decision. */
@Service
public class ClaimMoney {

    private final JdbcClient jdbc;
    private final ClaimSteps steps;
    private final ClaimAccounts accounts;
    private final OrderCheck check;
    private final Papers papers;
    private final Audit audit;
    private final OfficeClock clock;

    ClaimMoney(
            JdbcClient jdbc,
            ClaimSteps steps,
            ClaimAccounts accounts,
            OrderCheck check,
            Papers papers,
            Audit audit,
            OfficeClock clock) {
        this.jdbc = jdbc;
        this.steps = steps;
        this.accounts = accounts;
        this.check = check;
        this.papers = papers;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param order the order this one ended; null for an order
     * @param instalment 1 and up where the benefit comes in months
     * @param open an order that neither was paid nor came back
     */
    public record Entry(
            long id,
            long heir,
            String kind,
            @Nullable Long order,
            int instalment,
            long rupiah,
            LocalDate day,
            String accountMask,
            String reference,
            String note,
            @Nullable UUID proof,
            String by,
            boolean open) {}

    /** What somebody receives by the decision that counts, and how far it went. */
    public record Share(Heir heir, long rupiah, long ordered, long paid) {
        public long left() {
            return rupiah - ordered;
        }
    }

    /**
     * @param decided rupiah; 0 before any approval
     * @param instalments how many months it comes in; 0: at once
     */
    public record Account(
            long decided, long ordered, long paid, int instalments, List<Share> shares, List<Entry> entries) {}

    /** Where every rupiah of a case stands. */
    public Account of(ClaimCase claim) {
        return accounts.of(claim);
    }

    /**
     * Orders the payment of what somebody is still owed, or of one month of it.
     *
     * @param note JKP from the second month on: how the condition of that month was met
     */
    @Transactional
    public Optional<Refusal> order(ClaimCase claim, long heir, int instalment, String note) {
        var locked = steps.lock(claim);
        var account = of(locked);
        var share = account.shares().stream()
                .filter(each -> each.heir().id() == heir)
                .findFirst();
        var refusal = check.refusal(locked, share, account, instalment, note);
        if (refusal.isPresent()) return refusal;
        long rupiah = check.sum(locked, share.orElseThrow(), account, instalment);
        if (rupiah <= 0 || rupiah > share.get().left()) {
            return Optional.of(Refusal.of(
                    "NOTHING_LEFT",
                    "Bagian ini sudah seluruhnya diperintahkan bayar.",
                    "This share was ordered in full already."));
        }
        jdbc.sql("""
                        INSERT INTO claim_entry (case_id, heir_id, kind, instalment, rupiah, day, bank, account_mask, note)
                        VALUES (:case, :heir, 'ORDERED', :instalment, :rupiah, :day, :bank, :mask, :note)""")
                .param("case", locked.id())
                .param("heir", heir)
                .param("instalment", instalment)
                .param("rupiah", rupiah)
                .param("day", clock.today())
                .param("bank", share.get().heir().bank())
                .param("mask", share.get().heir().accountMask())
                .param("note", note.strip())
                .update();
        audit.record(
                "CLAIM_PAYMENT_ORDERED",
                locked.subject(),
                locked.region(),
                Map.of("heir", heir, "rupiah", rupiah, "instalment", instalment));
        return Optional.empty();
    }

    /** The bank paid an order; the last one ends the case. */
    @Transactional
    public Optional<Refusal> paid(
            ClaimCase claim,
            long order,
            LocalDate day,
            String reference,
            @Nullable String proofName,
            @Nullable InputStream proof)
            throws IOException {
        var locked = steps.lock(claim);
        var found = order(locked, order);
        if (found.isEmpty()) return Optional.of(noOrder());
        if (reference.isBlank()
                || day.isAfter(clock.today())
                || day.isBefore(found.get().day())) {
            return Optional.of(Refusal.of(
                    "PAID_WRONGLY",
                    "Tulis nomor referensi bank dan tanggal bayar antara {} dan hari ini.",
                    "Write the bank's reference and the day of payment between {} and today.",
                    found.get().day()));
        }
        UUID kept = null;
        if (proof != null) {
            switch (papers.keep(locked.subject(), locked.region(), proofName == null ? "" : proofName, proof)) {
                case Papers.Kept.Refused(var why) -> {
                    return Optional.of(new Refusal("PAPER_UNFIT", why, ""));
                }
                case Papers.Kept.Done(var paper) -> kept = paper.id();
            }
        }
        end(locked, found.get(), "PAID", day, reference.strip(), "", kept);
        audit.record(
                "CLAIM_PAID",
                locked.subject(),
                locked.region(),
                Map.of("heir", found.get().heir(), "rupiah", found.get().rupiah(), "reference", reference.strip()));
        var account = of(locked);
        if (account.paid() == account.decided()) steps.take(locked, ClaimEvent.COMPLETE, "", "");
        return Optional.empty();
    }

    /** The bank could not pay: the sum is owed again. */
    @Transactional
    public Optional<Refusal> bounced(ClaimCase claim, long order, String why) {
        var locked = steps.lock(claim);
        var found = order(locked, order);
        if (found.isEmpty()) return Optional.of(noOrder());
        if (why.strip().length() < ClaimSteps.REASON_LENGTH) {
            return Optional.of(Refusal.of(
                    "REASON_MISSING", "Tulis mengapa bank mengembalikannya.", "Write why the bank returned it."));
        }
        end(locked, found.get(), "BOUNCED", clock.today(), "", why.strip(), null);
        audit.record(
                "CLAIM_BOUNCED",
                locked.subject(),
                locked.region(),
                Map.of("heir", found.get().heir(), "rupiah", found.get().rupiah(), "reason", why.strip()));
        return Optional.empty();
    }

    private static Refusal noOrder() {
        return Refusal.of(
                "NO_ORDER",
                "Tidak ada perintah bayar yang terbuka dengan nomor itu.",
                "There is no open order of that number.");
    }

    private Optional<Entry> order(ClaimCase claim, long order) {
        if (!ClaimRights.decides(ClaimRights.role())) return Optional.empty();
        return accounts.entries(claim.id()).stream()
                .filter(each -> each.id() == order && each.open())
                .findFirst();
    }

    private void end(
            ClaimCase claim,
            Entry order,
            String kind,
            LocalDate day,
            String reference,
            String note,
            @Nullable UUID proof) {
        jdbc.sql("""
                        INSERT INTO claim_entry (case_id, heir_id, kind, order_id, instalment, rupiah, day, account_mask, reference, note, proof)
                        VALUES (:case, :heir, :kind, :order, :instalment, :rupiah, :day, :mask, :reference, :note, :proof)""")
                .param("case", claim.id())
                .param("heir", order.heir())
                .param("kind", kind)
                .param("order", order.id())
                .param("instalment", order.instalment())
                .param("rupiah", order.rupiah())
                .param("day", day)
                .param("mask", order.accountMask())
                .param("reference", reference)
                .param("note", note)
                .param("proof", proof)
                .update();
    }
}
