package id.lindung.office.planning;

import static org.assertj.core.api.Assertions.assertThat;

import id.lindung.law.LawLibrary;
import id.lindung.office.planning.Budgets.Names;
import id.lindung.rules.contribution.Fund;
import id.lindung.rules.funding.FundPlace;
import id.lindung.rules.law.Note;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The circular's arithmetic, and which money pays. */
class BudgetTest {

    private static final String VILLAGE = "53.04.02.2005";
    private static final Names ENOUGH = new Names(11, 500);

    private final Budgets budgets = new Budgets(LawLibrary.funding(), new HeadCosts(LawLibrary.load()));

    @Test
    void aVillageOfBeluIn2023CostsWhatTheCircularSays() {
        var drawn = drawn(PlanQuestion.ofCircular(VILLAGE, 2023), FundPlace.VILLAGE, usual(), ENOUGH);

        assertThat(drawn.lines())
                .extracting(PlanLine::kind)
                .containsExactly(LineKind.VILLAGE_STAFF, LineKind.VULNERABLE);
        var staff = drawn.lines().getFirst();
        assertThat(List.of(staff.source(), staff.people(), staff.monthly(), staff.months(), staff.rupiah()))
                .isEqualTo(List.of("ADD", 11, 11_470L, 12, 1_514_040L));
        var vulnerable = drawn.lines().getLast();
        assertThat(List.of(
                        vulnerable.source(),
                        vulnerable.people(),
                        vulnerable.monthly(),
                        vulnerable.months(),
                        vulnerable.rupiah()))
                .isEqualTo(List.of("ADD+DANA_DESA", 100, 16_800L, 12, 20_160_000L));
        assertThat(drawn.total()).isEqualTo(21_674_040);
        assertThat(drawn.warnings()).isEmpty();
        assertThat(vulnerable.law()).extracting(law -> law.regulation()).contains("PP 44/2015");
    }

    @Test
    void headsAreNeverFewerBecauseNamesAreMissing() {
        var drawn = drawn(PlanQuestion.ofCircular(VILLAGE, 2023), FundPlace.VILLAGE, usual(), new Names(0, 37));

        assertThat(drawn.people(LineKind.VULNERABLE)).isEqualTo(100);
        assertThat(drawn.people(LineKind.VILLAGE_STAFF)).isZero();
        assertThat(drawn.namesMissing()).isEqualTo(63);
        assertThat(codes(drawn)).containsExactlyInAnyOrder("OFFICIALS_UNKNOWN", "NAMES_MISSING");
    }

    @Test
    void danaDesaOf2026StopsBeforeOfficialsAndPaysTheVulnerable() {
        var stopped = budgets.draw(
                question(2026, 100, 11, null), FundPlace.VILLAGE, List.of(Purse.of(Fund.DANA_DESA)), ENOUGH);
        assertThat(stopped).isInstanceOf(Budget.Refused.class);
        var refused = (Budget.Refused) stopped;
        assertThat(refused.code()).isEqualTo("FUND_FORBIDDEN");
        assertThat(refused.law()).extracting(law -> law.regulation()).contains("Permendes PDT 16/2025");

        var both = drawn(question(2026, 100, 11, null), FundPlace.VILLAGE, usual(), ENOUGH);
        assertThat(both.lines().getFirst().source()).isEqualTo("ADD");
        assertThat(codes(both)).contains("FUND_FORBIDDEN", "FUND_UNCLEAR");
    }

    @Test
    void anUrbanVillageHasNoVillageBudget() {
        var refused = budgets.draw(
                question(2023, 100, 0, null), FundPlace.URBAN_VILLAGE, List.of(Purse.of(Fund.ADD)), ENOUGH);
        assertThat(((Budget.Refused) refused).law())
                .extracting(law -> law.regulation())
                .contains("UU 6/2014");

        var paid = drawn(
                question(2023, 100, 4, null), FundPlace.URBAN_VILLAGE, List.of(Purse.of(Fund.DAU_KELURAHAN)), ENOUGH);
        assertThat(paid.lines()).extracting(PlanLine::source).containsExactly("DAU_KELURAHAN");
        assertThat(codes(paid)).contains("NO_VILLAGE_OFFICIALS");
    }

    @Test
    void aCeilingTakesFewerOfTheVulnerableAndSaysSo() {
        var drawn = drawn(question(2023, 100, 11, 10_000_000L), FundPlace.VILLAGE, usual(), ENOUGH);

        assertThat(drawn.people(LineKind.VILLAGE_STAFF)).isEqualTo(11);
        assertThat(drawn.people(LineKind.VULNERABLE)).isEqualTo((int) ((10_000_000L - 1_514_040) / (16_800 * 12)));
        assertThat(drawn.total()).isLessThanOrEqualTo(10_000_000);
        assertThat(drawn.shortfall()).isEqualTo(58);
        assertThat(codes(drawn)).contains("MONEY_SHORT", "BELOW_HUNDRED");
    }

    @Test
    void nextYearsBudgetUsesTheLastMinimumWageAndSaysSo() {
        var drawn = drawn(question(2027, 0, 11, null), FundPlace.VILLAGE, List.of(Purse.of(Fund.ADD)), ENOUGH);

        assertThat(drawn.lines().getFirst().monthly()).isEqualTo(13_262);
        assertThat(codes(drawn)).contains("MINIMUM_WAGE_ESTIMATED");
    }

