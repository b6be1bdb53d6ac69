package id.lindung.synthetic;

import id.lindung.regions.RegionCode;
import id.lindung.regions.Regions;
import id.lindung.synthetic.Dice.Purpose;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * As many synthetic people as asked for, out of a seed. Person i depends on the seed, i and the regencies alone: any part of a run can be made
 * in any order and in parallel, and a longer run begins with the people of a shorter one. Nothing is kept, so memory does not grow.
 *
 * <p>People live in households of one to four with one family card, village and neighbourhood; ages are 16 to 80 years in 2026. NIK are unique
 * up to {@link #LIMIT} people.
 */
public final class SyntheticPeople {

    /** So many people have different NIK in one run: about 16 million. */
    public static final long LIMIT = Numbering.LIMIT;

    /** The four regencies of the demonstration office: Kupang, Timor Tengah Utara, Belu and Kota Kupang. */
    public static final List<RegionCode> FIRST_REGENCIES =
            Stream.of("53.01", "53.03", "53.04", "53.71").map(RegionCode::new).toList();

    private static final int BLOCK = 4;

    /** How a block of four indices falls into households. */
    private static final List<List<Integer>> SPLITS = List.of(
            List.of(4),
            List.of(4),
            List.of(4),
            List.of(3, 1),
            List.of(1, 3),
            List.of(2, 2),
            List.of(2, 2),
            List.of(2, 1, 1),
            List.of(1, 1, 1, 1));

    private final long seed;
    private final Places places;
    private final NameBook names = new NameBook();
    private final Numbering numbering;

    private SyntheticPeople(long seed, Places places) {
        this.seed = seed;
        this.places = places;
        this.numbering = new Numbering(seed, places);
    }

    /** People of the {@link #FIRST_REGENCIES}. */
    public static SyntheticPeople of(long seed) {
        return of(seed, FIRST_REGENCIES);
    }

    /** People of these regencies, each with its share of the population. At least one regency of the province must be left out. */
    public static SyntheticPeople of(long seed, List<RegionCode> regencies) {
        return new SyntheticPeople(seed, new Places(Regions.load(), regencies));
    }

    /** Person i. Made alone it costs four times as much as in {@link #forEach}. */
    public SyntheticPerson person(long index) {
        return person(household(index), index);
    }

    /** The people from {@code from} up to but not including {@code until}, in order. */
    public void forEach(long from, long until, Consumer<SyntheticPerson> consumer) {
        long index = from;
        while (index < until) {
            var household = household(index);
            long end = Math.min(
                    until,
                    household.members().getFirst().index() + household.members().size());
            for (; index < end; index++) {
                consumer.accept(person(household, index));
            }
        }
    }

    /** The first so many people, in order; may be made parallel. */
    public Stream<SyntheticPerson> stream(long count) {
        return LongStream.rangeClosed(0, (count - 1) / BLOCK)
                .boxed()
                .mapMulti((block, people) -> forEach(block * BLOCK, Math.min(count, (block + 1) * BLOCK), people));
    }

    Household household(long index) {
        if (index < 0 || index >= LIMIT) {
            throw new IllegalArgumentException("Synthetic people are numbered 0 to " + (LIMIT - 1));
        }
        long block = index / BLOCK;
        long first = block * BLOCK;
        for (int size : new Dice(seed, Purpose.HOUSEHOLD, -1 - block).of(SPLITS)) {
            if (index < first + size) {
                return Household.Maker.make(
                        places, names, numbering, first, size, new Dice(seed, Purpose.HOUSEHOLD, first));
            }
            first += size;
        }
        throw new IllegalStateException("The sizes of a split add up to " + BLOCK);
    }

    SyntheticPerson person(Household household, long index) {
        var member = household.member(index);
        var dice = new Dice(seed, Purpose.PERSON, index);
        var nik = numbering.nik(index, member.sex(), member.birthDate(), household.district(), dice);
        var work = Livelihood.of(
                member.sex(), member.birthDate(), household.village().level(), new Dice(seed, Purpose.WORK, index));
        var regency = household.village().code().atDepth(2);
        return new SyntheticPerson(
                index,
                nik,
                household.card(),
                member.name().full(),
                member.sex(),
                member.birthDate(),
                dice.percent(85)
                        ? Places.birthPlace(regency)
                        : household.village().name(),
                member.mother().full(),
                household.village().code(),
                household.rt(),
                household.rw(),
                dice.percent(67) ? Optional.of(phone(dice)) : Optional.empty(),
                work.occupation(),
                work.segment(),
                work.category(),
                work.income(),
                work.decile(),
                work.since());
    }

    private static String phone(Dice dice) {
        return "0810" + dice.between(1_000, 9_999) + dice.between(1_000, 9_999);
    }

    NameBook names() {
        return names;
    }

    Numbering numbering() {
        return numbering;
    }

    long seed() {
        return seed;
    }
}
