package id.lindung.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import id.lindung.synthetic.LabelledPair.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LabelledRecordsTest {

    private static final int PEOPLE = 40_000;

    private final LabelledRecords records = LabelledRecords.of(SyntheticPeople.of(11), ErrorModel.USUAL);
    private final Map<Long, LabelledRecord> byId = new HashMap<>();
    private final List<LabelledPair> pairs = new ArrayList<>();

    LabelledRecordsTest() {
        records.forEach(
                0, PEOPLE, record -> assertThat(byId.put(record.id(), record)).isNull());
        records.forEachPair(0, PEOPLE, pairs::add);
    }

    @Test
    void theSameSeedMakesTheSameRecordsWhereverOneBegins() {
        var again = new ArrayList<LabelledRecord>();
        LabelledRecords.of(SyntheticPeople.of(11), ErrorModel.USUAL).forEach(1_234, 2_345, again::add);

        assertThat(again)
                .hasSizeGreaterThan(1_111)
                .allSatisfy(record -> assertThat(record).isEqualTo(byId.get(record.id())));
    }

    @Test
    void everyRecordBesideAPersonIsInOnePairAndTheIdsTellTheSameTruth() {
        assertThat(pairs).allMatch(pair -> byId.containsKey(pair.first()) && byId.containsKey(pair.second()));
        assertThat(byId).hasSize(PEOPLE + pairs.size());
        assertThat(pairs)
                .allMatch(pair -> LabelledRecords.samePerson(pair.first(), pair.second()) == pair.isSamePerson());
        assertThat(LabelledRecords.samePerson(3, 6)).isFalse();
        assertThat(LabelledRecords.samePerson(4, 5)).isFalse();
    }

    @Test
    void keepsTheSharesOfTheModel() {
        var kinds = pairs.stream().collect(Collectors.groupingBy(LabelledPair::kind, Collectors.counting()));

        assertThat(kinds.get(Kind.SAME_PERSON)).isBetween(1_850L, 2_150L);
        for (var kind :
                List.of(Kind.TWIN, Kind.NAMESAKE, Kind.PARENT_AND_CHILD, Kind.SIBLING, Kind.DEFAULT_BIRTH_DATE)) {
            assertThat(kinds.get(kind)).as("%s", kind).isBetween(300L, 500L);
        }
        assertThat(new ErrorModel(0, 0)).satisfies(none -> {
            var plain = new ArrayList<LabelledRecord>();
            LabelledRecords.of(SyntheticPeople.of(11), none).forEach(0, 1_000, plain::add);
            assertThat(plain).hasSize(1_000);
        });
    }

    @Test
    void everySecondRecordHasAMistakeAndStillMuchInCommon() {
        assertThat(of(Kind.SAME_PERSON)).allSatisfy(pair -> {
            var first = get(pair.first());
            var second = get(pair.second());
            int alike = 0;
            alike += second.name().equalsIgnoreCase(first.name().replaceFirst(",.*", "")) ? 1 : 0;
            alike += second.motherName().equals(first.motherName()) ? 1 : 0;
            alike += second.birthDate().equals(first.birthDate()) ? 1 : 0;
            alike += second.rt() == first.rt()
                            && second.familyCard().equals(first.familyCard())
                            && second.village().equals(first.village())
                    ? 1
                    : 0;
            assertThat(alike).as("%s and %s", first, second).isBetween(1, 3);
        });
    }

    @Test
    void secondRecordsShowEachKindOfMistake() {
        var seconds =
                of(Kind.SAME_PERSON).stream().map(pair -> get(pair.second())).toList();

        assertThat(seconds).anyMatch(record -> record.name().matches("[A-Za-z]{2,3}\\. .*"));
        assertThat(seconds).anyMatch(record -> record.motherName().isEmpty());
        assertThat(seconds).anyMatch(record -> record.familyCard().isEmpty());
        double withoutNik =
                seconds.stream().filter(record -> record.nik().isEmpty()).count() / (double) seconds.size();
        assertThat(withoutNik).isBetween(0.60, 0.72);
        assertThat(of(Kind.SAME_PERSON))
                .anyMatch(pair -> get(pair.second()).nik().isPresent()
                        && !get(pair.second()).nik().equals(get(pair.first()).nik()))
                .anyMatch(pair ->
                        get(pair.second()).nik().equals(get(pair.first()).nik()))
                .anyMatch(pair ->
                        !get(pair.second()).village().equals(get(pair.first()).village()))
                .anyMatch(pair -> get(pair.second()).birthDate().getDayOfMonth()
                                == get(pair.first()).birthDate().getMonthValue()
                        && !get(pair.second())
                                .birthDate()
                                .equals(get(pair.first()).birthDate()));
    }

    @Test
    void strangersLookAsTheirKindSays() {
        for (var pair : pairs) {
            var person = get(pair.first());
            var stranger = get(pair.second());
            switch (pair.kind()) {
                case SAME_PERSON -> {}
                case TWIN -> {
                    assertThat(stranger.birthDate()).isEqualTo(person.birthDate());
                    assertThat(stranger.motherName()).isEqualTo(person.motherName());
                    assertThat(stranger.name()).isNotEqualTo(person.name());
                }
                case SIBLING -> {
                    assertThat(stranger.birthDate()).isNotEqualTo(person.birthDate());
                    assertThat(stranger.familyCard()).isEqualTo(person.familyCard());
                    assertThat(stranger.name()).isNotEqualTo(person.name());
                }
                case NAMESAKE, PARENT_AND_CHILD -> {
                    assertThat(person.name()).startsWith(stranger.name());
                    assertThat(stranger.village()).isEqualTo(person.village());
                    assertThat(stranger.birthDate().getYear())
                            .isNotEqualTo(person.birthDate().getYear());
                }
                case DEFAULT_BIRTH_DATE -> {
                    assertThat(stranger.birthDate())
                            .hasYear(person.birthDate().getYear())
                            .hasMonthValue(1)
                            .hasDayOfMonth(1);
                    assertThat(stranger.nik()).isEmpty();
                    assertThat(stranger.name()).startsWith(person.name().split("[ ,]", 2)[0]);
                }
            }
        }
    }

    @Test
    void strangersAndSecondRegistrationsHaveNumbersNobodyElseHas() {
        var owners = new HashSet<String>();
        var seconds = new HashSet<String>();
        LabelledRecords.of(SyntheticPeople.of(5), new ErrorModel(1000, 125))
                .forEach(
                        0,
                        160_000,
                        record -> record.nik().ifPresent(nik -> {
                            if (record.id() % 3 == 1) {
                                seconds.add(nik.substring(12).compareTo("9900") >= 0 ? nik : "");
                            } else {
                                assertThat(owners.add(nik)).isTrue();
                            }
                        }));
        assertThat(seconds).hasSizeGreaterThan(10_000);
        seconds.removeAll(owners);
        assertThat(seconds).hasSizeGreaterThan(10_000);
    }

    private List<LabelledPair> of(Kind kind) {
        return pairs.stream().filter(pair -> pair.kind() == kind).toList();
    }

    private LabelledRecord get(long id) {
        return Objects.requireNonNull(byId.get(id));
    }
}
