package id.lindung.synthetic;

import id.lindung.regions.RegionCode;
import id.lindung.rules.identity.FamilyCardNumber;
import id.lindung.rules.identity.Nik;
import id.lindung.rules.identity.Sex;
import id.lindung.synthetic.Dice.Purpose;
import java.time.LocalDate;
import java.util.List;

/**
 * Birth dates and identity numbers, unique by construction, so that nobody has to remember which numbers are taken.
 *
 * <p>Person i has a serial from 9000 to 9799 that depends on {@code i mod 800}. Among the people of one serial, the birth date is a permutation of {@code i / 800}: no
 * two share both, whatever their sex and district. That holds for 800 × 20,089 = 16 million people. About one in fifty has the birth date an
 * office writes when nobody knows it (1 January, 1 July, 31 December); these have the serials 9800 to 9899 and a permutation of their own
 * over years, serials and six districts of the home regency. Serials from 9900 belong to {@link LabelledRecords}.
 */
final class Numbering {

    static final long LIMIT = 800L * 20_089;

    private static final int SERIALS_FROM = 9_000;
    private static final int SERIALS = 800;
    private static final int SERIAL_STEP = 337; // has no divisor in common with 800
    private static final int STRANGERS_FROM = 9_900;
    private static final int DAYS = 20_089; // prime: every step from 1 to DAYS - 1 walks through all of them
    private static final LocalDate FIRST_DAY = LocalDate.of(1954, 1, 1);

    private static final int DEFAULT_SHARE = 48;
    private static final int DEFAULT_YEARS = 60;
    private static final int DEFAULT_DISTRICTS = 6;
    private static final int DEFAULT_CELLS = DEFAULT_YEARS * 3 * 100 * DEFAULT_DISTRICTS;
    private static final int DEFAULT_PRIME = 108_007;

    private static final int CARD_DAYS = 5_003; // prime
    private static final LocalDate FIRST_CARD = LocalDate.of(2011, 1, 1);

    /** Districts of Belu that went to Malaka in 2013: people first registered there keep the number for life. */
    private static final List<String> OLD_BELU =
            List.of("06", "07", "08", "09", "10", "11", "14", "15", "16", "19", "20");

    private static final List<String> FAR_AWAY = List.of("737101", "357801", "640201", "510101", "317201");

    private final long seed;
    private final Places places;

    Numbering(long seed, Places places) {
        this.seed = seed;
        this.places = places;
    }

    /** Whether person i has a default birth date, and then its cell; negative when not. */
    private int defaultCell(long index) {
        long group = index / DEFAULT_SHARE;
        var dice = new Dice(seed, Purpose.NUMBERING, -1 - group);
        if (index % DEFAULT_SHARE != dice.below(DEFAULT_SHARE) || group >= DEFAULT_PRIME) {
            return -1;
        }
        int cell = permute(group, DEFAULT_PRIME, -1);
        return cell < DEFAULT_CELLS ? cell : -1;
    }

    private int permute(long position, int prime, long key) {
        var dice = new Dice(seed, Purpose.NUMBERING, key);
        long step = dice.between(1, prime - 1);
        return (int) ((step * position + dice.below(prime)) % prime);
    }

    /** From 0 to 799, spread so that people of one household are far apart. */
    static int serial(long index) {
        return (int) (index % SERIALS * SERIAL_STEP % SERIALS);
    }

    LocalDate birthDate(long index) {
        int cell = defaultCell(index);
        if (cell < 0) {
            return FIRST_DAY.plusDays(permute(index / SERIALS, DAYS, serial(index)));
        }
        int year = 1946 + cell % DEFAULT_YEARS;
        return switch (cell / DEFAULT_YEARS % 3) {
            case 0 -> LocalDate.of(year, 1, 1);
            case 1 -> LocalDate.of(year, 7, 1);
            default -> LocalDate.of(year, 12, 31);
        };
    }

