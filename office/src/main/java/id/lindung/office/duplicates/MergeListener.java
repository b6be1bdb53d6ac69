package id.lindung.office.duplicates;

/**
 * Told when two persons become one, and when they become two again, inside the same transaction and before anything is counted anew. Rooms that
 * keep rows under a person's id implement it to carry them over.
 */
public interface MergeListener {

    /** What the absorbed person had is to be found under the survivor from now on. */
    void merged(long survivor, long absorbed, long merge);

    /** What {@link #merged} did for this merge is taken back. */
    void unmerged(long survivor, long absorbed, long merge);
}
