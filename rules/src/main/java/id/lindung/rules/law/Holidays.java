package id.lindung.rules.law;

import id.lindung.rules.Sentence;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Indonesia's national holidays, and with them its working days. Collective leave is no holiday here, because no source says whether it moves
 * a due day: it is only known, so that an answer can say so.
 */
public final class Holidays {

    /** A named holiday or day of collective leave, and where it comes from. */
    public record Holiday(LocalDate day, Sentence name, Provenance provenance) {}

    /** No year is known. */
    public static final Holidays NONE = new Holidays(List.of(), List.of());

    private final SortedMap<LocalDate, Holiday> days = new TreeMap<>();
    private final SortedMap<LocalDate, Holiday> leave = new TreeMap<>();

    /**
     * @param holidays national holidays; of two on one day the first is kept
     * @param collectiveLeave days of collective leave (cuti bersama), on which offices may be closed
     */
    public Holidays(List<Holiday> holidays, List<Holiday> collectiveLeave) {
        for (var holiday : holidays) {
            days.putIfAbsent(holiday.day(), holiday);
        }
        for (var each : collectiveLeave) {
            leave.putIfAbsent(each.day(), each);
        }
    }

    /** Collective leave on this day. */
    public Optional<Holiday> findCollectiveLeave(LocalDate day) {
        return Optional.ofNullable(leave.get(day));
    }

    /** The holiday on this day. */
    public Optional<Holiday> find(LocalDate day) {
        return Optional.ofNullable(days.get(day));
    }

    /** All holidays, earliest first; without collective leave. */
    public List<Holiday> list() {
        return List.copyOf(days.values());
    }

    /** Whether the list says anything about this year: an unlisted year knows only its weekends. */
    public boolean covers(int year) {
        return !days.subMap(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1))
                .isEmpty();
    }

    /** Neither weekend nor holiday; collective leave counts as a working day. */
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
