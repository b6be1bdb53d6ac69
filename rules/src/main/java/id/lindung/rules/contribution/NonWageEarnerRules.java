package id.lindung.rules.contribution;

import id.lindung.rules.Sentence;
import id.lindung.rules.contribution.Fund.Budget;
import id.lindung.rules.law.LawBook;
import id.lindung.rules.law.Note;
import id.lindung.rules.law.Outcome;
import id.lindung.rules.law.Payer;
import id.lindung.rules.money.Sen;
import id.lindung.rules.time.ContributionMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What a member without a wage (BPU) owes in one month, on the reference income of their band. */
final class NonWageEarnerRules {

    /** @param relief the parameter of the relief that applies, empty for none */
    private record Key(int programmes, String relief) {}

    private static final int PAIR = 3;
    private static final int ALLOWED = 7;

    private static final Sentence JKK =
            new Sentence("Iuran JKK BPU atas penghasilan dasar", "BPU's JKK on the reference income");
    private static final Sentence JKM = new Sentence("Iuran JKM BPU, jumlah tetap", "BPU's JKM, a fixed amount");
    private static final Sentence JHT = new Sentence(
            "Iuran JHT BPU (pilihan) atas penghasilan dasar", "BPU's optional JHT on the reference income");

    private final LawBook book;
    private final ContributionMonth month;
    private final IncomeBands bands;
    private final Sen least;
    private final Note belowReportable;
    private final int arrears;
    private final Optional<Relief> covid;
    private final Map<Key, Tariff> tariffs = new ConcurrentHashMap<>();

    NonWageEarnerRules(LawBook book, ContributionMonth month) {
        this.book = book;
        this.month = month;
        bands = IncomeBands.on(month.firstDay(), book);
        least = Sen.of(book.get("bpu.min_reported_income", month).value().number());
        belowReportable = Remarks.incomeBelowReportable(least);
        arrears = book.get("bpu.arrears_payable_max_months")
                .find(month)
                .map(value -> value.value().integer())
                .orElse(Integer.MAX_VALUE);
        covid = Relief.find(Relief.COVID, book, month);
    }

    Outcome quote(ContributionFacts facts) {
        int programmes = programmes(facts);
        var refused = refusal(facts, programmes);
        if (refused != null) return refused;
        var income = facts.income();
        if (income == null) return new Outcome.Incomplete(List.of("income"));
        var answer = new Answer().lines(get(facts, programmes), income.value(), new Origin.Banded(bands, income));
        remark(answer, facts, programmes, income);
        return answer.granted();
    }

    Optional<Tariff> tariff(ContributionFacts facts) {
        int programmes = programmes(facts);
        return refusal(facts, programmes) != null ? Optional.empty() : Optional.of(get(facts, programmes));
    }

    /** JKK and JKM are the mandatory pair, so they are what is owed when nothing is asked. */
    private static int programmes(ContributionFacts facts) {
        return facts.programmes().isEmpty() ? PAIR : Programmes.bits(facts.programmes());
    }

    private @Nullable Outcome refusal(ContributionFacts facts, int programmes) {
        if ((programmes & ~ALLOWED) != 0) {
            return Outcome.refused(
                    ContributionRefusal.PROGRAMME_NOT_IN_SEGMENT,
                    book.law("bpu.programmes", month),
                    "BPU hanya memiliki JKK, JKM, dan JHT. JP dan JKP untuk penerima upah.",
                    "BPU has JKK, JKM and JHT only. JP and JKP are for wage earners.");
        }
        return facts.registering()
                ? Ages.refuseFrom(
                        facts.birthDate(),
                        month,
                        "bpu.registration.max_age_exclusive",
                        ContributionRefusal.BPU_AGE_LIMIT,
                        "BPU",
                        book)
                : null;
    }

    private Tariff get(ContributionFacts facts, int programmes) {
        var relief = relief(facts);
        var key = new Key(programmes, relief);
        var known = tariffs.get(key);
        return known != null ? known : tariffs.computeIfAbsent(key, this::tariff);
    }

