package id.lindung.synthetic;

import id.lindung.regions.Region;
import id.lindung.regions.RegionCode;
import id.lindung.rules.identity.FamilyCardNumber;
import id.lindung.rules.identity.Sex;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The people of one family card: one to four, with consecutive indices, in one village and neighbourhood. */
record Household(Region village, int rt, int rw, FamilyCardNumber card, List<Member> members) {

    Household {
        members = List.copyOf(members);
    }

    /**
     * A person with the name in parts, as the error model needs it.
     *
     * @param mother the mother's name
     */
    record Member(long index, NameParts name, Sex sex, LocalDate birthDate, NameParts mother) {}

    private static final int GENERATION = 17;
    private static final int OLDEST_MOTHER = 45;

    RegionCode district() {
        return village.code().atDepth(3);
    }

    Member member(long index) {
        return members.get((int) (index - members.getFirst().index()));
    }

    /** Makes households: the oldest is the head, often with a spouse; the younger ones are their children where the ages allow it. */
    static final class Maker {
        private final NameBook names;
        private final Numbering numbering;
        private final Dice dice;
        private final RegionCode regency;
        private final String clan;

        private Maker(NameBook names, Numbering numbering, Region village, Dice dice) {
            this.names = names;
            this.numbering = numbering;
            this.dice = dice;
            this.regency = village.code().atDepth(2);
            this.clan = names.clan(regency, dice);
        }

        static Household make(Places places, NameBook names, Numbering numbering, long first, int size, Dice dice) {
            var village = places.village(dice);
            var maker = new Maker(names, numbering, village, dice);
            int rt = dice.between(1, 12);
            int rw = 1 + (rt - 1) / 2;
            var card = numbering.familyCard(first, village.code().atDepth(3));
            return new Household(village, rt, rw, card, List.of(maker.members(first, size)));
        }

        private Member[] members(long first, int size) {
            var births = new LocalDate[size];
            int oldest = 0;
            for (int i = 0; i < size; i++) {
                births[i] = numbering.birthDate(first + i);
                oldest = births[i].isBefore(births[oldest]) ? i : oldest;
            }
            int spouse = spouse(births, oldest);
            var headSex = dice.percent(spouse < 0 ? 60 : 90) ? Sex.MALE : Sex.FEMALE;
            var members = new Member[size];
            var head = own(first + oldest, births[oldest], headSex, headSex == Sex.MALE ? clan : otherClan());
            members[oldest] = head;
            var wife = headSex == Sex.FEMALE ? head : null;
            if (spouse >= 0) {
                var sex = headSex == Sex.MALE ? Sex.FEMALE : Sex.MALE;
                members[spouse] = own(first + spouse, births[spouse], sex, sex == Sex.MALE ? clan : otherClan());
                wife = sex == Sex.FEMALE ? members[spouse] : head;
            }
            for (int i = 0; i < size; i++) {
                if (members[i] == null) {
                    var sex = dice.percent(50) ? Sex.MALE : Sex.FEMALE;
                    var mother = wife != null && isChild(wife.birthDate(), births[i])
                            ? wife.name().withoutTitle()
                            : mother();
                    members[i] = new Member(first + i, unlike(members, sex), sex, births[i], mother);
                }
            }
            return members;
        }

        /** The second oldest, when near enough in age and chance agrees; negative when there is none. */
        private int spouse(LocalDate[] births, int oldest) {
            int second = -1;
            for (int i = 0; i < births.length; i++) {
                if (i != oldest && (second < 0 || births[i].isBefore(births[second]))) {
                    second = i;
                }
            }
            return second >= 0 && births[oldest].until(births[second], ChronoUnit.YEARS) < 15 && dice.percent(80)
                    ? second
                    : -1;
        }

        private static boolean isChild(LocalDate mother, LocalDate birth) {
            long age = mother.until(birth, ChronoUnit.YEARS);
            return age >= GENERATION && age <= OLDEST_MOTHER;
        }

        private Member own(long index, LocalDate birthDate, Sex sex, String ownClan) {
            return new Member(index, names.name(sex, ownClan, dice), sex, birthDate, mother());
        }

        private NameParts mother() {
            return names.name(Sex.FEMALE, otherClan(), dice).withoutTitle();
        }

        private String otherClan() {
            return names.clan(regency, dice);
        }

        /** A name of the family's clan with a first name nobody else in the house has. */
        private NameParts unlike(Member[] members, Sex sex) {
            var name = names.name(sex, clan, dice);
            for (int attempt = 0; attempt < 8; attempt++) {
                boolean taken = false;
                for (var member : members) {
                    taken |= member != null && member.name().given().equals(name.given());
                }
                if (!taken) {
                    break;
                }
                name = names.name(sex, clan, dice);
            }
            return name;
        }
    }
}
