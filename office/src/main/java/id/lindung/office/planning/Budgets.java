package id.lindung.office.planning;

import id.lindung.rules.contribution.Fund;
import id.lindung.rules.funding.FundPlace;
import id.lindung.rules.funding.FundingRules;
import id.lindung.rules.funding.FundingVerdict;
import id.lindung.rules.law.Citation;
import id.lindung.rules.law.Note;
import id.lindung.rules.time.ContributionMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The arithmetic of a plan: which money pays for whom. Officials come first, because the village owes them; then the vulnerable. Each
 * takes the lawful money that costs least, among equals the money that the fewest others could use, so that nothing is blocked.
 */
@Component
class Budgets {

    private final FundingRules rules;
    private final HeadCosts costs;

    Budgets(FundingRules rules, HeadCosts costs) {
        this.rules = rules;
        this.costs = costs;
    }

    /**
     * Names that the register has.
     *
     * @param officials all of them
     * @param vulnerable those who could get in
     */
    record Names(int officials, int vulnerable) {}

    /** A purse that may pay for a group, and what that costs. */
    private record Offer(Purse purse, FundingVerdict verdict, HeadCost.Known cost) {
        boolean isClear() {
            return verdict instanceof FundingVerdict.Allowed;
        }
    }

    private static final class Ledger {
        final Map<Purse, Long> spent = new LinkedHashMap<>();
        final Map<Purse, Integer> heads = new LinkedHashMap<>();
        final List<PlanLine> lines = new ArrayList<>();
        final Map<String, Note> warnings = new LinkedHashMap<>();
        long total;
        int slot;

        void warn(Note note) {
            warnings.putIfAbsent(note.code() + note.says().id(), note);
        }
    }

    /**
     * @param place whose budget it is
     * @param purses recorded funds, or kinds of money while none is recorded
     */
    Budget draw(PlanQuestion question, FundPlace place, List<Purse> purses, Names names) {
        var ledger = new Ledger();
        Integer officials = question.officials();
        if (place == FundPlace.URBAN_VILLAGE && officials != null && officials > 0) {
            ledger.warn(Note.of(
                    "NO_VILLAGE_OFFICIALS",
                    "Kelurahan tidak mempunyai perangkat desa; stafnya ASN atau non-ASN milik kota.",
                    "An urban village has no village officials; its staff belong to the city."));
            officials = 0;
        }
        boolean ofVillage = place == FundPlace.VILLAGE;
        int staff = officials != null ? officials : ofVillage ? names.officials() : 0;
        if (officials == null && ofVillage && staff == 0) {
            ledger.warn(Note.of(
                    "OFFICIALS_UNKNOWN",
                    "Belum ada perangkat desa dalam catatan; barisnya tidak dibuat. Catat mereka, atau sebut jumlahnya.",
                    "The register has no village officials yet; they have no line. Register them, or say how many."));
        }
        for (var kind : LineKind.values()) {
            int heads = kind == LineKind.VILLAGE_STAFF ? staff : question.vulnerable();
            if (heads == 0) continue;
            var refused = fill(ledger, question, place, purses, kind, heads);
            if (refused != null) return refused;
        }
        var drawn = new Budget.Drawn(question, ledger.lines, List.of(), 0);
        int missing = Math.max(0, drawn.people(LineKind.VULNERABLE) - names.vulnerable())
                + Math.max(0, drawn.people(LineKind.VILLAGE_STAFF) - names.officials());
        tellShortages(ledger, drawn, ofVillage || place == FundPlace.URBAN_VILLAGE, missing);
        return new Budget.Drawn(question, ledger.lines, List.copyOf(ledger.warnings.values()), missing);
    }

    private static void tellShortages(Ledger ledger, Budget.Drawn drawn, boolean one, int missing) {
        if (missing > 0) {
            ledger.warn(Note.of(
                    "NAMES_MISSING",
                    "{} orang dianggarkan tetapi namanya belum ada dalam catatan. Cari dan catat mereka sebelum daftar nama ditandatangani.",
                    "{} people are budgeted whose names are not in the register yet. Find and register them before the list is signed.",
                    missing));
        }
        if (one && drawn.shortfall() > 0) {
            ledger.warn(Note.of(
                    "BELOW_HUNDRED",
                    "Kurang {} dari 100 pekerja rentan yang diminta edaran Gubernur NTT.",
                    "{} fewer than the 100 vulnerable workers that the governor's circular asks for.",
                    drawn.shortfall()));
        }
    }

    private Budget.@Nullable Refused fill(
            Ledger ledger, PlanQuestion question, FundPlace place, List<Purse> purses, LineKind kind, int wanted) {
        var offers = new ArrayList<Offer>();
        FundingVerdict.Forbidden stop = null;
        HeadCost.Unknown unknown = null;
        for (var purse : purses) {
            var verdict = verdict(purse.source(), kind, place, question);
            if (verdict instanceof FundingVerdict.Forbidden forbidden) {
                stop = stop == null ? forbidden : stop;
                continue;
            }
            switch (costs.of(
                    kind,
                    purse.source(),
                    question.region(),
                    question.from(),
                    question.months(),
                    question.programmes())) {
                case HeadCost.Known known -> offers.add(new Offer(purse, verdict, known));
                case HeadCost.Unknown none -> unknown = none;
            }
        }
        if (offers.isEmpty() && stop != null) {
            return new Budget.Refused("FUND_FORBIDDEN", stop.rule().says(), stop.law());
        }
        if (offers.isEmpty() && unknown != null)
            return new Budget.Refused(unknown.code(), unknown.why(), unknown.law());
        if (stop != null) ledger.warn(new Note("FUND_FORBIDDEN", stop.rule().says()));
        // Money whose use is settled is preferred to money whose use is not.
        if (offers.stream().anyMatch(Offer::isClear)) offers.removeIf(offer -> !offer.isClear());
        boolean recorded = purses.stream().anyMatch(purse -> purse.fund() != null || purse.left() != null);
        int done = recorded
                ? take(ledger, question, place, kind, wanted, offers)
                : together(ledger, question, kind, wanted, offers);
        if (done < wanted) {
            ledger.warn(Note.of(
                    "MONEY_SHORT",
                    "Uang cukup untuk {} dari {} {}.",
                    "The money is enough for {} of {} {}.",
                    done,
                    wanted,
                    kind == LineKind.VULNERABLE ? "pekerja rentan" : "perangkat desa"));
        }
        return null;
    }

