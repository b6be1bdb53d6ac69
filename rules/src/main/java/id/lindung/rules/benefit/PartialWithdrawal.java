package id.lindung.rules.benefit;

import id.lindung.rules.Sentence;
import id.lindung.rules.law.Explanation;
import id.lindung.rules.law.Outcome;
import java.util.ArrayList;

/** A part of the JHT savings after ten years: once, 30 % for housing or 10 % for anything else. PP 46/2015 Pasal 22(4)–(6). */
final class PartialWithdrawal {

    private static final String YEARS = "jht.partial_min_membership_years";
    private static final String TIMES = "jht.partial_max_times";

    private PartialWithdrawal() {}

    static Outcome answer(Claim claim) {
        var facts = claim.facts();
        int years = claim.value(YEARS).integer();
        var since = facts.memberSince();
        if (since != null && claim.day().isBefore(since.plusYears(years))) {
            return claim.refused(
                    BenefitRefusal.JHT_MEMBERSHIP_TOO_SHORT,
                    claim.law(YEARS),
                    "Sebagian JHT boleh diambil setelah {} tahun menjadi peserta, yaitu mulai {}.",
                    "A part of JHT may be taken after {} years of membership, that is from {}.",
                    years,
                    since.plusYears(years));
        }
        var before = facts.partialWithdrawals();
        int times = claim.value(TIMES).integer();
        if (before != null && before >= times) {
            return claim.refused(
                    BenefitRefusal.JHT_PARTIAL_ONLY_ONCE,
                    claim.law(TIMES),
                    "Sebagian JHT hanya boleh diambil {} kali selama menjadi peserta.",
                    "A part of JHT may be taken only {} time during membership.",
                    times);
        }
        var balance = facts.balance();
        var purpose = facts.purpose();
        if (balance == null || purpose == null) {
            var missing = new ArrayList<String>();
            if (balance == null) missing.add("balance");
            if (purpose == null) missing.add("purpose");
            return new Outcome.Incomplete(missing);
        }
        var most = switch (purpose) {
            case HOUSING -> "jht.partial_max_housing";
            case OTHER -> "jht.partial_max_other";
        };
        var percent = claim.value(most).number();
        var rate = Amounts.fraction(percent);
        var answer = new Answer(claim);
        if (since == null) {
            answer.prove(Says.note(
                    "MEMBERSHIP_YEARS",
                    "Sudah menjadi peserta paling sedikit {} tahun.",
                    "A member for at least {} years.",
                    years));
        }
        if (before == null) {
            answer.prove(Says.note(
                    "NO_EARLIER_WITHDRAWAL",
                    "Belum pernah mengambil sebagian JHT.",
                    "No part of JHT was taken before."));
        }
        return answer.line(
                        OldAge.ITEM,
                        balance.rupiah(),
                        rate,
                        () -> Explanation.step(
                                new Sentence(
                                        "Pengambilan sebagian JHT, paling banyak",
                                        "Partial withdrawal of JHT, at most"),
                                claim.law(most),
                                () -> Amounts.percent(percent) + " × " + balance.display() + " = "
                                        + Amounts.rupiah(balance.rupiah().multiply(rate)),
                                new Explanation.Fact("balance", balance),
                                claim.given(most),
                                claim.given(YEARS),
                                claim.given(TIMES)))
                .warn(Says.note(
                        "AT_MOST",
                        "Ini jumlah terbanyak; yang kurang dari itu boleh diminta, dan hanya sekali.",
                        "This is the most; less may be asked for, and only once."))
                .granted();
    }
}
