package id.lindung.synthetic;

import id.lindung.regions.RegionCode;
import id.lindung.regions.Regions;
import id.lindung.rules.identity.Sex;
import id.lindung.synthetic.Dice.Purpose;
import id.lindung.synthetic.LabelledPair.Kind;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Records of synthetic people, of which some stand there twice and some have a stranger beside them who looks like them: material to measure a
 * matcher's recall and precision. {@link ErrorModel} says how records go wrong.
 *
 * <p>Like the people, each record depends on the seed and its index alone. Person i has the id {@code 3 i}, a second record of the same person
 * {@code 3 i + 1}, a stranger {@code 3 i + 2}.
 */
public final class LabelledRecords {

    private final SyntheticPeople people;
    private final ErrorModel model;
    private final SecondRecord second;

    private LabelledRecords(SyntheticPeople people, ErrorModel model) {
        this.people = people;
        this.model = model;
        this.second = new SecondRecord(Regions.load(), people.numbering());
    }

    public static LabelledRecords of(SyntheticPeople people, ErrorModel model) {
        return new LabelledRecords(people, model);
    }

    /** The truth about any two records. */
    public static boolean samePerson(long first, long second) {
        return first == second || (first / 3 == second / 3 && first % 3 != 2 && second % 3 != 2);
    }

    /** All records of the people from {@code from} up to but not including {@code until}, by person. Nothing is kept. */
    public void forEach(long from, long until, Consumer<LabelledRecord> consumer) {
        people.forEach(from, until, person -> {
            consumer.accept(original(person));
            if (hasSecond(person.index())) {
                consumer.accept(second.of(person, member(person.index()), mistakes(person.index())));
            }
            if (hasStranger(person.index())) {
                consumer.accept(stranger(person));
            }
        });
    }

    /**
     * The pairs that matter: every two records of one person, and every person with its stranger. Two records that are in no pair here are
     * different people.
     */
    public void forEachPair(long from, long until, Consumer<LabelledPair> consumer) {
        for (long index = from; index < until; index++) {
            if (hasSecond(index)) {
                consumer.accept(new LabelledPair(3 * index, 3 * index + 1, Kind.SAME_PERSON));
            }
            if (hasStranger(index)) {
                consumer.accept(new LabelledPair(3 * index, 3 * index + 2, kind(index)));
            }
        }
    }

    private boolean hasSecond(long index) {
        return new Dice(people.seed(), Purpose.MISTAKE, -1 - index).permille(model.duplicatesPerThousand());
    }

    private boolean hasStranger(long index) {
        return Numbering.mayHaveStranger(index)
                && new Dice(people.seed(), Purpose.STRANGER, -1 - index).permille(8 * model.strangersPerThousand());
    }

    private Dice mistakes(long index) {
        return new Dice(people.seed(), Purpose.MISTAKE, index);
    }

    private Household.Member member(long index) {
        return people.household(index).member(index);
    }

    private static LabelledRecord original(SyntheticPerson person) {
        return new LabelledRecord(
                3 * person.index(),
                Optional.of(person.nik().digits()),
                person.name(),
                person.sex(),
                person.birthDate(),
                Optional.of(person.motherName()),
                person.village(),
                person.rt(),
                person.rw(),
                Optional.of(person.familyCard().digits()),
                person.phone());
    }

    /** All strangers of one serial are of one kind, which keeps their numbers apart. */
    private static Kind kind(long index) {
        return switch (Numbering.serial(index) % 5) {
            case 0 -> Kind.TWIN;
            case 1 -> Kind.NAMESAKE;
            case 2 -> Kind.PARENT_AND_CHILD;
            case 3 -> Kind.SIBLING;
            default -> Kind.DEFAULT_BIRTH_DATE;
        };
    }

    private LabelledRecord stranger(SyntheticPerson person) {
        var dice = new Dice(people.seed(), Purpose.STRANGER, person.index());
        var regency = person.village().atDepth(2);
        var member = member(person.index());
        var name = member.name().withoutTitle();
        var otherMother = newName(Sex.FEMALE, regency, dice);
        var birth = member.birthDate();
        return switch (kind(person.index())) {
            case TWIN -> relative(person, unlike(member, dice), birth, dice);
            case SIBLING -> relative(person, unlike(member, dice), Numbering.shifted(birth, 700), dice);
            case NAMESAKE -> neighbour(person, name, Numbering.shifted(birth, 4_055), otherMother, dice);
            case PARENT_AND_CHILD -> {
                var namesake = neighbour(person, name, Numbering.shifted(birth, 9_131), otherMother, dice);
                yield withHome(namesake, person);
            }
            case DEFAULT_BIRTH_DATE -> {
                var other = people.names().name(person.sex(), otherClan(member, regency, dice), dice);
                var alike = new NameParts(name.given(), other.middle(), otherClan(member, regency, dice), "");
                yield withoutNik(neighbour(person, alike, LocalDate.of(birth.getYear(), 1, 1), otherMother, dice));
            }
            case SAME_PERSON -> throw new IllegalStateException("A stranger is not the same person");
        };
    }

    private LabelledRecord relative(SyntheticPerson person, NameParts name, LocalDate birthDate, Dice dice) {
        var record = neighbour(person, name, birthDate, person.motherName(), dice);
        return withHome(record, person);
    }

    private LabelledRecord neighbour(
            SyntheticPerson person, NameParts name, LocalDate birthDate, String mother, Dice dice) {
        var district = person.village().atDepth(3);
        boolean withNik = dice.percent(50) && !people.numbering().hasDefaultBirthDate(person.index());
        var nik = withNik
                ? Optional.of(Numbering.strangerNik(person.index(), district, person.sex(), birthDate)
                        .digits())
                : Optional.<String>empty();
        int rt = 1 + (person.rt() + dice.below(11)) % 12;
        return new LabelledRecord(
                3 * person.index() + 2,
                nik,
                name.full(),
                person.sex(),
                birthDate,
                Optional.of(mother),
                person.village(),
                rt,
                1 + (rt - 1) / 2,
                Optional.empty(),
                Optional.empty());
    }

    private static LabelledRecord withHome(LabelledRecord record, SyntheticPerson person) {
        return new LabelledRecord(
                record.id(),
                record.nik(),
                record.name(),
                record.sex(),
                record.birthDate(),
                record.motherName(),
                record.village(),
                person.rt(),
                person.rw(),
                Optional.of(person.familyCard().digits()),
                person.phone());
    }

    private static LabelledRecord withoutNik(LabelledRecord record) {
        return new LabelledRecord(
                record.id(),
                Optional.empty(),
                record.name(),
                record.sex(),
                record.birthDate(),
                record.motherName(),
                record.village(),
                record.rt(),
                record.rw(),
                record.familyCard(),
                record.phone());
    }

    private String newName(Sex sex, RegionCode regency, Dice dice) {
        return people.names()
                .name(sex, people.names().clan(regency, dice), dice)
                .withoutTitle()
                .full();
    }

    /** A name of the same clan with another first name. */
    private NameParts unlike(Household.Member member, Dice dice) {
        var name = member.name();
        for (int attempt = 0; attempt < 16 && name.given().equals(member.name().given()); attempt++) {
            name = people.names().name(member.sex(), member.name().clan(), dice).withoutTitle();
        }
        return name;
    }

    private String otherClan(Household.Member member, RegionCode regency, Dice dice) {
        var clan = member.name().clan();
        for (int attempt = 0; attempt < 16 && clan.equals(member.name().clan()); attempt++) {
            clan = people.names().clan(regency, dice);
        }
        return clan;
    }
}
