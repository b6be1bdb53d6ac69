package id.lindung.rules.benefit;

import id.lindung.rules.law.Citation;
import id.lindung.rules.law.Explanation;
import id.lindung.rules.law.Line;
import id.lindung.rules.law.Payer;
import id.lindung.rules.law.VerificationStatus;
import id.lindung.rules.money.Rupiah;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One amount of a benefit. Its tree of reasons is grown when somebody asks for it, and its articles and status are read off that tree: most
 * answers are only added up.
 */
final class BenefitLine implements Line {

    private final String programme;
    private final String item;
    private final @Nullable BigDecimal base;
    private final @Nullable BigDecimal rate;
    private final BigDecimal exact;
    private final Rupiah rupiah;
    private final Supplier<Explanation> why;
    private @Nullable Explanation grown;

    BenefitLine(
            String programme,
            String item,
            @Nullable BigDecimal base,
            @Nullable BigDecimal rate,
            BigDecimal exact,
            Rupiah rupiah,
            Supplier<Explanation> why) {
        this.programme = programme;
        this.item = item;
        this.base = base;
        this.rate = rate;
        this.exact = exact;
        this.rupiah = rupiah;
        this.why = why;
    }

    @Override
    public String programme() {
        return programme;
    }

    @Override
    public String item() {
        return item;
    }

    @Override
    public Payer payer() {
        return Payer.BPJS;
    }

    @Override
    public Optional<BigDecimal> base() {
        return Optional.ofNullable(base);
    }

    @Override
    public Optional<BigDecimal> rate() {
        return Optional.ofNullable(rate);
    }

    @Override
    public BigDecimal exact() {
        return exact;
    }

    @Override
    public Rupiah rupiah() {
        return rupiah;
    }

    @Override
    public List<Citation> law() {
        return explanation().law();
    }

    @Override
    public VerificationStatus status() {
        return explanation().status();
    }

    @Override
    public Explanation explanation() {
        var known = grown;
        if (known == null) {
            known = why.get();
            grown = known;
        }
        return known;
    }
}
