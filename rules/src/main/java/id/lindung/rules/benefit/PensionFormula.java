package id.lindung.rules.benefit;

import id.lindung.rules.Sentence;
import id.lindung.rules.law.Explanation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * PP 45/2015 Pasal 17(2): 1 % × months of contribution / 12 × average weighted annual wage / 12, and Pasal 18: never below the yearly minimum
 * or above the yearly maximum of what is paid, which by Pasal 16 includes the survivors' pensions.
 */
final class PensionFormula {

    private static final String ACCRUAL = "jp.accrual";
    private static final String SHARES = "jp.survivor_share";
    private static final String LEAST = "jp.benefit_min";
    private static final String MOST = "jp.benefit_max";

    /** So fine that no rupiah can round differently than the fraction itself would. */
    private static final int SCALE = 12;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal TWELVE = BigDecimal.valueOf(12);

    private PensionFormula() {}

    /**
     * @param months that count
     * @param of row of {@code jp.survivor_share}; null for the member's own old-age pension
     * @param rules what led to these months
     */
    record Share(int months, @Nullable String of, List<Explanation> rules) {}

    /** Months of contribution as told, else as many as the wage history tells. */
    static OptionalInt months(Claim claim) {
        var told = claim.facts().contributionMonths();
        if (told != null) {
            return OptionalInt.of(told);
        }
        var history = claim.facts().wageHistory();
        if (history.isEmpty()) {
            return OptionalInt.empty();
        }
        int months = 0;
        for (var spell : history) months += spell.months();
        return OptionalInt.of(months);
    }

    static List<String> missing(Claim claim) {
        return claim.facts().wageHistory().isEmpty() && claim.facts().wage() == null
                ? List.of("wageHistory")
                : List.of();
    }

    static void add(Claim claim, Answer answer, Share share) {
        var sum = BigDecimal.ZERO;
        int months = 0;
        for (var spell : claim.facts().wageHistory()) {
            sum = sum.add(spell.wage().rupiah().multiply(BigDecimal.valueOf(spell.months())));
            months += spell.months();
        }
        if (months == 0) {
            sum = Objects.requireNonNull(claim.facts().wage()).rupiah();
            months = 1;
        }
        var average = sum.divide(BigDecimal.valueOf(months), SCALE, RoundingMode.HALF_EVEN);
        var percent = claim.value(ACCRUAL).number();
        var part = share.of() == null
                ? HUNDRED
                : claim.value(SHARES).get(share.of()).number();
        var formula = sum.multiply(percent)
                .multiply(BigDecimal.valueOf(share.months()))
                .multiply(part)
                .divide(
                        BigDecimal.valueOf(months)
                                .multiply(TWELVE)
                                .multiply(HUNDRED)
                                .multiply(HUNDRED),
                        SCALE,
                        RoundingMode.HALF_EVEN);
        var least = claim.value(LEAST).number();
        var most = claim.value(MOST).number();
        var paid = formula.max(least).min(most);
        answer.line(
                "pensionMonthly",
                paid.stripTrailingZeros(),
                () -> Explanation.step(
                        new Sentence(
                                "Manfaat pensiun, paling sedikit dan paling banyak menurut tahunnya",
                                "Pension, within the minimum and maximum of its year"),
                        claim.law(LEAST),
                        () -> Amounts.rupiah(least) + " ≤ " + Amounts.rupiah(paid) + " ≤ " + Amounts.rupiah(most),
                        computed(claim, share, average, percent, part, formula),
                        claim.given(LEAST),
                        claim.given(MOST)));
        warn(claim, answer, formula.compareTo(least) < 0 && share.of() != null);
    }

    private static Explanation computed(
            Claim claim, Share share, BigDecimal average, BigDecimal percent, BigDecimal part, BigDecimal formula) {
        var wage = average.setScale(2, RoundingMode.HALF_UP);
        var from = new ArrayList<Explanation>();
        from.add(new Explanation.Fact(
                claim.facts().wageHistory().isEmpty() ? "wage" : "wageHistory", Amounts.rupiah(wage)));
        from.add(new Explanation.Fact("contributionMonths", share.months()));
        from.add(claim.given(ACCRUAL));
        if (share.of() != null) {
            from.add(Explanation.Given.part(
                    claim.book().get(SHARES), claim.book().get(SHARES, claim.day()), share.of()));
        }
        from.addAll(share.rules());
        return new Explanation.Step(
                new Sentence("Rumus manfaat pensiun sebulan", "Formula of the monthly pension"),
                claim.law(ACCRUAL),
                () -> (part.compareTo(HUNDRED) == 0 ? "" : Amounts.percent(part) + " × ") + Amounts.percent(percent)
                        + " × "
                        + share.months() + "/12 × " + Amounts.rupiah(wage) + " = "
                        + Amounts.rupiah(formula.setScale(2, RoundingMode.HALF_UP)),
                from);
    }

    private static void warn(Claim claim, Answer answer, boolean raised) {
        answer.warn(Says.note(
                "WAGES_TAKEN_AS_REVALUED",
                "Upah dipakai sebagaimana disebut: deret inflasi belum terbaca, sehingga upah lama tidak disesuaikan dan manfaat"
                        + " tahun berikutnya tidak diindeksasi di sini. Tulis upah yang sudah disesuaikan BPJS.",
                "Wages are used as told: no series of inflation could be read, so old wages are not revalued and the pension of later"
                        + " years is not indexed here. Write the wages as revalued by BPJS."));
        if (raised) {
            answer.warn(
                    Says.note(
                            "SURVIVOR_MINIMUM",
                            "Bagian ahli waris dinaikkan ke manfaat paling sedikit; teks Pasal 18 menyebut semua manfaat pensiun, tetapi contoh resmi"
                                    + " tidak ditemukan.",
                            "The survivor's share was raised to the minimum; Pasal 18 speaks of every pension, but no official example was found."));
        }
        var began = claim.book().get(ACCRUAL).formalised().from();
        long possible = ChronoUnit.MONTHS.between(began, claim.day().withDayOfMonth(1)) + 1;
        if (claim.facts().contributionMonths() != null && claim.facts().contributionMonths() > possible) {
            answer.warn(Says.note(
                    "MORE_MONTHS_THAN_PROGRAMME",
                    "Program JP baru mulai {}, sehingga sampai {} paling banyak ada {} bulan iuran.",
                    "JP began on {} only, so until {} there can be at most {} months of contribution.",
                    began,
                    claim.day(),
                    possible));
        }
    }
}