    /** Without recorded funds the kinds of money stand side by side on one line: the village divides them in its budget. */
    private int together(Ledger ledger, PlanQuestion question, LineKind kind, int wanted, List<Offer> offers) {
        if (offers.isEmpty()) return 0;
        var cheapest = offers.stream()
                .min(Comparator.comparingLong(offer -> offer.cost().perHead()))
                .orElseThrow();
        long perHead = cheapest.cost().perHead();
        var same = offers.stream()
                .filter(offer -> offer.cost().perHead() == perHead)
                .toList();
        int heads = affordable(question.ceiling(), ledger.total, perHead, wanted);
        var label = String.join(
                "+", same.stream().map(offer -> offer.purse().source().name()).toList());
        for (var offer : same) tell(ledger, offer);
        write(ledger, kind, null, label, heads, cheapest);
        return heads;
    }

    private int take(
            Ledger ledger, PlanQuestion question, FundPlace place, LineKind kind, int wanted, List<Offer> offers) {
        offers.sort(Comparator.<Offer>comparingLong(offer -> offer.cost().perHead())
                .thenComparingInt(offer -> usableBy(offer.purse(), place, question))
                .thenComparing(offer -> offer.purse().source())
                .thenComparing(offer ->
                        offer.purse().fund() == null ? 0L : offer.purse().fund()));
        int done = 0;
        for (var offer : offers) {
            if (done == wanted) break;
            var purse = offer.purse();
            long perHead = offer.cost().perHead();
            int heads = affordable(purse.left(), ledger.spent.getOrDefault(purse, 0L), perHead, wanted - done);
            heads = affordable(question.ceiling(), ledger.total, perHead, heads);
            if (purse.heads() != null) {
                heads = Math.min(heads, Math.max(0, purse.heads() - ledger.heads.getOrDefault(purse, 0)));
            }
            if (heads == 0) continue;
            tell(ledger, offer);
            write(ledger, kind, purse, purse.source().name(), heads, offer);
            done += heads;
        }
        return done;
    }

    /** How many groups use a purse without doubt: the fewer, the sooner it is taken. */
    private int usableBy(Purse purse, FundPlace place, PlanQuestion question) {
        int groups = 0;
        for (var kind : LineKind.values()) {
            if (verdict(purse.source(), kind, place, question) instanceof FundingVerdict.Allowed) groups++;
        }
        return groups;
    }

    private static int affordable(@Nullable Long limit, long spent, long perHead, int wanted) {
        if (limit == null || perHead == 0) return wanted;
        return (int) Math.min(wanted, Math.max(0, (limit - spent) / perHead));
    }

    private static void write(
            Ledger ledger, LineKind kind, @Nullable Purse purse, String label, int heads, Offer offer) {
        if (heads == 0) return;
        int slot = ledger.slot++;
        var law = new ArrayList<Citation>();
        for (var run : offer.cost().runs()) {
            law.clear();
            law.addAll(run.law());
            for (var each : offer.verdict().law()) if (!law.contains(each)) law.add(each);
            ledger.lines.add(new PlanLine(
                    slot,
                    kind,
                    purse == null ? null : purse.fund(),
                    label,
                    heads,
                    run.monthly(),
                    run.from(),
                    run.months(),
                    law,
                    run.status()));
        }
        long rupiah = heads * offer.cost().perHead();
        ledger.total += rupiah;
        if (purse != null) {
            ledger.spent.merge(purse, rupiah, Long::sum);
            ledger.heads.merge(purse, heads, Integer::sum);
        }
    }

    private static void tell(Ledger ledger, Offer offer) {
        offer.cost().warnings().forEach(ledger::warn);
        if (offer.verdict() instanceof FundingVerdict.Warned warned) {
            warned.says().ifPresent(says -> ledger.warn(new Note("FUND_UNCLEAR", says)));
        }
    }

    /** The strictest verdict about anybody of the group in any of the months. */
    private FundingVerdict verdict(Fund source, LineKind kind, FundPlace place, PlanQuestion question) {
        FundingVerdict strictest = new FundingVerdict.Allowed(List.of());
        for (int i = 0; i < question.months(); i++) {
            var month = new ContributionMonth(question.from().plusMonths(i));
            for (var category : kind.categories()) {
                var verdict = rules.verdict(source, category, place, month);
                if (strictness(verdict) > strictness(strictest)
                        || (strictness(verdict) == strictness(strictest)
                                && strictest.rules().isEmpty())) {
                    strictest = verdict;
                }
            }
        }
        return strictest;
    }

    private static int strictness(FundingVerdict verdict) {
        return switch (verdict) {
            case FundingVerdict.Allowed _ -> 0;
            case FundingVerdict.Warned _ -> 1;
            case FundingVerdict.Forbidden _ -> 2;
        };
    }
}
