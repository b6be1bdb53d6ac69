package id.lindung.office.claims;

/** What an heir is to the dead worker. The order of ranks stands in the table {@code claim_relation}, with its source. */
public enum Relation {
    /** No heir: the worker receives it. */
    WORKER(0),
    SPOUSE(1),
    CHILD(1),
    PARENT(2),
    GRANDCHILD(2),
    GRANDPARENT(2),
    SIBLING(3),
    PARENT_IN_LAW(4),
    WILL(5),
    /** No heir at all: whoever saw to the burial receives its cost. */
    BURIED(6);

    private final int rank;

    Relation(int rank) {
        this.rank = rank;
    }

    /** Smaller excludes greater. */
    public int rank() {
        return rank;
    }
}
