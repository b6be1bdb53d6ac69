package id.lindung.office.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import id.lindung.rules.identity.Sex;
import id.lindung.rules.name.NameKey;
import id.lindung.synthetic.ErrorModel;
import id.lindung.synthetic.LabelledRecord;
import id.lindung.synthetic.LabelledRecords;
import id.lindung.synthetic.SyntheticPeople;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelledPairsTest {

    private static final long PEOPLE = 20_000;

    @TempDir
    Path scratch;

    private record Outcome(double recall, double precision, long leftOut) {}

    private record Written(Profile profile, String key, String written, String mother) {}

    private static Written written(LabelledRecord record) {
        var key = NameKey.of(record.name()).key();
        var profile = new Profile(
                record.id() + 1,
                new String[0],
                null,
                new String[0],
                (int) record.birthDate().toEpochDay(),
                record.sex() == Sex.MALE ? 'L' : 'P',
                record.familyCard().map(Long::parseLong).orElse(0L),
                record.phone().map(Long::parseLong).orElse(0L),
                Profile.village(record.village().value()),
                record.nik().isPresent(),
                false);
        return new Written(
                profile,
                key,
                Profile.written(record.name(), key),
                NameKey.of(record.motherName().orElse("")).key());
    }

    private Outcome search(LabelledRecords records, UnaryOperator<Written> noise)
            throws IOException, InterruptedException {
        var counts = new NameCounts();
        try (var profiles = new ProfileFile(scratch.resolve("profiles.tmp"))) {
            records.forEach(0, PEOPLE, record -> {
                var written = noise.apply(written(record));
                counts.add(written.key().split(" "));
                try {
                    profiles.add(written.profile(), written.key(), written.written(), written.mother());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            Map<Long, Set<Long>> found = new HashMap<>();
            var effort = new PairFinder(profiles, counts, false)
                    .find(
                            pair -> found.computeIfAbsent(pair.first() - 1, id -> new HashSet<>())
                                    .add(pair.second() - 1),
                            (done, total) -> {});
            return judge(records, found, effort.leftOut());
        }
    }

    private static Outcome judge(LabelledRecords records, Map<Long, Set<Long>> found, long leftOut) {
        var same = new long[2];
        records.forEachPair(0, PEOPLE, pair -> {
            if (!pair.isSamePerson()) return;
            same[0]++;
            if (found.getOrDefault(pair.first(), Set.of()).contains(pair.second())) same[1]++;
        });
        long all = 0;
        long right = 0;
        for (var entry : found.entrySet()) {
            for (long second : entry.getValue()) {
                all++;
                if (LabelledRecords.samePerson(entry.getKey(), second)) right++;
            }
        }
        return new Outcome((double) same[1] / same[0], (double) right / all, leftOut);
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 1945, 20261122})
    void findsNearlyAllAndAsksHardlyAnythingInVain(long seed) throws Exception {
        var outcome = search(LabelledRecords.of(SyntheticPeople.of(seed), ErrorModel.USUAL), UnaryOperator.identity());
        assertThat(outcome.recall()).as("recall").isGreaterThanOrEqualTo(0.98);
        assertThat(outcome.precision()).as("precision").isGreaterThanOrEqualTo(0.98);
        assertThat(outcome.leftOut()).isZero();
    }

    @Test
    void staysSoWhenOneInFourHasNoFamilyCardAndNobodyATelephone() throws Exception {
        var records = LabelledRecords.of(SyntheticPeople.of(11), new ErrorModel(100, 100));
        var outcome = search(records, written -> {
            var p = written.profile();
            long card = p.id() % 4 == 0 ? 0 : p.familyCard();
            var bare = new Profile(
                    p.id(), p.name(), null, p.mother(), p.birthDay(), p.sex(), card, 0, p.village(), p.hasNik(), false);
            return new Written(bare, written.key(), written.written(), written.mother());
        });
        assertThat(outcome.recall()).as("recall").isGreaterThanOrEqualTo(0.98);
        assertThat(outcome.precision()).as("precision").isGreaterThanOrEqualTo(0.98);
    }

    @Test
    void oneFamilyCardAndOneBirthDateForEverybodyMakeNoGiantGroup() throws Exception {
        var records = LabelledRecords.of(SyntheticPeople.of(5), ErrorModel.USUAL);
        int estimate = (int) java.time.LocalDate.of(1980, 1, 1).toEpochDay();
        var outcome = search(records, written -> {
            var p = written.profile();
            var same = new Profile(
                    p.id(), p.name(), null, p.mother(), estimate, p.sex(), 1, 0, p.village(), p.hasNik(), false);
            return new Written(same, written.key(), written.written(), written.mother());
        });
        assertThat(outcome.recall()).as("names and mothers still tell").isGreaterThan(0.8);
    }
}
