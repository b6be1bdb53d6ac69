package id.lindung.rules.contribution;

import id.lindung.rules.Sentence;
import id.lindung.rules.law.LawBook;
import id.lindung.rules.law.LawValue;
import id.lindung.rules.law.Outcome;
import id.lindung.rules.law.Payer;
import id.lindung.rules.time.ContributionMonth;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What construction services (JAKON) owe: on the wages where they are known, else progressively on the contract value, PP 44/2015 Pasal
 * 54-55. Each slice has its own rate: the rate of the last slice is not that of the whole contract.
 */
final class ConstructionRules {

    private record Key(int programmes, boolean wagesKnown) {}

    private static final int PAIR = 3;

    private static final Sentence ON_WAGE =
            new Sentence("Iuran jasa konstruksi atas upah yang diketahui", "Construction, on known wages");
    private static final Sentence ON_CONTRACT = new Sentence(
            "Iuran jasa konstruksi berlapis atas nilai kontrak tanpa PPN",
            "Construction, progressive on the contract value without VAT");

    private final LawBook book;
    private final ContributionMonth month;
    private final Optional<Relief> covid;
    private final Map<Key, Tariff> tariffs = new ConcurrentHashMap<>();

    ConstructionRules(LawBook book, ContributionMonth month) {
        this.book = book;
        this.month = month;
        covid = Relief.find(Relief.COVID, book, month);
    }

    Outcome quote(ContributionFacts facts) {
        int programmes = programmes(facts);
        var refused = refusal(programmes);
        if (refused != null) return refused;
        var base = base(facts).orElse(null);
        if (base == null) return new Outcome.Incomplete(List.of("contractValue", "wage"));
        boolean wagesKnown = facts.wage() != null;
        var answer = new Answer().lines(get(new Key(programmes, wagesKnown)), base.sen(), base.origin());
        if (covid.isPresent()) Remarks.covid(answer);
        if (!wagesKnown) Remarks.netOfVat(answer);
        if (facts.monthsLate() > 0) Remarks.noLateFee(answer);
        return answer.granted();
    }

    Optional<Tariff> tariff(ContributionFacts facts) {
        int programmes = programmes(facts);
        return refusal(programmes) != null
                ? Optional.empty()
                : Optional.of(get(new Key(programmes, facts.wage() != null)));
    }

    static Optional<Base> base(ContributionFacts facts) {
        var wage = facts.wage();
        if (wage != null) return Optional.of(Base.fact("wage", wage));
        var contract = facts.contractValue();
        return contract == null ? Optional.empty() : Optional.of(Base.fact("contractValue", contract));
    }

    private static int programmes(ContributionFacts facts) {
        return facts.programmes().isEmpty() ? PAIR : Programmes.bits(facts.programmes());
    }

    private @Nullable Outcome refusal(int programmes) {
        if ((programmes & ~PAIR) == 0) return null;
        return Outcome.refused(
                ContributionRefusal.PROGRAMME_NOT_IN_SEGMENT,
                book.law("jakon.programmes", month),
                "Jasa konstruksi per proyek hanya memiliki JKK dan JKM.",
                "Construction per project has JKK and JKM only.");
    }

    private Tariff get(Key key) {
        var known = tariffs.get(key);
        return known != null ? known : tariffs.computeIfAbsent(key, this::tariff);
    }

    private Tariff tariff(Key key) {
        var lines = new ArrayList<TariffLine>(2);
        for (var programme : List.of(Programme.JKK, Programme.JKM)) {
            if (!Programmes.has(key.programmes(), programme)) continue;
            var line = new TariffLineBuilder(book, month);
            var name = programme.name().toLowerCase(Locale.ROOT);
            if (key.wagesKnown()) {
                line.percent(line.use("jakon.wage_known_rate", name).number());
            } else {
                slices(line, line.use("jakon.tiers").items(), name);
            }
            covid.ifPresent(line::relieved);
            lines.add(line.build(programme, Payer.EMPLOYER, key.wagesKnown() ? ON_WAGE : ON_CONTRACT));
        }
        return new Tariff(lines, null, book.rounding());
    }

    /** A slice ends where the next begins: up to each ceiling counts what its rate exceeds the next slice's rate by. */
    private static void slices(TariffLineBuilder line, List<LawValue> slices, String programme) {
        for (int i = 0; i < slices.size(); i++) {
            var rate = slices.get(i).get(programme).number();
            var next = i + 1 < slices.size() ? slices.get(i + 1).get(programme).number() : BigDecimal.ZERO;
            long ceiling = slices.get(i).has("upto")
                    ? id.lindung.rules.money.Sen.of(slices.get(i).get("upto").number())
                            .value()
                    : TariffLine.UNCAPPED;
            line.percentUpTo(rate.subtract(next), ceiling);
        }
    }
}
