package id.lindung.office.planning;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.funds.Envelope;
import id.lindung.office.funds.Funds;
import id.lindung.office.planning.Budgets.Names;
import id.lindung.regions.Region;
import id.lindung.regions.RegionCode;
import id.lindung.regions.Regions;
import id.lindung.rules.Sentence;
import id.lindung.rules.contribution.Fund;
import id.lindung.rules.funding.FundPlace;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The circular's arithmetic for one village, or for every village of a region one after the other. */
@Service
public class VillageBudgets {

    private static final Names NOBODY = new Names(0, 0);

    private final Budgets budgets;
    private final Candidates candidates;
    private final Funds funds;
    private final FundBalances balances;
    private final Regions regions;

    VillageBudgets(Budgets budgets, Candidates candidates, Funds funds, FundBalances balances, Regions regions) {
        this.budgets = budgets;
        this.candidates = candidates;
        this.funds = funds;
        this.balances = balances;
        this.regions = regions;
    }

    /** Refuses a region that does not exist or lies outside the acting user's scope; empty when all is well. */
    public Optional<Budget.Refused> stop(String region) {
        var known = RegionCode.parse(region).flatMap(regions::find);
        if (known.isEmpty()) {
            return Optional.of(refused(
                    "REGION_UNKNOWN",
                    Sentence.of(
                            "Tidak ada wilayah dengan kode \"{}\".",
                            "There is no area with the code \"{}\".",
                            region)));
        }
        return CurrentActor.get().scope().covers(known.get().code().value())
                ? Optional.empty()
                : Optional.of(refused(
                        "REGION_OUT_OF_SCOPE",
                        Sentence.of(
                                "Wilayah {} di luar wewenang Anda.",
                                "The area {} lies outside your authority.",
                                region)));
    }

    /** One village, or one regency out of its own budget. */
    public Budget draw(PlanQuestion question) {
        var stop = stop(question.region());
        if (stop.isPresent()) return stop.get();
        var names = candidates.byVillage(question, null).values().stream()
                .reduce(NOBODY, (a, b) -> new Names(a.officials() + b.officials(), a.vulnerable() + b.vulnerable()));
        return draw(question, purses(question), names);
    }

    /** The same out of recorded funds. */
    public Budget draw(PlanQuestion question, long payer, List<Long> chosen) {
        return draw(
                question,
                payer,
                chosen,
                () -> candidates.byVillage(question, payer).values().stream()
                        .reduce(
                                NOBODY,
                                (a, b) -> new Names(a.officials() + b.officials(), a.vulnerable() + b.vulnerable())));
    }

    /** @param looked looks at the register and says how many it could name, once it is certain that there is something to look for */
    Budget draw(PlanQuestion question, long payer, List<Long> chosen, Supplier<Names> looked) {
        var stop = stop(question.region());
        if (stop.isPresent()) return stop.get();
        var envelopes = funds.list(chosen);
        var wrong = wrongFund(question, payer, envelopes, chosen.size());
        if (wrong.isPresent()) return wrong.get();
        var names = looked.get();
        return draw(question, envelopes.isEmpty() ? purses(question) : balances.purses(envelopes, question), names);
    }

    private Budget draw(PlanQuestion question, List<Purse> purses, Names names) {
        return budgets.draw(question, place(question.region()), purses, names);
    }

    private static Optional<Budget.Refused> wrongFund(
            PlanQuestion question, long payer, List<Envelope> envelopes, int chosen) {
        if (envelopes.size() != chosen) {
            return Optional.of(refused(
                    "FUND_UNKNOWN",
                    Sentence.of(
                            "Dana ini tidak ada atau di luar wilayah Anda.",
                            "This fund does not exist or lies outside your area.")));
        }
        for (var envelope : envelopes) {
            if (envelope.payer() != payer) {
                return Optional.of(refused(
                        "FUND_OF_OTHERS",
                        Sentence.of(
                                "Dana {} milik pembayar lain.",
                                "The fund {} belongs to another payer.",
                                envelope.label())));
            }
            if (!envelope.covers(question.from())
                    || !envelope.covers(question.until().minusMonths(1))) {
                return Optional.of(refused(
                        "FUND_DATES",
                        Sentence.of(
                                "Dana {} tidak berlaku untuk semua bulan rencana. Periksa tahun, tanggal tutup, dan masa PKS-nya.",
                                "The fund {} does not hold for all months of the plan. Check its year, closing day and agreement.",
                                envelope.label())));
            }
        }
        return Optional.empty();
    }

    /**
     * Every village of a region.
     *
     * @param question about the region; its heads are those of each village
     * @param each receives every village, in the order of codes, with its answer
     */
    public void forEachVillage(PlanQuestion question, BiConsumer<Region, Budget> each) {
        Map<String, Names> names = candidates.byVillage(question, null);
        regions.villages(new RegionCode(question.region()).range()).forEach(village -> {
            var code = village.code().value();
            var own = question.of(code);
            each.accept(village, draw(own, purses(own), names.getOrDefault(code, NOBODY)));
        });
    }

    private List<Purse> purses(PlanQuestion question) {
        var sources = question.sources().isEmpty() ? usual(place(question.region())) : question.sources();
        return sources.stream().map(Purse::of).toList();
    }

    /** What the circular names: ADD and Dana Desa for villages, DAU for urban villages, its own budget for a regency. */
    private static List<Fund> usual(FundPlace place) {
        return switch (place) {
            case VILLAGE -> List.of(Fund.ADD, Fund.DANA_DESA);
            case URBAN_VILLAGE -> List.of(Fund.DAU_KELURAHAN);
            case REGENCY, CITY -> List.of(Fund.APBD_KAB);
            case PROVINCE -> List.of(Fund.APBD_PROV);
        };
    }

    FundPlace place(String region) {
        return switch (regions.get(new RegionCode(region)).level()) {
            case PROVINCE -> FundPlace.PROVINCE;
            case REGENCY, DISTRICT -> FundPlace.REGENCY;
            case CITY -> FundPlace.CITY;
            case URBAN_VILLAGE -> FundPlace.URBAN_VILLAGE;
            case VILLAGE, CUSTOMARY_VILLAGE -> FundPlace.VILLAGE;
        };
    }

    private static Budget.Refused refused(String code, Sentence why) {
        return new Budget.Refused(code, why, List.of());
    }

    /** Whether an answer may be kept as a plan. */
    public static @Nullable Sentence notAPlan(Budget.Drawn drawn) {
        return drawn.lines().isEmpty()
                ? Sentence.of(
                        "Tidak ada yang dapat dibayar dengan uang ini.", "Nobody can be paid for with this money.")
                : null;
    }
}
