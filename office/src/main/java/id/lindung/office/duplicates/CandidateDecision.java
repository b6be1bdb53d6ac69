package id.lindung.office.duplicates;

/**
 * Carries out what was decided about a row of a file. The room that imports implements it, because it alone knows how a row becomes a person.
 * Every method runs in the transaction of the decision, as the deciding actor, and goes through {@code people.WorkerChanges} itself.
 */
public interface CandidateDecision {

    /** The row is this registered person: the register takes what the row says. */
    Outcome update(ReviewItem item, ReviewCandidate row, long person);

    /** The row is somebody not registered yet. */
    Outcome register(ReviewItem item, ReviewCandidate row);

    /** The row is somebody else and its number is wrong: it goes back to where it came from, nothing is saved. */
    Outcome giveBack(ReviewItem item, ReviewCandidate row);

    /** What came of it. */
    sealed interface Outcome {

        /** @param person who the row is now; 0 when it was given back */
        record Done(long person) implements Outcome {}

        /** @param sentence for people, in Indonesian: why not, and what to do */
        record Refused(String sentence) implements Outcome {}
    }
}
