package id.lindung.office.demo;

import id.lindung.office.demo.DemoStory.Regency;
import id.lindung.synthetic.SyntheticPeople;
import id.lindung.synthetic.SyntheticPerson;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Fills each regency up to its number with the people who live there, one run of the generator for all, so that no two have
 * one NIK. A few villages stay empty: they have sent nothing yet.
 */
@Component
class DemoCrowd {

    private static final int STRIDE = 60_000;
    private static final int SILENT_VILLAGES = 17;

    private final DemoPeople people;
    private final DemoProgress progress;
    private final ReplayedTime time;
    private final JdbcClient jdbc;

    DemoCrowd(DemoPeople people, DemoProgress progress, ReplayedTime time, JdbcClient jdbc) {
        this.people = people;
        this.progress = progress;
        this.time = time;
        this.jdbc = jdbc;
    }

    interface Watch {
        void loaded(long people);
    }

    /** Loads people of a regency until it has {@code wanted}; goes on where an earlier call stopped. */
    void fill(Regency regency, int wanted, Watch watch) {
        var generator = SyntheticPeople.of(DemoStory.SEED);
        var part = "people-" + regency.code();
        long loaded = count(regency);
        for (long from = progress.position(part); loaded < wanted; ) {
            var batch = new ArrayList<DemoCast>();
            generator.forEach(from, from + STRIDE, person -> {
                if (livesIn(person, regency)) batch.add(DemoCast.of(person));
            });
            List<DemoCast> fitting = batch.subList(0, (int) Math.min(batch.size(), wanted - loaded));
            boolean cut = fitting.size() < batch.size();
            long next = cut ? fitting.getLast().person().index() + 1 : from + STRIDE;
            time.at(regency.registered(), () -> {
                people.load(regency, fitting);
                progress.reached(part, next);
            });
            from = next;
            loaded += fitting.size();
            watch.loaded(loaded);
        }
    }

    private long count(Regency regency) {
        return jdbc.sql(
                        "SELECT count(*) FROM person WHERE region_code >= :code AND region_code < :code || '/' AND note = 'Orang rekaan'")
                .param("code", regency.code())
                .query(Long.class)
                .single();
    }

    private static boolean livesIn(SyntheticPerson person, Regency regency) {
        var village = person.village().value();
        return village.startsWith(regency.code())
                && (regency.code().equals("53.04") || Math.floorMod(village.hashCode(), SILENT_VILLAGES) != 0);
    }
}
