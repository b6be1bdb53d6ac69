package id.lindung.office.demo;

import id.lindung.office.approvals.Step;
import id.lindung.office.funds.DocumentKind;
import id.lindung.office.funds.FundAct;
import id.lindung.office.funds.FundBook;
import id.lindung.office.funds.FundDocument;
import id.lindung.office.people.Payers;
import id.lindung.office.planning.PlanBook;
import id.lindung.office.planning.PlanQuestion;
import id.lindung.office.planning.PlanSteps;
import id.lindung.rules.contribution.Fund;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Funds and plans of the story: a village of Belu in 2023, TTU's budget of 2025 and 2026, and a plan in every state. */
@Component
class DemoPlans {

    private static final String TTU = "53.03";
    private static final String BELU = "53.04";
    private static final String MANLETEN = DemoSignIns.VILLAGE;
    private static final int BELU_OFFICIALS = 11;
    private static final long A_MONTH_OF_TTU = 249_984_000;

    private final FundBook funds;
    private final PlanBook plans;
    private final PlanSteps steps;
    private final Payers payers;
    private final DemoActors actors;

    DemoPlans(FundBook funds, PlanBook plans, PlanSteps steps, Payers payers, DemoActors actors) {
        this.funds = funds;
        this.plans = plans;
        this.steps = steps;
        this.payers = payers;
        this.actors = actors;
    }

    /** What the circular of November 2022 asked of every village, as one village did it. */
    void village2023() {
        long danaDesa = fund(MANLETEN, 2023, Fund.DANA_DESA, 16_800_000, LocalDate.of(2022, 12, 20));
        long add = fund(MANLETEN, 2023, Fund.ADD, 6_000_000, LocalDate.of(2022, 12, 20));
        long plan = keep(question(MANLETEN, 2023, 1, 12, 100, BELU_OFFICIALS), List.of(danaDesa, add));
        approve(plan, "bendahara", "sekdes", "kades");
    }

    /** The agreement that TTU signed for its vulnerable and extremely poor workers, Rp249,984,000 a month. */
    void ttu(int people, YearMonth from, int months) {
        int year = from.getYear();
        long fund = fund(TTU, year, Fund.APBD_KAB, A_MONTH_OF_TTU * 12, LocalDate.of(year, 1, 15));
        done(funds.add(
                fund,
                new FundDocument.Draft(
                        DocumentKind.PKS,
                        "PKS/560/" + year,
                        from.atDay(1),
                        null,
                        people,
                        from.atDay(1),
                        LocalDate.of(year + 1, 1, 1),
                        "Perlindungan pekerja rentan dan miskin ekstrem")));
        charge(fund);
        long plan = keep(question(TTU, year, from.getMonthValue(), months, people, 0), List.of(fund));
        approve(plan, "disnaker.ttu", "dpmd.ttu", "bpkad.ttu");
    }

    /** Belu's own budget of this year: what the regent's page counts down. The people and the sum are invented. */
    void belu2026(int people) {
        long fund = fund(BELU, 2026, Fund.APBD_KAB, people * 16_800L * 8, LocalDate.of(2026, 1, 12));
        charge(fund);
        long plan = keep(question(BELU, 2026, 7, 6, people, 0), List.of(fund));
        approve(plan, "disnaker.belu", "dpmd.belu", "bpkad.belu");
    }

    /** The village of the sign-ins and its neighbours this year and the next: a plan in every other state. */
    void everyState() {
        long add = fund(MANLETEN, 2027, Fund.ADD, 30_000_000, LocalDate.of(2026, 11, 10));
        var next = question(MANLETEN, 2027, 1, 12, 100, BELU_OFFICIALS);
        keep(next, List.of(add));
        var neighbours = List.of("53.04.02.2006", "53.04.02.2007", "53.04.02.2008");
        var waiting = new ArrayList<Long>();
        for (var village : neighbours) {
            long fund = fund(village, 2027, Fund.ADD, 25_000_000, LocalDate.of(2026, 11, 10));
            waiting.add(keep(question(village, 2027, 1, 12, 100, 9), List.of(fund)));
        }
        take("bendahara", Step.PROPOSE, waiting, "");
        take("sekdes", Step.CHECK, waiting.subList(1, 2), "");
        take("sekdes", Step.RETURN, waiting.subList(2, 3), "Nama nomor 12 sudah pindah; cari penggantinya");
        long proposed = keep(
                question(MANLETEN, 2026, 12, 1, 40, 0),
                List.of(fund(MANLETEN, 2026, Fund.DANA_DESA, 9_000_000, LocalDate.of(2026, 1, 5))));
        take("bendahara", Step.PROPOSE, List.of(proposed), "");
        long regency = fund(BELU, 2027, Fund.APBD_KAB, 500_000_000, LocalDate.of(2026, 11, 12));
        charge(regency);
        long checked = keep(question(BELU, 2027, 1, 12, 2_000, 0), List.of(regency));
        take("belu", Step.PROPOSE, List.of(checked), "");
        take("dpmd.belu", Step.CHECK, List.of(checked), "");
    }

    private long fund(String region, int year, Fund source, long ceiling, LocalDate dated) {
        long fund = done(funds.open(payers.government(region), year, source, ""));
        boolean village = region.length() == 13;
        done(funds.add(
                fund,
                new FundDocument.Draft(
                        village ? DocumentKind.APBDES : DocumentKind.APBD,
                        (village ? "Perdes 4/" : "Perda 7/") + year,
                        dated,
                        ceiling,
                        null,
                        null,
                        null,
                        "contoh")));
        return fund;
    }

    private void charge(long fund) {
        done(funds.charge(
                fund, "JKK", "SIPD", "5.1.02.02.02.0006", "Belanja Iuran Jaminan Kecelakaan Kerja bagi Non ASN"));
        done(funds.charge(fund, "JKM", "SIPD", "5.1.02.02.02.0007", "Belanja Iuran Jaminan Kematian bagi Non ASN"));
    }

    private static PlanQuestion question(
            String region, int year, int from, int months, int vulnerable, @Nullable Integer officials) {
        return new PlanQuestion(
                region,
                year,
                vulnerable,
                officials,
                List.of(),
                YearMonth.of(year, from),
                months,
                null,
                PlanQuestion.PROGRAMMES);
    }

    private long keep(PlanQuestion question, List<Long> from) {
        return switch (plans.keep(new PlanBook.Draft(question, null, from, null))) {
            case PlanBook.Kept.Saved(var plan) -> plan;
            case PlanBook.Kept.NotAllowed() -> throw new IllegalStateException(question.toString());
            case PlanBook.Kept.Refused(var why) -> throw new IllegalStateException(why.toString());
        };
    }

    private void approve(long plan, String proposes, String checks, String approves) {
        take(proposes, Step.PROPOSE, List.of(plan), "");
        take(checks, Step.CHECK, List.of(plan), "");
        take(approves, Step.APPROVE, List.of(plan), "");
    }

    private void take(String who, Step step, List<Long> which, String reason) {
        for (var answer : actors.as(who, () -> steps.take(step, which, reason))) {
            if (!answer.isDone()) throw new IllegalStateException(step + " " + answer);
        }
    }

    private static long done(FundAct act) {
        if (act instanceof FundAct.Done(long fund)) return fund;
        throw new IllegalStateException(act.toString());
    }

    static Instant at(int year, int month, int day) {
        return LocalDate.of(year, month, day).atTime(2, 0).toInstant(java.time.ZoneOffset.UTC);
    }
}
