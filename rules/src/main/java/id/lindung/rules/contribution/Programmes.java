package id.lindung.rules.contribution;

import java.util.Set;

/** Sets of programmes as bits, for keys of tariffs. */
final class Programmes {

    private Programmes() {}

    static int bits(Set<Programme> programmes) {
        int bits = 0;
        for (var each : programmes) {
            bits |= bit(each);
        }
        return bits;
    }

    static int bit(Programme programme) {
        return switch (programme) {
            case JKK -> 1;
            case JKM -> 2;
            case JHT -> 4;
            case JP -> 8;
            case JKP -> 16;
        };
    }

    static boolean has(int bits, Programme programme) {
        return (bits & bit(programme)) != 0;
    }
}
