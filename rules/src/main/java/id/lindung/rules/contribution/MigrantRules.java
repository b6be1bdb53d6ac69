package id.lindung.rules.contribution;

import id.lindung.rules.Sentence;
import id.lindung.rules.law.LawBook;
import id.lindung.rules.law.Line;
import id.lindung.rules.law.Outcome;
import id.lindung.rules.law.Payer;
import id.lindung.rules.time.ContributionMonth;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What migrant workers (PMI) pay, Permenaker 4/2023 Pasal 18: one amount for JKK and JKM together before leaving, one by the length of the
 * contract for working abroad and the time after, and an amount a month beyond it. JHT is optional, among fixed amounts.
 */
final class MigrantRules {

    private static final String BOTH = "JKK+JKM";
    private static final int PAIR = 3;
    private static final int ALLOWED = 7;

    private static final Sentence BEFORE = new Sentence("Iuran PMI sebelum berangkat", "Before departure");
    private static final Sentence DURING = new Sentence(
            "Iuran PMI selama dan setelah bekerja, menurut lama kontrak", "During and after work, by contract length");
    private static final Sentence EXTENSION =
            new Sentence("Iuran PMI untuk bulan di luar kontrak", "Months beyond the contract");
    private static final Sentence OLD_AGE = new Sentence("Iuran JHT PMI sesuai pilihan", "JHT as chosen");

    private final LawBook book;
    private final ContributionMonth month;
    private final boolean formalised;

    MigrantRules(LawBook book, ContributionMonth month) {
        this.book = book;
        this.month = month;
        formalised = book.get("pmi.contribution.before").find(month).isPresent();
    }

    Outcome quote(ContributionFacts facts) {
        int programmes = facts.programmes().isEmpty() ? PAIR : Programmes.bits(facts.programmes());
        var refused = refusal(facts, programmes);
        if (refused != null) return refused;
        var missing = missing(facts, programmes);
        if (!missing.isEmpty()) return new Outcome.Incomplete(missing);
        var answer = new Answer();
        if ((programmes & PAIR) != 0) stages(answer, facts);
        var chosen = facts.oldAgeAmount();
        if (Programmes.has(programmes, Programme.JHT) && chosen != null) {
            var line = new TariffLineBuilder(book, month);
            line.use("pmi.jht.options");
            add(answer, line.fixed(chosen.rupiah()).build("JHT", Line.CONTRIBUTION, Payer.PARTICIPANT, OLD_AGE), facts);
        }
        if ((programmes & PAIR) != PAIR && (programmes & PAIR) != 0) Remarks.pairIncomplete(answer);
        return answer.granted();
    }

    private void stages(Answer answer, ContributionFacts facts) {
        var departure = facts.departure();
        int months = facts.months() == null ? 0 : facts.months();
        boolean ahead =
                departure == Departure.Stage.BEFORE || (departure instanceof Departure.On on && on.isAheadOf(month));
        if (ahead) {
            var line = new TariffLineBuilder(book, month);
            add(
                    answer,
                    line.fixed(line.use("pmi.contribution.before").number())
                            .build(BOTH, Line.CONTRIBUTION, Payer.PARTICIPANT, BEFORE),
                    facts);
        }
        if (departure == Departure.Stage.EXTENSION) {
            add(answer, extension(months), facts);
        } else if (months > 0 && departure != Departure.Stage.BEFORE) {
            contract(answer, facts, months);
        }
    }

    private void contract(Answer answer, ContributionFacts facts, int months) {
        var terms = terms();
        int term = terms.headMap(months + 1).lastKey();
        var line = new TariffLineBuilder(book, month);
        line.fixed(line.use("pmi.contribution.during_after", Integer.toString(term))
                .number());
        add(answer, line.build(BOTH, Line.CONTRIBUTION, Payer.PARTICIPANT, DURING), facts);
        if (months > term) {
            add(answer, extension(months - term), facts);
            Remarks.contractBetweenTerms(answer, term, months - term);
        }
    }