    /** The birth date that lies so many days later, coming round to the oldest after the youngest: keeps dates of one serial apart. */
    static LocalDate shifted(LocalDate birthDate, int days) {
        long day = Math.floorMod(birthDate.toEpochDay() - FIRST_DAY.toEpochDay() + days, (long) DAYS);
        return FIRST_DAY.plusDays(day);
    }

    boolean hasDefaultBirthDate(long index) {
        return defaultCell(index) >= 0;
    }

    Nik nik(long index, Sex sex, LocalDate birthDate, RegionCode homeDistrict, Dice dice) {
        int cell = defaultCell(index);
        if (cell < 0) {
            return nik(registeredIn(homeDistrict, dice), sex, birthDate, SERIALS_FROM + serial(index));
        }
        int serial = cell / (DEFAULT_YEARS * 3) % 100;
        int slot = cell / (DEFAULT_YEARS * 3 * 100);
        return nik(defaultDistrict(homeDistrict.atDepth(2), slot), sex, birthDate, SERIALS_FROM + SERIALS + serial);
    }

    /** Six different districts; a regency with fewer lends numbers that none of its districts has. */
    private String defaultDistrict(RegionCode regency, int slot) {
        var districts = places.districts(regency);
        if (districts.size() >= DEFAULT_DISTRICTS) {
            return districts.get(slot * districts.size() / DEFAULT_DISTRICTS).digits();
        }
        return slot < districts.size() ? districts.get(slot).digits() : regency.digits() + (90 + slot);
    }

    /** A second number of person i, as after a registration in another province; nobody else has it. Only {@link #mayHaveSecondNik}. */
    static Nik secondNik(long index, Sex sex, LocalDate birthDate, Dice dice) {
        return nik(dice.of(FAR_AWAY), sex, birthDate, STRANGERS_FROM + serial(index) - 100);
    }

    boolean mayHaveSecondNik(long index) {
        int serial = serial(index);
        return serial >= 100 && serial < 200 && !hasDefaultBirthDate(index);
    }

    /**
     * A number for a stranger who resembles person i. Unique as long as all strangers of one serial have their birth dates shifted alike from
     * people without a default one, see {@link #shifted}.
     */
    static Nik strangerNik(long index, RegionCode homeDistrict, Sex sex, LocalDate birthDate) {
        return nik(homeDistrict.digits(), sex, birthDate, STRANGERS_FROM + serial(index));
    }

    /** Whether person i may have a stranger beside it: one in eight may. */
    static boolean mayHaveStranger(long index) {
        return serial(index) < 100;
    }

    private static Nik nik(String district, Sex sex, LocalDate birthDate, int serial) {
        int day = birthDate.getDayOfMonth() + (sex == Sex.FEMALE ? 40 : 0);
        return new Nik(
                district + pair(day) + pair(birthDate.getMonthValue()) + pair(birthDate.getYear() % 100) + serial);
    }

    /** Where a person was first registered: mostly at home, sometimes elsewhere, which is not an error. */
    private String registeredIn(RegionCode homeDistrict, Dice dice) {
        int hundred = dice.below(100);
        var regency = homeDistrict.atDepth(2);
        if (hundred < 82) {
            return homeDistrict.digits();
        }
        if (hundred < 91) {
            return dice.of(places.districts(regency)).digits();
        }
        if (hundred < 94) {
            return "5304" + dice.of(OLD_BELU);
        }
        return hundred < 98 ? places.otherRegency(dice).digits() + "0" + dice.between(1, 8) : dice.of(FAR_AWAY);
    }

    /** A family card, unique for households whose first member is below 5 million. */
    FamilyCardNumber familyCard(long firstMember, RegionCode homeDistrict) {
        var issued = FIRST_CARD.plusDays(permute(firstMember / 1000, CARD_DAYS, -2 - firstMember % 1000));
        return new FamilyCardNumber(homeDistrict.digits()
                + pair(issued.getDayOfMonth())
                + pair(issued.getMonthValue())
                + pair(issued.getYear() % 100)
                + (SERIALS_FROM + firstMember % 1000));
    }

    private static String pair(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
