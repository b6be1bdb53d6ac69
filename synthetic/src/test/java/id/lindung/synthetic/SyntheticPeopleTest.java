package id.lindung.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import id.lindung.regions.Regions;
import id.lindung.rules.identity.Sex;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class SyntheticPeopleTest {

    private static final int MILLION = 1_000_000;

    private final SyntheticPeople people = SyntheticPeople.of(7);

    @Test
    void theSameSeedMakesTheSamePeopleInAnyOrderAndAnyPart() {
        var inOrder = people.stream(3_001).toList();
        var again = SyntheticPeople.of(7);
        var backwards = new ArrayList<SyntheticPerson>();
        for (int i = 3_000; i >= 0; i--) {
            backwards.add(again.person(i));
        }
        var part = new ArrayList<SyntheticPerson>();
        again.forEach(1_002, 2_005, part::add);

        assertThat(inOrder).hasSize(3_001);
        assertThat(backwards.reversed()).isEqualTo(inOrder);
        assertThat(part).isEqualTo(inOrder.subList(1_002, 2_005));
        assertThat(again.stream(3_001).parallel().toList()).isEqualTo(inOrder);
    }

    @Test
    void anotherSeedMakesOtherPeople() {
        assertThat(SyntheticPeople.of(8).stream(1_000).map(SyntheticPerson::nik))
                .doesNotContainAnyElementsOf(
                        people.stream(1_000).map(SyntheticPerson::nik).toList());
    }

    @Test
    void aMillionPeopleHaveAMillionNumbersThatNoRealPersonHas() {
        var numbers = new long[MILLION];
        people.forEach(
                0,
                MILLION,
                person -> numbers[(int) person.index()] =
                        Long.parseLong(person.nik().digits()));

        assertThat(Arrays.stream(numbers).allMatch(number -> number % 10_000 >= 9_000))
                .isTrue();
        Arrays.sort(numbers);
        for (int i = 1; i < MILLION; i++) {
            assertThat(numbers[i]).isNotEqualTo(numbers[i - 1]);
        }
    }

    @Test
    void farAlongTheNumbersStillDiffer() {
        var seen = new HashSet<String>();
        for (long from : new long[] {0, 1_600_000, 4_800_000, SyntheticPeople.LIMIT - 40_000}) {
            people.forEach(
                    from,
                    from + 40_000,
                    person -> assertThat(seen.add(person.nik().digits())).isTrue());
        }
    }

    @Test
    void theNumberAgreesWithThePerson() {
        var today = LocalDate.of(2026, 11, 22);
        people.forEach(0, 20_000, person -> {
            assertThat(person.nik().agreesWith(person.birthDate())).isTrue();
            assertThat(person.nik().agreesWith(person.sex())).isTrue();
            assertThat(person.birthDate().plusYears(16)).isBefore(today);
            assertThat(person.workingSince().atDay(1))
                    .isAfter(person.birthDate().plusYears(16));
        });
    }

    @Test
    void peopleLiveWhereThePopulationDoes() {
        var byRegency = people.stream(200_000)
                .collect(Collectors.groupingBy(
                        person -> person.village().atDepth(2).value(), Collectors.counting()));

        var population = Map.of("53.01", 391_539L, "53.03", 276_032L, "53.04", 232_788L, "53.71", 404_120L);
        long all = population.values().stream().mapToLong(Long::longValue).sum();
        assertThat(byRegency)
                .hasSize(4)
                .allSatisfy((regency, count) -> assertThat(count)
                        .isCloseTo(200_000 * population.getOrDefault(regency, 0L) / all, Percentage.withPercentage(4)));
    }

    @Test
    void everyVillageOfTheRegenciesIsInhabited() {
        var inhabited = people.stream(200_000).map(SyntheticPerson::village).collect(Collectors.toSet());

        assertThat(inhabited)
                .containsExactlyInAnyOrderElementsOf(SyntheticPeople.FIRST_REGENCIES.stream()
                        .flatMap(regency -> Regions.load().villages(regency.range()))
                        .map(village -> village.code())
                        .toList());
    }

    @Test
    void livelihoodsAndNamesHaveTheSharesTheyClaim() {
        var all = people.stream(50_000).toList();

        assertThat(share(all, p -> p.segment() == Segment.BPU)).isBetween(0.76, 0.80);
        assertThat(share(all, p -> p.segment() == Segment.PU)).isBetween(0.12, 0.16);
        assertThat(share(all, p -> p.sex() == Sex.FEMALE)).isBetween(0.40, 0.56);
        assertThat(share(all, p -> !p.name().contains(" "))).isBetween(0.02, 0.05);
        assertThat(share(all, p -> p.name().contains(", "))).isBetween(0.005, 0.02);
        assertThat(share(all, p -> p.occupation().isTransport())).isBetween(0.05, 0.15);
        assertThat(share(
                        all,
                        p -> p.birthDate().getDayOfMonth() == 1 && p.birthDate().getMonthValue() == 1))
                .isBetween(0.006, 0.014);
        assertThat(share(
                        all,
                        p -> !p.nik()
                                .regencyCode()
                                .equals(p.village().atDepth(2).value())))
                .isBetween(0.05, 0.12);
        assertThat(share(all, p -> p.phone().isPresent())).isBetween(0.65, 0.69);
        assertThat(all)
                .allMatch(p -> p.decile() >= 1
                        && p.decile() <= 10
                        && p.monthlyIncome() > 0
                        && p.monthlyIncome() % 50_000 == 0);
    }

    @Test
    void noVillageHeadWorksInAKelurahan() {
        var heads = people.stream(100_000)
                .filter(p -> p.occupation() == Occupation.VILLAGE_HEAD)
                .toList();

        assertThat(heads).isNotEmpty().allMatch(p -> p.village().value().charAt(9) == '2');
    }

    @Test
    void oneFamilyCardIsOneHouseholdInOneVillage() {
        Map<String, List<SyntheticPerson>> byCard = new HashMap<>();
        people.forEach(
                0,
                40_000,
                p -> byCard.computeIfAbsent(p.familyCard().digits(), _ -> new ArrayList<>())
                        .add(p));

        assertThat(byCard.values()).allSatisfy(house -> {
            assertThat(house).hasSizeBetween(1, 4);
            assertThat(house)
                    .extracting(SyntheticPerson::village)
                    .containsOnly(house.getFirst().village());
        });
        long withChildren = byCard.values().stream()
                .filter(house -> house.stream()
                        .anyMatch(child -> house.stream()
                                .anyMatch(mother -> mother.index() != child.index()
                                        && mother.name().equals(child.motherName())
                                        && mother.birthDate().plusYears(17).compareTo(child.birthDate()) <= 0)))
                .count();
        assertThat(withChildren).isGreaterThan(byCard.size() / 10L);
    }

    private static double share(List<SyntheticPerson> people, Predicate<SyntheticPerson> which) {
        return people.stream().filter(which).count() / (double) people.size();
    }
}
