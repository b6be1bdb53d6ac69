package id.lindung.office.analysis;

import org.jspecify.annotations.Nullable;

/**
 * What would be if so many more were paid for. Whoever is protected now stays; whoever is counted apart may or may not be protected, which is the width
 * of the answer.
 *
 * @param active protected now
 * @param apart disputed, or for the branch to decide: protected or not
 * @param named known by name and not protected
 * @param unknown workforce less register; null without a workforce figure
 * @param workforce the denominator; null without one
 * @param wanted heads asked for
 * @param budget rupiah a year that may be spent; null: as much as it costs
 * @param tariff rupiah a head and month
 */
public record Scenario(
        long active,
        long apart,
        long named,
        @Nullable Long unknown,
        @Nullable Long workforce,
        long wanted,
        @Nullable Long budget,
        long tariff) {

    private static final int MONTHS = 12;

    /** So many the budget pays for a whole year; null without one. */
    public @Nullable Long affordable() {
        var rupiah = budget;
        return rupiah == null || tariff == 0 ? null : Long.valueOf(rupiah / (tariff * MONTHS));
    }

    /** Heads that join: as many as asked for, as the money reaches, and as there are people to join. */
    public long joining() {
        var money = affordable();
        long joining = money == null ? wanted : wanted == 0 ? money : Math.min(wanted, money);
        return Math.min(joining, reachable());
    }

    /** Nobody can join who is not there. */
    public long reachable() {
        return named + (unknown == null ? 0 : unknown);
    }

    /** Of those who join, so many have no name yet and must be found first. */
    public long toBeFound() {
        return Math.max(0, joining() - named);
    }

    public long yearly() {
        return Math.multiplyExact(Math.multiplyExact(joining(), tariff), MONTHS);
    }

    /** Money left of the budget after a year; null without one. */
    public @Nullable Long left() {
        var rupiah = budget;
        return rupiah == null ? null : Long.valueOf(rupiah - yearly());
    }

    public long after() {
        return active + joining();
    }

    public long afterAtMost() {
        return after() + apart;
    }

    /** In percent of the workforce, one decimal; null without a workforce figure. */
    public @Nullable Double share(long people) {
        var whole = workforce;
        return whole == null || whole == 0 ? null : Double.valueOf(Math.round(people * 1000.0 / whole) / 10.0);
    }
}
