package id.lindung.rules.contribution;

import id.lindung.rules.law.Citation;
import id.lindung.rules.law.Explanation;
import id.lindung.rules.law.Line;
import id.lindung.rules.law.Payer;
import id.lindung.rules.law.VerificationStatus;
import id.lindung.rules.money.Rupiah;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * A tariff line applied to a base. Holds numbers only; texts and explanations are made when asked for.
 *
 * @param sen the base, after banding
 * @param origin where the base comes from: a fact, a band, a minimum wage
 * @param amount whole rupiah
 */
record ContributionLine(TariffLine tariff, long sen, Origin origin, long amount) implements Line {

    @Override
    public String programme() {
        return tariff.programme();
    }

    @Override
    public String item() {
        return tariff.item();
    }

    @Override
    public Payer payer() {
        return tariff.payer();
    }

    @Override
    public Optional<BigDecimal> base() {
        return tariff.appliedBase(sen);
    }

    @Override
    public Optional<BigDecimal> rate() {
        return tariff.appliedRate(sen);
    }

    @Override
    public BigDecimal exact() {
        return TariffLine.exactRupiah(tariff.exact(sen));
    }

    @Override
    public Rupiah rupiah() {
        return Rupiah.of(amount);
    }

    @Override
    public List<Citation> law() {
        if (tariff.rates().length == 0 || origin instanceof Origin.Said) {
            return tariff.law();
        }
        var law = new LinkedHashSet<>(tariff.law());
        law.addAll(origin.explain().law());
        return List.copyOf(law);
    }

    @Override
    public VerificationStatus status() {
        return tariff.rates().length == 0
                ? tariff.status()
                : tariff.status().weakest(origin.explain().status());
    }

    @Override
    public Explanation explanation() {
        var from = new ArrayList<Explanation>(tariff.from().size() + 1);
        if (tariff.rates().length > 0 || origin instanceof Origin.Selected) from.add(origin.explain());
        from.addAll(tariff.from());
        return new Explanation.Step(tariff.rule(), tariff.law(), () -> tariff.arithmetic(sen), from);
    }
}
