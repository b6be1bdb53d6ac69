package id.lindung.office.coverage;

/**
 * Figures of one region, month and key.
 *
 * @param registered workers known by name
 * @param active protected at the month's end: confirmed, paid or in grace
 * @param everProtected distinct persons with at least one active month since the beginning of the period; never added to active
 * @param disputed ledger and BPJS differ; counted apart
 * @param branchDecides arrears whose protection the texts leave open; counted apart
 * @param unprotected known by name and none of these
 */
public record Tally(
        long registered, long active, long everProtected, long disputed, long branchDecides, long unprotected) {

    static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0);

    /** Of two keys that no person shares. */
    Tally plus(Tally other) {
        return new Tally(
                registered + other.registered,
                active + other.active,
                everProtected + other.everProtected,
                disputed + other.disputed,
                branchDecides + other.branchDecides,
                unprotected + other.unprotected);
    }
}
