package id.lindung.rules.money;

import java.math.BigDecimal;

/**
 * An amount of rupiah with at most two decimals, as wages and minimum wages have (UMP NTT 2025 is Rp2,328,969.69). Only a base of
 * calculation: what is paid is whole {@link Rupiah}.
 *
 * @param value hundredths of a rupiah
 */
public record Sen(long value) implements Comparable<Sen> {

    /** Whole rupiah as hundredths. */
    public static Sen ofRupiah(long rupiah) {
        return new Sen(Math.multiplyExact(rupiah, 100));
    }

    /** @throws ArithmeticException for more than two decimals */
    public static Sen of(BigDecimal rupiah) {
        return new Sen(rupiah.movePointRight(2).longValueExact());
    }

    /** Rupiah with two decimals. */
    public BigDecimal rupiah() {
        return BigDecimal.valueOf(value, 2);
    }

    @Override
    public int compareTo(Sen other) {
        return Long.compare(value, other.value);
    }

    /** For people: {@code "Rp2.328.969,69"}, {@code "Rp1.000.000"}. */
    public String display() {
        long sen = Math.abs(value % 100);
        String whole = Rupiah.of(value / 100).display();
        if (sen == 0) {
            return whole;
        }
        return whole + "," + sen / 10 + sen % 10;
    }

    @Override
    public String toString() {
        return display();
    }
}
