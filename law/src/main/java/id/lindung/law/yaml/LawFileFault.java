package id.lindung.law.yaml;

/** A data file says something that cannot be law: names the file, the line and what is wrong. */
public final class LawFileFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The sentence after the place is Indonesian, for whoever edits the file. */
    public LawFileFault(Place place, String whatIsWrong) {
        super(place + ": " + whatIsWrong);
    }
}
