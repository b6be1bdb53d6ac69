package id.lindung.rules.place;

import id.lindung.rules.Sentence;
import java.util.List;

/** What came of reading RT and RW. */
public sealed interface NeighbourhoodReading {
    /** The stable code of the warning for {@link Ambiguous}. */
    String AMBIGUOUS = "RT_RW_AMBIGUOUS";

    /**
     * One reading.
     *
     * @param rest what else the cell held, usually the hamlet's name; empty when nothing
     * @param remarks what a person should know; empty when nothing
     */
    record Read(Neighbourhood value, String rest, List<Sentence> remarks) implements NeighbourhoodReading {
        public Read {
            remarks = List.copyOf(remarks);
        }
    }

    /** Two readings; a person must choose, so both are kept. */
    record Ambiguous(Neighbourhood first, Neighbourhood second, Sentence why) implements NeighbourhoodReading {}

    /** Nothing is there. */
    record Missing() implements NeighbourhoodReading {}

    /** Something is there that names no RT or RW; it may be a hamlet. */
    record Unreadable(Sentence why) implements NeighbourhoodReading {}
}
