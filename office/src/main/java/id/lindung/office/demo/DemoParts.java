package id.lindung.office.demo;

import id.lindung.office.demo.DemoStory.Regency;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The months in the order in which the office came to know them. */
@Component
class DemoParts {

    private static final YearMonth FIRST_RECENT = YearMonth.of(2026, 5);
    private static final YearMonth LAST = YearMonth.of(2026, 10);
    private static final YearMonth TTU_STARTS = YearMonth.of(2025, 7);
    private static final String VULNERABLE = "'VULNERABLE', 'EXTREME_POOR'";

    private final DemoMonths months;

    DemoParts(DemoMonths months) {
        this.months = months;
    }

    /** Of the people loaded first: last month only, so that today's pages have content when the doors open. */
    DemoPart first() {
        return new DemoPart("first-month", DemoMonths.listOf(LAST), () -> months.recent(LAST, "53.04", 35, 70, true));
    }

    List<DemoPart> all(DemoStory story) {
        var parts = new ArrayList<DemoPart>();
        var june2021 = YearMonth.of(2021, 6);
        parts.add(part(
                "kupang-2021-06",
                june2021,
                () -> months.officialsOfTwoVillages(june2021, "53.01", story.kupangOfficials())));
        var june2023 = YearMonth.of(2023, 6);
        parts.add(part("kota-2023-06", june2023, () -> months.recent(june2023, "53.71", 20, 26, false)));
        for (int month = 1; month <= 3; month++) {
            var each = YearMonth.of(2024, month);
            parts.add(part("belu-" + each, each, () -> months.quarter(each, story.beluQuarter())));
        }
        for (var each = TTU_STARTS; !each.isAfter(LAST); each = each.plusMonths(1)) {
            var month = each;
            parts.add(part(
                    "ttu-" + month, month, () -> months.chosen(month, "53.03", VULNERABLE, story.ttuVulnerable())));
        }
        for (var each = FIRST_RECENT; !each.isAfter(LAST); each = each.plusMonths(1)) {
            for (var regency : DemoStory.REGENCIES) parts.add(recent(regency, each));
        }
        return List.copyOf(parts);
    }

    /** In TTU everybody but the chosen ones is in arrears; the other regencies have their own share. */
    private DemoPart recent(Regency regency, YearMonth month) {
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
                "recent-" + regency.code() + "-" + month,
                month,
                () -> months.recent(month, regency.code(), lowest, highest, month.equals(LAST)));
    }

    private static DemoPart part(String name, YearMonth month, Runnable work) {
        return new DemoPart(name, DemoMonths.listOf(month), work);
    }
}
