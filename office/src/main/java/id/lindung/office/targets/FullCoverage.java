package id.lindung.office.targets;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * The straight way from today's gap to nobody left by a month, and its cost at the law's lowest BPU package. The named gap is certain;
 * workers nobody has written down may be any number between none and what the workforce figure leaves over.
 *
 * @param named known by name and not protected
 * @param unknown workforce less register: at most so many more; 0 without a workforce figure
 * @param monthly rupiah a head and month, by law
 */
public record FullCoverage(YearMonth from, YearMonth until, long named, long unknown, long monthly) {

    public FullCoverage {
        if (!until.isAfter(from)) throw new IllegalArgumentException("the way must end after it starts");
    }

    /** One year of the way. */
    public record Year(int year, long newHeads, long atYearEnd, long rupiah, long rupiahAtMost) {}

    public long months() {
        return ChronoUnit.MONTHS.between(from, until);
    }

    /** So many must join every month, rounded up. */
    public long eachMonth() {
        return (named + months() - 1) / months();
    }

    public long eachMonthAtMost() {
        return (named + unknown + months() - 1) / months();
    }

    /** A year's contributions once everybody is in. */
    public long yearly() {
        return Math.multiplyExact(Math.multiplyExact(named, monthly), 12);
    }

    public long yearlyAtMost() {
        return Math.multiplyExact(Math.multiplyExact(named + unknown, monthly), 12);
    }

    /** Heads of the months after {@code from}, each paid from the month it joins. */
    public List<Year> years() {
        var years = new ArrayList<Year>();
        long before = 0;
        for (int year = from.plusMonths(1).getYear(); year <= until.getYear(); year++) {
            long rupiah = 0;
            long most = 0;
            long end = before;
            for (var month = YearMonth.of(year, 1); month.getYear() == year; month = month.plusMonths(1)) {
                if (!month.isAfter(from)) continue;
                end = heads(named, month);
                rupiah = Math.addExact(rupiah, Math.multiplyExact(end, monthly));
                most = Math.addExact(most, Math.multiplyExact(heads(named + unknown, month), monthly));
            }
            years.add(new Year(year, end - before, end, rupiah, most));
            before = end;
        }
        return years;
    }

    /** In by a month: an equal share every month, everybody from the last on. */
    private long heads(long all, YearMonth month) {
        long passed = Math.min(months(), ChronoUnit.MONTHS.between(from, month));
        return Math.multiplyExact(all, passed) / months();
    }
}
