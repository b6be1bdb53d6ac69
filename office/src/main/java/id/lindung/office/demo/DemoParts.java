package id.lindung.office.demo;

import id.lindung.office.demo.DemoStory.Regency;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The months in the order in which the office came to know them. */
@Component
class DemoParts {

    private static final YearMonth FIRST_RECENT = YearMonth.of(2026, 5);
    private static final YearMonth LAST = YearMonth.of(2026, 10);
    private static final YearMonth JUNE_2021 = YearMonth.of(2021, 6);
    private static final YearMonth JUNE_2023 = YearMonth.of(2023, 6);
    private static final YearMonth END_2025 = YearMonth.of(2025, 12);
    private static final YearMonth TTU_STARTS = YearMonth.of(2025, 7);

    private final DemoMonths months;
    private final DemoPlans plans;
    private final DemoBills bills;
    private final DemoOrders orders;
    private final DemoGroups groups;
    private final DemoFigures figures;
    private final DemoRosters rosters;
    private final DemoTraining training;
    private final DemoClaims claims;
    private final DemoQuarter quarter;
    private final DemoReports reports;

    DemoParts(
            DemoMonths months,
            DemoPlans plans,
            DemoBills bills,
            DemoOrders orders,
            DemoGroups groups,
            DemoFigures figures,
            DemoRosters rosters,
            DemoTraining training,
            DemoClaims claims,
            DemoQuarter quarter,
            DemoReports reports) {
        this.months = months;
        this.plans = plans;
        this.bills = bills;
        this.orders = orders;
        this.groups = groups;
        this.figures = figures;
        this.rosters = rosters;
        this.training = training;
        this.claims = claims;
        this.quarter = quarter;
        this.reports = reports;
    }

    /** Of the people loaded first: last month only, so that today's pages have content when the doors open. */
    DemoPart first() {
        return part("first-month", LAST, () -> months.recent(LAST, LAST, "53.04", 35, 70, true));
    }

    /** Months that nobody wrote about are told a year at a time, when the last list of it came. */
    List<DemoPart> all(DemoStory story) {
        var parts = new ArrayList<DemoPart>();
        parts.add(part(
                "kupang-2021",
                JUNE_2021,
                () -> months.officialsOfTwoVillages(JUNE_2021, "53.01", story.kupangOfficials())));
        parts.add(part("kota-2023", JUNE_2023, () -> months.recent(JUNE_2023, JUNE_2023, "53.71", 20, 26, false)));
        for (int month = 1; month <= 3; month++) {
            var each = YearMonth.of(2024, month);
            parts.add(part("belu-" + each, each, () -> months.quarter(each, story.beluQuarter())));
        }
        parts.addAll(quarter.all(story));
        parts.add(new DemoPart("workforce", Instant.parse("2024-04-20T02:00:00Z"), months::beluWorkforce));
        parts.add(new DemoPart("plan-village-2023", DemoPlans.at(2022, 12, 28), plans::village2023));
        parts.add(rosters.quota(story));
        parts.add(new DemoPart(
                "plan-ttu-2025", DemoPlans.at(2025, 6, 20), () -> plans.ttu(story.ttuVulnerable(), TTU_STARTS, 6)));
        parts.add(part("ttu-2025", END_2025, () -> months.members(TTU_STARTS, END_2025, "53.03")));
        parts.add(new DemoPart(
                "plan-ttu-2026",
                DemoPlans.at(2026, 1, 14),
                () -> plans.ttu(story.ttuVulnerable(), END_2025.plusMonths(1), 12)));
        parts.add(part("ttu-2026", LAST, () -> months.members(END_2025.plusMonths(1), LAST, "53.03")));
        for (var regency : DemoStory.REGENCIES) parts.add(recent(regency));
        parts.add(new DemoPart("plan-belu-2026", DemoPlans.at(2026, 6, 22), () -> plans.belu2026(story.scaled(2_400))));
        parts.add(new DemoPart("plans-every-state", DemoPlans.at(2026, 11, 16), plans::everyState));
        parts.addAll(bills.all());
        parts.add(orders.part());
        parts.addAll(groups.all());
        parts.addAll(figures.all());
        parts.addAll(claims.all());
        parts.addAll(training.all(story));
        parts.addAll(rosters.bills());
        parts.addAll(reports.all());
        return List.copyOf(parts);
    }

    /** In TTU everybody but the chosen ones is in arrears; the other regencies have their own share. */
    private DemoPart recent(Regency regency) {
        int lowest = switch (regency.code()) {
            case "53.04" -> 35;
            case "53.71" -> 20;
            case "53.01" -> 15;
            default -> 2;
        };
        int highest = switch (regency.code()) {
            case "53.04" -> 70;
            case "53.71" -> 27;
            case "53.01" -> 40;
            default -> 5;
        };
        return part(
                "recent-" + regency.code(),
                LAST,
                () -> months.recent(FIRST_RECENT, LAST, regency.code(), lowest, highest, true));
    }

    private static DemoPart part(String name, YearMonth month, Runnable work) {
        return new DemoPart(name, DemoMonths.listOf(month), work);
    }
}
