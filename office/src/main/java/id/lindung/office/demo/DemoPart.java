package id.lindung.office.demo;

import id.lindung.office.store.OfficeClock;
import java.time.Instant;

/**
 * One piece of the story after the people are there.
 *
 * @param name stable, because progress is kept under it
 * @param at when the office came to know it
 */
record DemoPart(String name, Instant at, Runnable work) {

    /** A part whose people also look at the clock of that day: what they order or pay carries its date. */
    static DemoPart lived(String name, Instant at, Runnable work) {
        return new DemoPart(name, at, () -> OfficeClock.runAt(at, work));
    }
}
