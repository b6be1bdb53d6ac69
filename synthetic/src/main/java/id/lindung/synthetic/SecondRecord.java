package id.lindung.synthetic;

import id.lindung.regions.RegionCode;
import id.lindung.regions.Regions;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;

/** Writes a person down a second time, with the mistakes {@link ErrorModel} describes. */
final class SecondRecord {

    private enum Field {
        NAME,
        MOTHER,
        BIRTH,
        ADDRESS
    }

    private final Regions regions;
    private final Numbering numbering;

    SecondRecord(Regions regions, Numbering numbering) {
        this.regions = regions;
        this.numbering = numbering;
    }

    LabelledRecord of(SyntheticPerson person, Household.Member member, Dice dice) {
        var wrong = fields(dice);
        var plain = member.name().withoutTitle();
        var name = wrong.contains(Field.NAME) ? name(plain, dice) : plain.full();
        var mother = wrong.contains(Field.MOTHER) ? mother(member.mother(), dice) : Optional.of(person.motherName());
        var birth = wrong.contains(Field.BIRTH) ? birth(member.birthDate(), dice) : member.birthDate();
        int address = wrong.contains(Field.ADDRESS) ? dice.below(15) : -1;
        boolean moved = address >= 0 && address < 9;
        int rt = moved ? 1 + (person.rt() + dice.below(11)) % 12 : person.rt();
        boolean noCard = address >= 9 && address < 13;
        var village = address >= 13 ? otherVillage(person.village(), dice) : person.village();
        return new LabelledRecord(
                3 * person.index() + 1,
                nik(person, dice),
                dice.percent(40) ? name.toUpperCase(Locale.ROOT) : name,
                person.sex(),
                birth,
                mother,
                village,
                rt,
                moved ? 1 + (rt - 1) / 2 : person.rw(),
                noCard ? Optional.empty() : Optional.of(person.familyCard().digits()),
                dice.percent(50) ? person.phone() : Optional.empty());
    }

    private static EnumSet<Field> fields(Dice dice) {
        int hundred = dice.below(100);
        int mistakes = hundred < 50 ? 1 : hundred < 85 ? 2 : 3;
        var fields = EnumSet.noneOf(Field.class);
        while (fields.size() < mistakes) {
            int weight = dice.below(100);
            fields.add(
                    weight < 50 ? Field.NAME : weight < 68 ? Field.MOTHER : weight < 85 ? Field.BIRTH : Field.ADDRESS);
        }
        return fields;
    }

    private static String name(NameParts name, Dice dice) {
        var full = name.full();
        int weight = dice.below(50);
        if (weight < 10) {
            return Slips.neighbouringKey(full, dice);
        }
        if (weight < 18) {
            return Slips.droppedLetter(full, dice);
        }
        if (weight < 24) {
            return Slips.doubledLetter(full, dice);
        }
        if (weight < 28) {
            return Slips.swappedLetters(full, dice);
        }
        if (weight < 32) {
            return Slips.otherSpelling(full, dice);
        }
        if (name.clan().isEmpty()) {
            return Slips.anyTypo(full, dice);
        }
        if (weight < 38) {
            return (name.clan() + " " + new NameParts(name.given(), name.middle(), "", "").full());
        }
        if (weight < 44 || name.middle().isEmpty()) {
            int kept = Math.min(name.given().length(), dice.between(2, 3));
            return new NameParts(name.given().substring(0, kept) + ".", name.middle(), name.clan(), "").full();
        }
        return new NameParts(name.given(), "", name.clan(), "").full();
    }

    private static Optional<String> mother(NameParts mother, Dice dice) {
        int weight = dice.below(18);
        if (weight < 8) {
            return Optional.empty();
        }
        return Optional.of(
                weight < 13 || mother.clan().isEmpty() ? Slips.anyTypo(mother.full(), dice) : mother.given());
    }

    private static LocalDate birth(LocalDate birth, Dice dice) {
        int weight = dice.below(17);
        var newYear = LocalDate.of(birth.getYear(), 1, 1);
        if (weight < 5) {
            return Slips.exchangedDayAndMonth(birth, dice);
        }
        return weight < 12 || birth.equals(newYear) ? Slips.oneDigitOff(birth, dice) : newYear;
    }

    private RegionCode otherVillage(RegionCode village, Dice dice) {
        var neighbours = regions.children(village.atDepth(3)).stream()
                .filter(region -> !region.code().equals(village))
                .toList();
        return neighbours.isEmpty() ? village : dice.of(neighbours).code();
    }

    private Optional<String> nik(SyntheticPerson person, Dice dice) {
        if (numbering.mayHaveSecondNik(person.index())) {
            return Optional.of(Numbering.secondNik(person.index(), person.sex(), person.birthDate(), dice)
                    .digits());
        }
        int hundred = dice.below(100);
        if (hundred < 75) {
            return Optional.empty();
        }
        var digits = person.nik().digits();
        return Optional.of(hundred < 87 ? Slips.mistypedNumber(digits, dice) : digits);
    }
}
