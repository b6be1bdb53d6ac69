package id.lindung.office.demo;

import id.lindung.rules.contribution.Programme;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The claims that Belu and BPJS paid from January to March 2024: 171 cases of five programmes, Rp6.4 billion. The press gave the two sums and
 * the five programmes; how the cases divide among them is ours.
 *
 * @param cases so many cases in all
 * @param rupiah so much paid in the quarter
 */
record QuarterPlan(int cases, long rupiah) {

    private static final int PUBLISHED_CASES = 171;
    private static final long PUBLISHED_RUPIAH = 6_400_000_000L;

    /** Reports are told in seven waves, ten days apart; papers are complete a week later, money comes after another. */
    static final int WAVES = 7;

    private static final LocalDate FIRST_REPORT = LocalDate.of(2024, 1, 11);
    private static final int DAYS_BETWEEN = 10;
    private static final int DAYS_TO_SEND = 7;

    private static final LocalDate YOUNGEST_TO_RETIRE = LocalDate.of(1965, 12, 31);

    static final LocalDate FROM = LocalDate.of(2024, 1, 1);
    static final LocalDate UNTIL = LocalDate.of(2024, 4, 1);

    static QuarterPlan of(DemoStory story) {
        int cases = Math.max(1, story.scaled(PUBLISHED_CASES));
        return new QuarterPlan(
                cases,
                PUBLISHED_RUPIAH / PUBLISHED_CASES * cases
                        + PUBLISHED_RUPIAH % PUBLISHED_CASES * cases / PUBLISHED_CASES);
    }

    /** What happened to a worker; some of it makes two cases. */
    @SuppressWarnings("ImmutableEnumChecker") // a list made by List.of
    enum Kind {
        DEATH(98, Programme.JKM),
        DEATH_AT_WORK(5, Programme.JKK),
        ACCIDENT(14, Programme.JKK),
        RETIREMENT(8, Programme.JHT, Programme.JP),
        DISMISSAL(12, Programme.JKP, Programme.JHT),
        /** The last to be paid: their balances are what is left of the published sum. */
        LEAVING(14, Programme.JHT);

        private final int published;
        private final List<Programme> programmes;

        Kind(int published, Programme... programmes) {
            this.published = published;
            this.programmes = List.of(programmes);
        }

        List<Programme> programmes() {
            return programmes;
        }

        boolean isOfEmployee() {
            return this == RETIREMENT || this == DISMISSAL || this == LEAVING;
        }
    }

    /** How many workers of each kind; deaths are what is left. A small office has at least somebody who leaves, and an accident. */
    Map<Kind, Integer> workers() {
        var counts = new EnumMap<Kind, Integer>(Kind.class);
        int left = cases;
        for (var kind : List.of(Kind.LEAVING, Kind.ACCIDENT, Kind.DEATH_AT_WORK, Kind.RETIREMENT, Kind.DISMISSAL)) {
            int least = kind == Kind.LEAVING ? 1 : kind == Kind.ACCIDENT && cases >= 5 ? 1 : 0;
            int count = Math.max(least, kind.published * cases / PUBLISHED_CASES);
            counts.put(kind, count);
            left -= count * kind.programmes().size();
        }
        counts.put(Kind.DEATH, left);
        return counts;
    }

    /**
     * One worker to whom it happens.
     *
     * @param number among those of the kind
     * @param wave in which it is reported
     */
    record Event(Kind kind, int number, int wave, QuarterCast.Member who) {

        /** A few days before the report, in the last month in which the worker was protected. */
        LocalDate day() {
            var last = who.lastMonth().withDayOfMonth(who.lastMonth().lengthOfMonth());
            if (kind == Kind.LEAVING) return who.lastMonth().plusDays(4 + number % 15);
            var told = reported(wave).minusDays(3 + number % 7);
            return told.isAfter(last) ? last.minusDays(number % 3) : told;
        }

        /** Papers of an accident come when the time without work is over; savings wait for a month after the last day of work. */
        int sends(Programme programme) {
            if (kind == Kind.LEAVING) return WAVES;
            boolean later = kind == Kind.ACCIDENT || (kind == Kind.DISMISSAL && programme == Programme.JHT);
            return later ? wave + 3 : wave;
        }
    }

    /** Who is in it, each with what happens. Where nobody is old enough to retire, two leave instead. */
    List<Event> events(QuarterCast cast) {
        var events = new ArrayList<Event>();
        var selfEmployed = new ArrayList<>(cast.selfEmployed());
        var employees = new ArrayList<>(cast.employees());
        workers().forEach((kind, count) -> {
            for (int n = 0; n < count; n++) {
                var who = kind.isOfEmployee() && !employees.isEmpty()
                        ? employee(employees, kind)
                        : selfEmployed.removeFirst();
                if (kind == Kind.RETIREMENT && who.born().isAfter(YOUNGEST_TO_RETIRE)) {
                    events.add(new Event(Kind.LEAVING, 100 + n, WAVES - 1, who));
                    events.add(new Event(Kind.LEAVING, 200 + n, WAVES - 1, employee(employees, Kind.LEAVING)));
                } else {
                    events.add(new Event(kind, n, wave(kind, n, who), who));
                }
            }
        });
        return events;
    }

    private static int wave(Kind kind, int number, QuarterCast.Member who) {
        boolean january = who.lastMonth().getMonthValue() == 1;
        return switch (kind) {
            case LEAVING -> WAVES - 1;
            case DEATH, DEATH_AT_WORK -> january ? number % 3 : 3 + number % 4;
            case ACCIDENT, RETIREMENT, DISMISSAL -> january ? number % 3 : 3;
        };
    }

    /** The oldest retire, the youngest are dismissed. */
    private static QuarterCast.Member employee(List<QuarterCast.Member> left, Kind kind) {
        var born = Comparator.comparing(QuarterCast.Member::born);
        var who = switch (kind) {
            case RETIREMENT -> Collections.min(left, born);
            case DISMISSAL -> Collections.max(left, born);
            case LEAVING, DEATH, DEATH_AT_WORK, ACCIDENT -> left.getLast();
        };
        left.remove(who);
        return who;
    }

    static LocalDate reported(int wave) {
        return FIRST_REPORT.plusDays((long) DAYS_BETWEEN * wave);
    }

    static LocalDate sent(int wave) {
        return wave == WAVES ? LocalDate.of(2024, 3, 26) : reported(wave).plusDays(DAYS_TO_SEND);
    }

    static LocalDate paid(int wave) {
        return wave == WAVES ? LocalDate.of(2024, 3, 28) : sent(wave).plusDays(DAYS_TO_SEND);
    }
}
