package id.lindung.office.claims;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what was decided, ordered and paid of a case. */
@Repository
class ClaimAccounts {

    private final JdbcClient jdbc;
    private final Heirs heirs;
    private final Entitlements entitlements;

    ClaimAccounts(JdbcClient jdbc, Heirs heirs, Entitlements entitlements) {
        this.jdbc = jdbc;
        this.heirs = heirs;
        this.entitlements = entitlements;
    }

    /** Where every rupiah of a case stands. */
    ClaimMoney.Account of(ClaimCase claim) {
        var decision = decision(claim.id());
        if (decision.isEmpty()) return new ClaimMoney.Account(0, 0, 0, 0, List.of(), List.of());
        var entries = entries(claim.id());
        var all = heirs.all(claim.id());
        var shares = jdbc.sql("SELECT heir_id, rupiah FROM claim_share WHERE decision_id = :id ORDER BY heir_id")
                .param("id", decision.get().id())
                .query((row, n) -> share(row.getLong(1), row.getLong(2), all, entries))
                .list();
        return new ClaimMoney.Account(
                decision.get().rupiah(),
                entries.stream().mapToLong(ClaimAccounts::ordered).sum(),
                entries.stream()
                        .filter(each -> each.kind().equals("PAID"))
                        .mapToLong(ClaimMoney.Entry::rupiah)
                        .sum(),
                (int) plan(claim).stream().filter(each -> each.instalment() > 0).count(),
                shares,
                entries);
    }

    /** An approval, and the day of it. */
    record Decided(long id, int version, long rupiah, LocalDate day) {}

    /** The decision that counts: the last approval. */
    Optional<Decided> decision(long claim) {
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

    /** What is due when, by the facts of now. */
    List<Entitlement.Payable> plan(ClaimCase claim) {
        return entitlements.answer(claim, entitlements.facts(claim)).payables();
    }

    private static long ordered(ClaimMoney.Entry entry) {
        return switch (entry.kind()) {
            case "ORDERED" -> entry.rupiah();
            case "BOUNCED" -> -entry.rupiah();
            default -> 0;
        };
    }

    private static ClaimMoney.Share share(long heir, long rupiah, List<Heir> all, List<ClaimMoney.Entry> entries) {
        var who = all.stream().filter(each -> each.id() == heir).findFirst().orElseThrow();
        var own = entries.stream().filter(each -> each.heir() == heir).toList();
        return new ClaimMoney.Share(
                who,
                rupiah,
                own.stream().mapToLong(ClaimAccounts::ordered).sum(),
                own.stream()
                        .filter(each -> each.kind().equals("PAID"))
                        .mapToLong(ClaimMoney.Entry::rupiah)
                        .sum());
    }

    /** In the order in which they were written. */
    List<ClaimMoney.Entry> entries(long claim) {
        return jdbc.sql("""
                        SELECT e.id, e.heir_id, e.kind, e.order_id, e.instalment, e.rupiah, e.day, e.account_mask, e.reference, e.note, e.proof, e.recorded_by,
                               e.kind = 'ORDERED' AND NOT EXISTS (SELECT 1 FROM claim_entry o WHERE o.order_id = e.id) AS open
                        FROM claim_entry e WHERE e.case_id = :id ORDER BY e.id LIMIT 500""")
                .param("id", claim)
                .query((row, n) -> new ClaimMoney.Entry(
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
}
