package id.lindung.regions;

import java.util.Optional;

/**
 * A Kemendagri region code in its dotted spelling: {@code 53}, {@code 53.04}, {@code 53.04.02} or {@code 53.04.02.2009}.
 *
 * <p>Well formed does not mean that the region exists: ask {@link Regions#find(RegionCode)} or {@link Regions#resolve(RegionCode)}. Sorting
 * codes as text puts every region directly before its descendants.
 *
 * @param value the dotted spelling
 */
public record RegionCode(String value) implements Comparable<RegionCode> {

    public RegionCode {
        if (!isDotted(value)) {
            throw new IllegalArgumentException("Not a dotted region code: '" + value + "'");
        }
    }

    /**
     * Reads a code however people write it: with dots, with spaces or dashes instead, or as bare digits ({@code 5304022009}).
     *
     * @return empty when the text has not 2, 4, 6 or 10 digits, holds other characters, or breaks the numbering rule
     */
    public static Optional<RegionCode> parse(String text) {
        var dotted = new StringBuilder(13);
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                if (digits == 2 || digits == 4 || digits == 6) {
                    dotted.append('.');
                }
                dotted.append(c);
                digits++;
            } else if (c != '.' && c != ' ' && c != '-' && c != '\u00a0') {
                return Optional.empty();
            }
            if (digits > 10) {
                return Optional.empty();
            }
        }
        var value = dotted.toString();
        return isDotted(value) ? Optional.of(new RegionCode(value)) : Optional.empty();
    }

    /**
     * The kind of region this code names: second pair 01-69 is a kabupaten and 71-99 a kota; a village number starting with 1 is a kelurahan,
     * with 2 a desa, with 3 a desa adat.
     */
    public RegionLevel level() {
        return switch (value.length()) {
            case 2 -> RegionLevel.PROVINCE;
            case 5 -> value.charAt(3) >= '7' ? RegionLevel.CITY : RegionLevel.REGENCY;
            case 8 -> RegionLevel.DISTRICT;
            default ->
                switch (value.charAt(9)) {
                    case '1' -> RegionLevel.URBAN_VILLAGE;
                    case '2' -> RegionLevel.VILLAGE;
                    default -> RegionLevel.CUSTOMARY_VILLAGE;
                };
        };
    }

    /** The code one level up; empty for a province. */
    public Optional<RegionCode> parent() {
        return switch (value.length()) {
            case 2 -> Optional.empty();
            case 13 -> Optional.of(new RegionCode(value.substring(0, 8)));
            default -> Optional.of(new RegionCode(value.substring(0, value.length() - 3)));
        };
    }

    /** The code at the given depth (1 province … 4 village) on the way to this one. The depth must not exceed this code's own. */
    public RegionCode atDepth(int depth) {
        if (depth < 1 || depth > level().depth()) {
            throw new IllegalArgumentException("No depth " + depth + " in " + value);
        }
        return depth == 4 ? this : new RegionCode(value.substring(0, depth * 3 - 1));
    }

    /** The code without dots: {@code 5304022009}. */
    public String digits() {
        return value.replace(".", "");
    }

    /** This region and everything below it. */
    public RegionRange range() {
        return RegionRange.of(this);
    }

    /** Whether the other region is this one or lies below it. */
    public boolean contains(RegionCode other) {
        return range().contains(other);
    }

    /** The code as one number, padded with zeros to ten digits: sorts as the text does, because no level is ever numbered 00. */
    long key() {
        long key = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c != '.') {
                key = key * 10 + (c - '0');
            }
        }
        return switch (value.length()) {
            case 2 -> key * 100_000_000L;
            case 5 -> key * 1_000_000L;
            case 8 -> key * 10_000L;
            default -> key;
        };
    }

    static RegionCode ofKey(long key) {
        int province = (int) (key / 100_000_000L);
        int regency = (int) (key / 1_000_000L % 100);
        int district = (int) (key / 10_000L % 100);
        int village = (int) (key % 10_000L);
        var dotted = new StringBuilder(13).append(province);
        for (int pair :
                regency == 0 ? new int[0] : district == 0 ? new int[] {regency} : new int[] {regency, district}) {
            dotted.append('.').append((char) ('0' + pair / 10)).append((char) ('0' + pair % 10));
        }
        if (village != 0) {
            dotted.append('.').append(village);
        }
        return new RegionCode(dotted.toString());
    }

    private static boolean isDotted(String text) {
        int length = text.length();
        if (length != 2 && length != 5 && length != 8 && length != 13) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            boolean dot = i == 2 || i == 5 || i == 8;
            if (dot ? c != '.' : c < '0' || c > '9') {
                return false;
            }
        }
        return text.charAt(0) != '0'
                && (length < 5 || (!text.startsWith("00", 3) && !text.startsWith("70", 3)))
                && (length < 8 || !text.startsWith("00", 6))
                && (length < 13 || (text.charAt(9) >= '1' && text.charAt(9) <= '3'));
    }

    @Override
    public int compareTo(RegionCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
