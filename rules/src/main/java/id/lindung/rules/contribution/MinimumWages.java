package id.lindung.rules.contribution;

import id.lindung.rules.Sentence;
import id.lindung.rules.law.Explanation;
import id.lindung.rules.law.LawBook;
import id.lindung.rules.money.Sen;
import id.lindung.rules.time.ContributionMonth;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Minimum wages as a base: village officials and non-ASN staff are insured on x % of the UMP or UMK where the local regulation says so.
 */
final class MinimumWages {

    private static final Sentence RULE = new Sentence(
            "Dasar upah menurut upah minimum yang disepakati", "Wage base agreed as a share of the minimum wage");

    private MinimumWages() {}

    /** The base and where it comes from; empty when no minimum wage of that region and month is known. */
    static Optional<Base> find(String region, @Nullable BigDecimal percent, LawBook book, ContributionMonth month) {
        return parameter(region)
                .map(book::get)
                .flatMap(parameter -> parameter.find(month).map(value -> {
                    var given = new Explanation.Given(parameter, value);
                    var wage = value.value().number();
                    if (percent == null || percent.compareTo(BigDecimal.valueOf(100)) == 0) {
                        return new Base(Sen.of(wage).value(), new Origin.Decreed(given));
                    }
                    // A share of a minimum wage is a base, and a base has sen: rounded there, where no line sees more
                    // than a hundredth of it.
                    var base = Sen.of(wage.multiply(percent).movePointLeft(2).setScale(2, RoundingMode.HALF_UP));
                    var share = new Explanation.Step(
                            RULE,
                            book.law("pu.minimum_wage_share", month),
                            () -> percent.toPlainString() + "% × " + Sen.of(wage) + " = " + base,
                            List.of(new Explanation.Fact("minimumWagePercent", percent), given));
                    return new Base(base.value(), new Origin.Decreed(share));
                }));
    }

    /** NTT's other regencies follow the province, Kepgub 430/KEP/AK/2024 and 535/KEP/HK/2025. */
    private static Optional<String> parameter(String region) {
        var code = region.strip().toUpperCase(Locale.ROOT);
        if (code.equals("53.71") || code.startsWith("53.71.") || code.equals("5371")) {
            return Optional.of("umk.kota_kupang");
        }
        if (code.equals("53") || code.startsWith("53.") || code.matches("53[0-9]{2}")) {
            return Optional.of("ump.ntt");
        }
        return Optional.empty();
    }
}
