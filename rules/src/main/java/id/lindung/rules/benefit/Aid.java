package id.lindung.rules.benefit;

/** What restores a hurt worker, each with its ceiling. */
public enum Aid {
    HOME_CARE("homeCare"),
    DENTURE("denture"),
    HEARING_AID("hearingAid"),
    GLASSES("glasses"),
    /** Orthosis or prosthesis. */
    PROSTHESIS("prosthesis");

    private final String item;

    Aid(String item) {
        this.item = item;
    }

    /** The line's key. */
    public String item() {
        return item;
    }
}
