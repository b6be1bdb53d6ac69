package id.lindung.office.coverage;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;

/** Groups of the age a person reaches within a year: the year minus the birth year, so that nobody changes group inside a year. */
enum AgeGroup {
    UNDER_18(17),
    FROM_18(24),
    FROM_25(34),
    FROM_35(44),
    FROM_45(54),
    FROM_55(59),
    FROM_60(64),
    FROM_65(999);

    private final int last;

    AgeGroup(int last) {
        this.last = last;
    }

    static AgeGroup of(int birthYear, YearMonth month) {
        int age = month.getYear() - birthYear;
        for (var group : values()) if (age <= group.last) return group;
        return FROM_65;
    }

    /** Adds birth years up to groups, the youngest first; persons without a birth date keep their own key, last. */
    static Map<String, Tally> group(Map<String, Tally> byYear, YearMonth month) {
        var groups = new LinkedHashMap<String, Tally>();
        for (var group : values()) groups.put(group.name(), Tally.NONE);
        byYear.forEach((year, tally) -> groups.merge(
                year.isEmpty() ? "" : of(Integer.parseInt(year), month).name(), tally, Tally::plus));
        groups.values().removeIf(Tally.NONE::equals);
        return groups;
    }
}