    @Test
    void aYearBeforeTheProgrammesIsRefusedByName() {
        var refused = budgets.draw(question(2014, 100, 0, null), FundPlace.VILLAGE, usual(), ENOUGH);
        assertThat(((Budget.Refused) refused).code()).isEqualTo("MONTH_OUT_OF_RANGE");
    }

    /** Against all ways of giving money to both groups: nobody else finds a place for more, officials first. */
    @Test
    void noOtherMixOfFundsPaysForMorePeople() {
        var random = new Random(5304);
        for (int round = 0; round < 300; round++) {
            var purses = new ArrayList<Purse>();
            for (var source : List.of(Fund.ADD, Fund.DANA_DESA, Fund.PADES)) {
                if (random.nextInt(4) > 0) {
                    purses.add(new Purse(
                            (long) purses.size() + 1,
                            source,
                            random.nextInt(40) * 100_000L,
                            random.nextInt(3) == 0 ? random.nextInt(12) : null));
                }
            }
            if (purses.isEmpty()) continue;
            int officials = 1 + random.nextInt(8);
            int vulnerable = 1 + random.nextInt(15);
            var answer = budgets.draw(question(2024, vulnerable, officials, null), FundPlace.VILLAGE, purses, ENOUGH);
            if (!(answer instanceof Budget.Drawn drawn)) continue;
            int staff = drawn.people(LineKind.VILLAGE_STAFF);
            int people = drawn.people(LineKind.VULNERABLE);
            assertThat(staff).as("officials out of %s", purses).isEqualTo(most(purses, officials, 11_808L * 12, false));
            assertThat(people)
                    .as("vulnerable beside %d officials out of %s", staff, purses)
                    .isEqualTo(mostBeside(purses, staff, vulnerable));
            for (var purse : purses) {
                long spent = drawn.lines().stream()
                        .filter(line -> purse.fund() != null && purse.fund().equals(line.fund()))
                        .mapToLong(PlanLine::rupiah)
                        .sum();
                assertThat(spent).isLessThanOrEqualTo(purse.left() == null ? Long.MAX_VALUE : purse.left());
            }
        }
    }

    private static int most(List<Purse> purses, int wanted, long cost, boolean vulnerable) {
        int sum = 0;
        for (var purse : purses) if (mayPay(purse, vulnerable, purses)) sum += room(purse, cost);
        return Math.min(sum, wanted);
    }

    /** PADES is unclear for the vulnerable and Dana Desa for officials: settled money goes first, alone where there is any. */
    private static boolean mayPay(Purse purse, boolean vulnerable, List<Purse> purses) {
        boolean clear = vulnerable ? purse.source() != Fund.PADES : purse.source() != Fund.DANA_DESA;
        boolean anyClear = purses.stream()
                .anyMatch(each -> vulnerable ? each.source() != Fund.PADES : each.source() != Fund.DANA_DESA);
        return clear || !anyClear;
    }

    private static int room(Purse purse, long cost) {
        long left = purse.left() == null ? Long.MAX_VALUE : purse.left();
        return (int) Math.min(left / cost, purse.heads() == null ? Integer.MAX_VALUE : purse.heads());
    }

    /** Tries every way to divide the officials over the funds. */
    private static int mostBeside(List<Purse> purses, int staff, int wanted) {
        return best(purses, 0, staff, wanted, 0);
    }

    private static int best(List<Purse> purses, int at, int staff, int wanted, int found) {
        if (at == purses.size()) return staff == 0 ? Math.min(found, wanted) : -1;
        var purse = purses.get(at);
        int best = -1;
        int most = mayPay(purse, false, purses) ? Math.min(staff, room(purse, 11_808L * 12)) : 0;
        for (int here = 0; here <= most; here++) {
            long left = (purse.left() == null ? Long.MAX_VALUE : purse.left()) - here * 11_808L * 12;
            int heads = purse.heads() == null ? Integer.MAX_VALUE : purse.heads() - here;
            int people = mayPay(purse, true, purses) ? (int) Math.min(left / (16_800L * 12), heads) : 0;
            best = Math.max(best, best(purses, at + 1, staff - here, wanted, found + people));
        }
        return best;
    }

    private Budget.Drawn drawn(PlanQuestion question, FundPlace place, List<Purse> purses, Names names) {
        return (Budget.Drawn) budgets.draw(question, place, purses, names);
    }

    private static List<String> codes(Budget.Drawn drawn) {
        return drawn.warnings().stream().map(Note::code).toList();
    }

    private static List<Purse> usual() {
        return List.of(Purse.of(Fund.ADD), Purse.of(Fund.DANA_DESA));
    }

    private static PlanQuestion question(int year, int vulnerable, int officials, @Nullable Long ceiling) {
        return new PlanQuestion(
                VILLAGE,
                year,
                vulnerable,
                officials,
                List.of(),
                YearMonth.of(year, 1),
                12,
                ceiling,
                PlanQuestion.PROGRAMMES);
    }
}
