package id.lindung.office.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * How many people live where, and which published figures they must add up to. With fewer people than the default
 * everything shrinks in proportion; the published figures are exact from the default upwards.
 *
 * @param people synthetic people in all
 */
record DemoStory(int people) {

    /** So many, that Belu's 92,763 protected of early 2024 and the workers who were not can both be there. */
    static final int DEFAULT_PEOPLE = 250_000;

    static final int FEWEST_PEOPLE = 2_000;

    /** Out of this seed the same people come every time. */
    static final long SEED = 53_04;

    /** The part that is loaded before the doors open. */
    private static final int FIRST_PEOPLE = 20_000;

    DemoStory {
        if (people < FEWEST_PEOPLE) throw new IllegalArgumentException("at least " + FEWEST_PEOPLE + " people");
    }

    /**
     * One regency of the office.
     *
     * @param code region code
     * @param capital the name its offices carry
     * @param hundredths its part of all people
     * @param registered when its people were written down
     * @param workingBy its people have worked at least since then, so that the months told about can be theirs
     */
    record Regency(String code, String capital, int hundredths, Instant registered, LocalDate workingBy) {}

    static final List<Regency> REGENCIES = List.of(
            new Regency("53.04", "Belu", 44, Instant.parse("2024-01-08T01:00:00Z"), LocalDate.of(2023, 1, 1)),
            new Regency(
                    "53.03", "Timor Tengah Utara", 24, Instant.parse("2025-06-16T01:00:00Z"), LocalDate.of(2025, 1, 1)),
            new Regency(
                    "53.01", "Kabupaten Kupang", 16, Instant.parse("2021-06-01T01:00:00Z"), LocalDate.of(2021, 1, 1)),
            new Regency("53.71", "Kota Kupang", 16, Instant.parse("2023-05-15T01:00:00Z"), LocalDate.of(2023, 1, 1)));

    int peopleOf(Regency regency) {
        return (int) ((long) people * regency.hundredths() / 100);
    }

    int firstPeople() {
        return Math.min(FIRST_PEOPLE, peopleOf(REGENCIES.getFirst()));
    }

    /** A published figure, or its share when the office is smaller. */
    int scaled(int published) {
        return people >= DEFAULT_PEOPLE ? published : (int) ((long) published * people / DEFAULT_PEOPLE);
    }

    /**
     * A segment of Belu's first quarter of 2024: so many protected at some time, of whom so many at the end of March. The
     * press gave 58,658 active and three segments that add up to 92,763; how the 58,658 divide is ours.
     */
    record Quarter(String segment, int ever, int stock) {}

    List<Quarter> beluQuarter() {
        return List.of(
                new Quarter("PU", scaled(6_600), scaled(6_412)),
                new Quarter("BPU", scaled(68_571), scaled(49_903)),
                new Quarter("JAKON", scaled(17_592), scaled(2_343)));
    }

    /** TTU's vulnerable and extremely poor workers, paid from the regency's budget since July 2025. */
    int ttuVulnerable() {
        return scaled(14_880);
    }

    /** Officials of two villages of Kabupaten Kupang in June 2021. */
    int kupangOfficials() {
        return 19;
    }
}