    private TariffLine extension(int months) {
        var line = new TariffLineBuilder(book, month);
        var monthly = line.use("pmi.contribution.extension_per_month").number();
        return line.fixed(monthly.multiply(BigDecimal.valueOf(months)))
                .build(BOTH, Line.CONTRIBUTION, Payer.PARTICIPANT, EXTENSION);
    }

    private void add(Answer answer, TariffLine line, ContributionFacts facts) {
        var months = facts.months();
        var selected = months == null ? new Origin.Selected("month", month) : new Origin.Selected("months", months);
        answer.lines(new Tariff(List.of(line), null, book.rounding()), 0, selected);
    }

    private @Nullable Outcome refusal(ContributionFacts facts, int programmes) {
        if (!formalised) {
            return Outcome.refused(
                    ContributionRefusal.SEGMENT_NOT_FORMALISED,
                    book.lawIfAny("pmi.programmes", month.firstDay()),
                    "Iuran PMI baru diketahui sejak Permenaker 4/2023 (22 Februari 2023), jadi sejak bulan 2023-03; {} tidak dapat dihitung.",
                    "PMI amounts are known since Permenaker 4/2023 (22 February 2023), so from 2023-03; {} cannot be computed.",
                    month);
        }
        if ((programmes & ~ALLOWED) != 0) {
            return Outcome.refused(
                    ContributionRefusal.PROGRAMME_NOT_IN_SEGMENT,
                    book.law("pmi.programmes", month),
                    "PMI hanya memiliki JKK, JKM, dan JHT.",
                    "PMI has JKK, JKM and JHT only.");
        }
        var months = facts.months();
        boolean contract = (programmes & PAIR) != 0 && facts.departure() != Departure.Stage.EXTENSION;
        if (months != null && contract && months < terms().firstKey()) {
            return Outcome.refused(
                    ContributionRefusal.PMI_CONTRACT_MONTHS,
                    book.law("pmi.contribution.during_after", month),
                    "Kontrak PMI {} bulan tidak ada dalam Permenaker 4/2023: tulis months 6, 12, 24, atau lebih.",
                    "A contract of {} months is not in Permenaker 4/2023: give months 6, 12, 24 or more.",
                    months);
        }
        return oldAgeRefusal(facts, programmes);
    }

    private @Nullable Outcome oldAgeRefusal(ContributionFacts facts, int programmes) {
        var chosen = facts.oldAgeAmount();
        var options = book.get("pmi.jht.options", month);
        boolean wrong = chosen != null
                && Programmes.has(programmes, Programme.JHT)
                && options.value().items().stream()
                        .noneMatch(option -> option.number().compareTo(chosen.rupiah()) == 0);
        if (!wrong) return null;
        return Outcome.refused(
                ContributionRefusal.PMI_JHT_AMOUNT,
                options.provenance().law(),
                "Iuran JHT PMI dipilih dari: {}.",
                "PMI chooses JHT among: {}.",
                options.value().display());
    }

    private static List<String> missing(ContributionFacts facts, int programmes) {
        var missing = new ArrayList<String>();
        if ((programmes & PAIR) != 0 && facts.months() == null) {
            switch (facts.departure()) {
                case null -> missing.addAll(List.of("departure", "months"));
                case Departure.Stage stage -> {
                    if (stage != Departure.Stage.BEFORE) missing.add("months");
                }
                case Departure.On on -> {
                    if (facts.month() != null && !on.isAheadOf(facts.month())) missing.add("months");
                }
            }
        }
        if (Programmes.has(programmes, Programme.JHT) && facts.oldAgeAmount() == null) missing.add("jhtAmount");
        return missing;
    }

    private SortedMap<Integer, BigDecimal> terms() {
        var terms = new TreeMap<Integer, BigDecimal>();
        book.get("pmi.contribution.during_after", month)
                .value()
                .entries()
                .forEach((months, amount) -> terms.put(Integer.valueOf(months), amount.number()));
        return terms;
    }
}
