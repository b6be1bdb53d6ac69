package id.lindung.office.claims;

import id.lindung.office.store.OfficeClock;
import id.lindung.rules.contribution.Programme;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What must hold before a payment is ordered: an account, a guardian for minors, the month's turn and its condition. */
@Component
class OrderCheck {

    private final ClaimAccounts accounts;
    private final OfficeClock clock;

    OrderCheck(ClaimAccounts accounts, OfficeClock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Why a share, or a month of it, cannot be ordered now; empty when it can. */
    Optional<Refusal> refusal(
            ClaimCase claim,
            Optional<ClaimMoney.Share> share,
            ClaimMoney.Account account,
            int instalment,
            String note) {
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

    private Optional<Refusal> monthRefusal(
            ClaimCase claim, ClaimMoney.Account account, Heir heir, int instalment, String note) {
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
        var from = accounts.decision(claim.id()).orElseThrow().day().plusMonths(instalment - 1L);
        if (from.isAfter(clock.today())) {
            return Optional.of(Refusal.of(
                    "MONTH_AHEAD", "Bulan ke-{} baru mulai {}.", "Month {} begins on {}.", instalment, from));
        }
        boolean jobLoss = claim.programme() == Programme.JKP;
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

    private static boolean paid(ClaimMoney.Account account, ClaimMoney.Entry order) {
        return account.entries().stream()
                .anyMatch(each -> each.kind().equals("PAID") && each.order() != null && each.order() == order.id());
    }

    /** One month's sum of a share, or all that is left of it. */
    long sum(ClaimCase claim, ClaimMoney.Share share, ClaimMoney.Account account, int instalment) {
        if (account.instalments() == 0) return share.left();
        long month = accounts.plan(claim).stream()
                .filter(each -> each.instalment() == instalment)
                .mapToLong(Entitlement.Payable::rupiah)
                .sum();
        return account.shares().size() == 1
                ? Math.min(month, share.left())
                : Math.min(month / account.shares().size(), share.left());
    }
}
