package id.lindung.synthetic;

import java.util.List;

/**
 * A short stream of numbers that depends on the seed, a purpose and an index alone. Everything about a person is drawn so, hence people can be
 * made in any order, in parallel, or one at a time. (SplitMix64, after Steele, Lea and Flood 2014.)
 */
final class Dice {

    /** What the numbers are for: two purposes never share a stream. */
    enum Purpose {
        HOUSEHOLD(1),
        PERSON(2),
        WORK(3),
        NUMBERING(4),
        MISTAKE(5),
        STRANGER(6);

        private final long salt;

        Purpose(long salt) {
            this.salt = mix(salt * 0x9e3779b97f4a7c15L);
        }
    }

    private long state;

    Dice(long seed, Purpose purpose, long index) {
        state = mix(mix(seed ^ purpose.salt) + index);
    }

    private static long mix(long value) {
        long mixed = (value ^ value >>> 30) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
        return mixed ^ mixed >>> 31;
    }

    private long next() {
        state += 0x9e3779b97f4a7c15L;
        return mix(state);
    }

    /** From 0 to one less than the bound. */
    int below(int bound) {
        return (int) (((next() >>> 32) * bound) >>> 32);
    }

    int between(int first, int last) {
        return first + below(last - first + 1);
    }

    /** True so many times in a hundred. */
    boolean percent(int share) {
        return below(100) < share;
    }

    /** True so many times in a thousand. */
    boolean permille(int share) {
        return below(1000) < share;
    }

    <T> T of(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    /** One of the choices, the first ones far more often: names are popular so. */
    <T> T mostlyFirstOf(List<T> choices) {
        long a = below(1 << 15);
        return choices.get((int) ((a * below(1 << 15) * choices.size()) >>> 30));
    }
}
