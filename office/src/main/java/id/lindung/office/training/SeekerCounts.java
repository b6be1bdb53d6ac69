package id.lindung.office.training;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.coverage.SmallCells;
import id.lindung.office.store.OfficeClock;
import id.lindung.office.training.Seekers.Counts;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * How many look for work, as the acting user may see it: a reader without names sees no count from 1 to 4 and none that follows from others. A
 * regency's counts stand beside those of the other regencies; of anything smaller such a reader sees none.
 */
@Component
public class SeekerCounts {

    private static final int REGENCY = 5;

    private final Seekers seekers;
    private final OfficeClock clock;

    SeekerCounts(Seekers seekers, OfficeClock clock) {
        this.seekers = seekers;
        this.clock = clock;
    }

    /** What is shown; an empty count is closed. */
    public record Shown(
            Optional<Long> looking,
            Optional<Long> jkp,
            Optional<Long> neverWorked,
            Optional<Long> inTraining,
            Optional<Long> found,
            Optional<Long> ownBusiness) {

        public boolean anyClosed() {
            return Stream.of(looking, jkp, neverWorked, inTraining, found, ownBusiness)
                    .anyMatch(Optional::isEmpty);
        }

        /** Back at work in either way. */
        public Optional<Long> back() {
            return found.flatMap(one -> ownBusiness.map(other -> one + other));
        }
    }

    Shown of(String region) {
        var actor = CurrentActor.get();
        var year = clock.today().withDayOfYear(1);
        boolean names = actor.role().seesNames();
        if (names || region.equals(actor.scope().regionCode())) {
            var counts = seekers.counts(region, 0, year).getOrDefault("", Counts.NONE);
            return names ? every(counts) : open(counts, List.of(counts));
        }
        if (region.length() != REGENCY) return NOTHING;
        var regencies = seekers.counts(region.substring(0, 2), REGENCY, year);
        return open(regencies.getOrDefault(region, Counts.NONE), List.copyOf(regencies.values()));
    }

    private static final Shown NOTHING = new Shown(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private static Shown every(Counts counts) {
        return new Shown(
                Optional.of(counts.looking()),
                Optional.of(counts.jkp()),
                Optional.of(counts.neverWorked()),
                Optional.of(counts.inTraining()),
                Optional.of(counts.found()),
                Optional.of(counts.ownBusiness()));
    }

    /** Part and rest of those who look are both counts; so are found work and own business, whose sum is shown as well. */
    private static Shown open(Counts counts, List<Counts> beside) {
        var looking = open(counts, beside, Counts::looking);
        return new Shown(
                looking,
                looking.flatMap(whole -> open(counts, beside, Counts::jkp).filter(part -> leaves(whole, part))),
                looking.flatMap(
                        whole -> open(counts, beside, Counts::neverWorked).filter(part -> leaves(whole, part))),
                open(counts, beside, Counts::inTraining),
                open(counts, beside, Counts::found),
                open(counts, beside, Counts::ownBusiness));
    }

    private static boolean leaves(long whole, long part) {
        return whole == part || whole - part >= SmallCells.FEWEST;
    }

    private static Optional<Long> open(Counts counts, List<Counts> beside, ToLongFunction<Counts> column) {
        int own = beside.indexOf(counts);
        boolean alone = own < 0 || beside.size() == 1;
        long count = column.applyAsLong(counts);
        boolean shut = alone
                ? count > 0 && count < SmallCells.FEWEST
                : SmallCells.closed(beside.stream().map(column::applyAsLong).toList())
                        .contains(own);
        return shut ? Optional.empty() : Optional.of(count);
    }
}
