package id.lindung.office.claims;

import id.lindung.office.audit.Audit;
import id.lindung.office.papers.Papers;
import id.lindung.office.store.OfficeClock;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
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
    private final Heirs heirs;
    private final Entitlements entitlements;
    private final Papers papers;
    private final Audit audit;
    private final OfficeClock clock;

    ClaimMoney(
            JdbcClient jdbc,
            ClaimSteps steps,
            Heirs heirs,
            Entitlements entitlements,
            Papers papers,
            Audit audit,
            OfficeClock clock) {
        this.jdbc = jdbc;
        this.steps = steps;
        this.heirs = heirs;
        this.entitlements = entitlements;
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
        var decision = decision(claim.id());
        if (decision.isEmpty()) return new Account(0, 0, 0, 0, List.of(), List.of());
        var entries = entries(claim.id());
        var all = heirs.all(claim.id());
        var shares = jdbc.sql("SELECT heir_id, rupiah FROM claim_share WHERE decision_id = :id ORDER BY heir_id")
                .param("id", decision.get().id())
                .query((row, n) -> share(row.getLong(1), row.getLong(2), all, entries))
                .list();
        return new Account(
                decision.get().rupiah(),
                entries.stream().mapToLong(ClaimMoney::ordered).sum(),
                entries.stream()
                        .filter(each -> each.kind().equals("PAID"))
                        .mapToLong(Entry::rupiah)
                        .sum(),
                (int) plan(claim).stream().filter(each -> each.instalment() > 0).count(),
                shares,
                entries);
    }

    private record Decided(long id, int version, long rupiah, LocalDate day) {}

    private Optional<Decided> decision(long claim) {
        return jdbc.sql("""
                        SELECT id, version, rupiah, (decided_at AT TIME ZONE office_zone())::date AS day FROM claim_decision
                        WHERE case_id = :id AND kind = 'APPROVED' ORDER BY id DESC LIMIT 1""")
                .param("id", claim)
                .query((row, n) -> new Decided(
                        row.getLong("id"),
                        row.getInt("version"),
                        row.getLong("rupiah"),
                        row.getObject("day", LocalDate.class)))
                .optional();
    }

    private List<Entitlement.Payable> plan(ClaimCase claim) {
        return entitlements.answer(claim, entitlements.facts(claim)).payables();
    }

    private static long ordered(Entry entry) {
        return switch (entry.kind()) {
            case "ORDERED" -> entry.rupiah();
            case "BOUNCED" -> -entry.rupiah();
            default -> 0;
        };
    }

    private static Share share(long heir, long rupiah, List<Heir> all, List<Entry> entries) {
        var who = all.stream().filter(each -> each.id() == heir).findFirst().orElseThrow();
        var own = entries.stream().filter(each -> each.heir() == heir).toList();
        return new Share(
                who,
                rupiah,
                own.stream().mapToLong(ClaimMoney::ordered).sum(),
                own.stream()
                        .filter(each -> each.kind().equals("PAID"))
                        .mapToLong(Entry::rupiah)
                        .sum());
    }

    private List<Entry> entries(long claim) {
        return jdbc.sql("""
                        SELECT e.id, e.heir_id, e.kind, e.order_id, e.instalment, e.rupiah, e.day, e.account_mask, e.reference, e.note, e.proof, e.recorded_by,
                               e.kind = 'ORDERED' AND NOT EXISTS (SELECT 1 FROM claim_entry o WHERE o.order_id = e.id) AS open
                        FROM claim_entry e WHERE e.case_id = :id ORDER BY e.id LIMIT 500""")
                .param("id", claim)
                .query((row, n) -> new Entry(
                        row.getLong("id"),
                        row.getLong("heir_id"),
                        row.getString("kind"),
                        row.getObject("order_id", Long.class),
                        row.getInt("instalment"),
                        row.getLong("rupiah"),
                        row.getObject("day", LocalDate.class),
                        row.getString("account_mask"),
                        row.getString("reference"),
                        row.getString("note"),
                        row.getObject("proof", UUID.class),
                        row.getString("recorded_by"),
                        row.getBoolean("open")))
                .list();
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
        var refusal = orderRefusal(locked, share, account, instalment, note);
        if (refusal.isPresent()) return refusal;
        long rupiah = sum(locked, share.orElseThrow(), account, instalment);
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

    private Optional<Refusal> orderRefusal(
            ClaimCase claim, Optional<Share> share, Account account, int instalment, String note) {
        if (!ClaimRights.decides(ClaimRights.role()) || claim.state() != ClaimState.APPROVED) {
            return Optional.of(Refusal.of(
                    "NOT_APPROVED", "Klaim {} tidak sedang dibayar.", "Claim {} is not being paid.", claim.number()));
        }
        if (claim.disputed()) {
            return Optional.of(Refusal.of(
                    "DISPUTED",
                    "Pembayaran dibekukan: ahli waris saling menyangkal.",
                    "Payment is frozen: the heirs contradict each other."));
        }
        if (share.isEmpty())
            return Optional.of(Refusal.of("NO_SHARE", "Orang ini tidak mendapat bagian.", "This person has no share."));
        var heir = share.get().heir();
        if (!heir.hasAccount()) {
            return Optional.of(Refusal.of(
                    "NO_ACCOUNT", "Nomor rekening {} belum ada.", "The bank account of {} is missing.", heir.name()));
        }
        if (heir.isMinorOn(clock.today()) && heir.guardian().isBlank()) {
            return Optional.of(Refusal.of(
                    "NO_GUARDIAN",
                    "{} belum 18 tahun. Catat walinya dahulu.",
                    "{} is under 18. Write the guardian down first.",
                    heir.name()));
        }
        return account.instalments() == 0 ? Optional.empty() : monthRefusal(claim, account, heir, instalment, note);
    }

    private Optional<Refusal> monthRefusal(ClaimCase claim, Account account, Heir heir, int instalment, String note) {
        if (instalment < 1 || instalment > account.instalments()) {
            return Optional.of(Refusal.of(
                    "INSTALMENT", "Pilih bulan ke-1 sampai ke-{}.", "Choose month 1 to {}.", account.instalments()));
        }
        boolean twice = account.entries().stream()
                .anyMatch(each -> each.heir() == heir.id()
                        && each.instalment() == instalment
                        && each.kind().equals("ORDERED")
                        && (each.open() || paid(account, each)));
        if (twice) {
            return Optional.of(Refusal.of(
                    "MONTH_PAID",
                    "Bulan ke-{} sudah diperintahkan bayar.",
                    "Month {} was ordered already.",
                    instalment));
        }
        var from = decision(claim.id()).orElseThrow().day().plusMonths(instalment - 1L);
        if (from.isAfter(clock.today())) {
            return Optional.of(Refusal.of(
                    "MONTH_AHEAD", "Bulan ke-{} baru mulai {}.", "Month {} begins on {}.", instalment, from));
        }
        boolean jobLoss = claim.programme() == id.lindung.rules.contribution.Programme.JKP;
        if (jobLoss && instalment > 1 && note.strip().length() < ClaimSteps.REASON_LENGTH) {
            return Optional.of(Refusal.of(
                            "CONDITION",
                            "Tulis bagaimana syarat bulan ke-{} dipenuhi: 5 lamaran, satu wawancara, atau hadir 80% pelatihan.",
                            "Write how the condition of month {} was met: 5 applications, one interview, or 80% attendance at training.",
                            instalment)
                    .by("Permenaker 2/2025"));
        }
        return Optional.empty();
    }

    private static boolean paid(Account account, Entry order) {
        return account.entries().stream()
                .anyMatch(each -> each.kind().equals("PAID") && each.order() != null && each.order() == order.id());
    }

    /** One month's sum of a share, or all that is left of it. */
    private long sum(ClaimCase claim, Share share, Account account, int instalment) {
        if (account.instalments() == 0) return share.left();
        long month = plan(claim).stream()
                .filter(each -> each.instalment() == instalment)
                .mapToLong(Entitlement.Payable::rupiah)
                .sum();
        return account.shares().size() == 1
                ? Math.min(month, share.left())
                : Math.min(month / account.shares().size(), share.left());
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
        return entries(claim.id()).stream()
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

    /** What was paid in a span of days, by case: for recaps. */
    public List<Map<String, Object>> paidBetween(LocalDate from, LocalDate until) {
        return new ArrayList<>(
                jdbc.sql("""
                        SELECT c.id, c.number, c.programme, c.region_code, c.payer_id, c.event_date, min(e.day) AS first_paid, sum(e.rupiah) AS rupiah
                        FROM claim_entry e JOIN claim_case c ON c.id = e.case_id
                        WHERE e.kind = 'PAID' AND e.day >= :from AND e.day < :until GROUP BY c.id ORDER BY c.id""").param("from", from).param("until", until).query().listOfRows());
    }
}
