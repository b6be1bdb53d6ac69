package id.lindung.office.training;

/** How somebody stands in a training. The database allows no other way than the written one. */
public enum PlaceState {
    /** A seat was given; they have not answered. */
    SEAT,
    /** They come. */
    CONFIRMED,
    CERTIFIED,
    /** Came to the end without passing. */
    NOT_PASSED,
    /** Began and stayed away. */
    DROPPED,
    /** Did not take the seat, which goes to the next. */
    DECLINED,
    /** Could get in; the seats were fewer. */
    WAITING,
    /** Could not get in, for a reason. */
    OUT;

    /** Sits on a seat. */
    public boolean holdsSeat() {
        return switch (this) {
            case SEAT, CONFIRMED, CERTIFIED, NOT_PASSED, DROPPED -> true;
            case DECLINED, WAITING, OUT -> false;
        };
    }
}
