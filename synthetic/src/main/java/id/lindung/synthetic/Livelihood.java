package id.lindung.synthetic;

import id.lindung.regions.RegionLevel;
import id.lindung.rules.identity.Sex;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * What a person lives from. Of a hundred people about 78 work for themselves, 14 for a wage, 5 on construction projects and 3 abroad.
 *
 * @param category who they are to a payer, as a code
 * @param decile welfare decile, 1 poorest to 10
 */
record Livelihood(Segment segment, Occupation occupation, String category, long income, int decile, YearMonth since) {

    private static final YearMonth FIRST = YearMonth.of(2010, 1);
    private static final YearMonth LAST = YearMonth.of(2026, 6);

    static Livelihood of(Sex sex, LocalDate birthDate, RegionLevel village, Dice dice) {
        int hundred = dice.below(100);
        if (hundred < 78) {
            return selfEmployed(sex, birthDate, dice);
        }
        if (hundred < 92) {
            return employed(birthDate, village, dice);
        }
        return hundred < 97
                ? of(
                        Segment.JAKON,
                        Occupation.CONSTRUCTION_LABOURER,
                        "project_worker",
                        dice.between(2, 6),
                        birthDate,
                        dice)
                : of(Segment.PMI, Occupation.MIGRANT_WORKER, "migrant", dice.between(2, 7), birthDate, dice);
    }

    private static Livelihood selfEmployed(Sex sex, LocalDate birthDate, Dice dice) {
        var occupation = dice.of(sex == Sex.MALE ? Occupation.SELF_EMPLOYED_MEN : Occupation.SELF_EMPLOYED_WOMEN);
        int hundred = dice.below(100);
        if (hundred < 20) {
            return of(Segment.BPU, occupation, "extreme_poor", 1, birthDate, dice);
        }
        return hundred < 82
                ? of(Segment.BPU, occupation, "vulnerable", dice.between(1, 4), birthDate, dice)
                : of(Segment.BPU, occupation, "self_paying", dice.between(3, 8), birthDate, dice);
    }

    private static Livelihood employed(LocalDate birthDate, RegionLevel village, Dice dice) {
        int decile = dice.between(3, 9);
        int hundred = dice.below(100);
        if (hundred < 70) {
            var occupation = dice.of(Occupation.EMPLOYED);
            boolean government = occupation == Occupation.CONTRACT_STAFF || occupation == Occupation.TEACHER;
            return of(Segment.PU, occupation, government ? "non_asn" : "company_worker", decile, birthDate, dice);
        }
        // A kelurahan has neither a village head nor a village council; its neighbourhoods have heads all the same.
        if (hundred < 85 || village == RegionLevel.URBAN_VILLAGE) {
            return dice.percent(60)
                    ? of(Segment.PU, Occupation.NEIGHBOURHOOD_HEAD, "rt_rw", decile, birthDate, dice)
                    : of(Segment.PU, Occupation.HEALTH_VOLUNTEER, "lpmd", decile, birthDate, dice);
        }
        if (hundred < 95) {
            return of(Segment.PU, Occupation.VILLAGE_STAFF, "village_staff", decile, birthDate, dice);
        }
        return hundred < 99
                ? of(Segment.PU, Occupation.VILLAGE_COUNCIL, "bpd", decile, birthDate, dice)
                : of(Segment.PU, Occupation.VILLAGE_HEAD, "village_head", decile, birthDate, dice);
    }

    private static Livelihood of(
            Segment segment, Occupation occupation, String category, int decile, LocalDate birthDate, Dice dice) {
        var grownUp = YearMonth.from(birthDate).plusYears(17);
        var first = grownUp.isAfter(FIRST) ? grownUp : FIRST;
        int months = Math.max(0, (int) first.until(LAST, ChronoUnit.MONTHS));
        return new Livelihood(
                segment,
                occupation,
                category,
                occupation.income(dice),
                decile,
                first.plusMonths(dice.below(months + 1)));
    }
}