    /** PP 50/2025 Pasal 3-5: half of JKK and JKM, never for members whose contribution APBN or APBD pays. */
    private String relief(ContributionFacts facts) {
        var fund = facts.paidBy();
        if (fund != null && fund.budget() != Budget.PRIVATE) return "";
        var parameter = reliefOf(facts);
        return !parameter.isEmpty() && Relief.find(parameter, book, month).isPresent() ? parameter : "";
    }

    private static String reliefOf(ContributionFacts facts) {
        return switch (facts.sector()) {
            case null -> "";
            case TRANSPORT -> Relief.BPU_TRANSPORT;
            case AGRICULTURE, FISHERY, TRADE, OTHER -> Relief.BPU_OTHER;
        };
    }

    private Tariff tariff(Key key) {
        var relief = key.relief().isEmpty() ? covid : Relief.find(key.relief(), book, month);
        var lines = new ArrayList<TariffLine>(3);
        // PP 44/2015 Pasal 17 and Lampiran II: 1 % of the band's reference income.
        if (Programmes.has(key.programmes(), Programme.JKK)) {
            var line = new TariffLineBuilder(book, month);
            line.percent(line.use("bpu.jkk.rate").number());
            relief.ifPresent(line::relieved);
            lines.add(line.build(Programme.JKK, Payer.PARTICIPANT, JKK));
        }
        // PP 44/2015 Pasal 19: Rp6,800.
        if (Programmes.has(key.programmes(), Programme.JKM)) {
            var line = new TariffLineBuilder(book, month);
            line.fixed(line.use("bpu.jkm.amount").number());
            relief.ifPresent(line::relieved);
            lines.add(line.build(Programme.JKM, Payer.PARTICIPANT, JKM));
        }
        // PP 46/2015 Pasal 17 and Lampiran: 2 % of the reference income; no relief touches it.
        if (Programmes.has(key.programmes(), Programme.JHT)) {
            var line = new TariffLineBuilder(book, month);
            line.percent(line.use("bpu.jht.rate").number());
            lines.add(line.build(Programme.JHT, Payer.PARTICIPANT, JHT));
        }
        return new Tariff(lines, bands, book.rounding());
    }

    private void remark(Answer answer, ContributionFacts facts, int programmes, Sen income) {
        if ((programmes & PAIR) != PAIR) Remarks.pairIncomplete(answer);
        if (income.compareTo(least) < 0) answer.warn(belowReportable);
        if (covid.isPresent() && (programmes & PAIR) != 0) Remarks.covid(answer);
        if (facts.monthsLate() > arrears) Remarks.longArrears(answer, arrears);
        if (facts.registering()) registering(answer, facts);
        relief(answer, facts);
    }

    private void registering(Answer answer, ContributionFacts facts) {
        var limit = book.get("bpu.registration.max_age_exclusive").find(month);
        if (limit.isEmpty()) {
            Remarks.ageLimitUnknown(answer, month);
        } else if (facts.birthDate() == null) {
            Remarks.ageNotAsked(answer, limit.get().value().integer());
        }
    }

    private void relief(Answer answer, ContributionFacts facts) {
        var parameter = reliefOf(facts);
        if (parameter.isEmpty()) return;
        if (Relief.isDisabled(parameter, book, month)) Remarks.reliefDisabled(answer);
        if (Relief.find(parameter, book, month).isEmpty()) return;
        switch (facts.paidBy() == null ? Budget.PRIVATE : facts.paidBy().budget()) {
            case STATE_OR_REGION -> Remarks.reliefExcluded(answer);
            case VILLAGE -> Remarks.reliefVillageBudget(answer);
            case PRIVATE -> {
                if (facts.paidBy() == null) Remarks.reliefSelfPaid(answer);
                if (parameter.equals(Relief.BPU_OTHER)) Remarks.reliefDisputed(answer);
            }
        }
    }
}
