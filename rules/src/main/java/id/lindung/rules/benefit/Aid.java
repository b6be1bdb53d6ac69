package id.lindung.rules.benefit;

/** What restores a hurt worker, each with its ceiling; the last two are for migrant workers only. */
public enum Aid {
    /** Care at home, up to a ceiling, from 2 December 2019. */
    HOME_CARE("homeCare"),
    /** Up to a ceiling. */
    DENTURE("denture"),
    /** Up to a ceiling. */
    HEARING_AID("hearingAid"),
    /** Up to a ceiling. */
    GLASSES("glasses"),
    /** Orthosis or prosthesis. */
    PROSTHESIS("prosthesis"),
    /** Medical treatment abroad of a migrant worker, each case; Permenaker 4/2023. */
    TREATMENT_ABROAD("treatmentAbroad"),
    /** Aid for a migrant worker who was proved to have been raped; Permenaker 4/2023. */
    RAPE_ASSISTANCE("rapeAssistance");

    private final String item;

    Aid(String item) {
        this.item = item;
    }

    /** Whether only migrant workers have it. */
    public boolean isForMigrants() {
        return this == TREATMENT_ABROAD || this == RAPE_ASSISTANCE;
    }

    /** The line's key. */
    public String item() {
        return item;
    }
}
