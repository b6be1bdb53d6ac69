package id.lindung.rules.law;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Indonesia's national holidays, and with them its working days. Collective leave is no holiday here: banks differ about it. */
public final class Holidays {

    /** A named holiday and where it comes from. */
    public record Holiday(LocalDate day, String name, Provenance provenance) {}

    public static final Holidays NONE = new Holidays(List.of());

    private final SortedMap<LocalDate, Holiday> days = new TreeMap<>();

    public Holidays(List<Holiday> holidays) {
        for (var holiday : holidays) {
            days.putIfAbsent(holiday.day(), holiday);
        }
    }

    public Optional<Holiday> find(LocalDate day) {
        return Optional.ofNullable(days.get(day));
    }

    public List<Holiday> list() {
        return List.copyOf(days.values());
    }

    /** Whether the list says anything about this year: an unlisted year knows only its weekends. */
    public boolean covers(int year) {
        return !days.subMap(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1))
                .isEmpty();
    }

    public boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !days.containsKey(day);
    }

    /** This day, or the next one that is neither weekend nor holiday. */
    public LocalDate workingDayFrom(LocalDate day) {
        var working = day;
        while (!isWorkingDay(working)) {
            working = working.plusDays(1);
        }
        return working;
    }
}
