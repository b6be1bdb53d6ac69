package id.lindung.office.claims;

/** A later room that wants to know when a case moved. Called in the same transaction, after the step stands. */
public interface ClaimListener {

    /** @param claim as it stands now */
    void moved(ClaimCase claim, ClaimStep step);
}
