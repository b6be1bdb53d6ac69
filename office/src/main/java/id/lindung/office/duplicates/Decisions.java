package id.lindung.office.duplicates;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.audit.Audit;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Answers other than a merge: two different people, and what becomes of a row of a file. */
@Service
public class Decisions {

    private final Reviews reviews;
    private final ObjectProvider<CandidateDecision> candidates;
    private final Sides sides;
    private final Audit audit;

    Decisions(Reviews reviews, ObjectProvider<CandidateDecision> candidates, Sides sides, Audit audit) {
        this.reviews = reviews;
        this.candidates = candidates;
        this.sides = sides;
        this.audit = audit;
    }

    /** The answer about a row of a file. */
    public enum Answer {
        UPDATE,
        REGISTER,
        GIVE_BACK
    }

    /** What came of an answer. */
    public sealed interface Outcome {

        /** @param person who the row is now; 0 when there is none */
        record Done(long person) implements Outcome {}

        record Refused(String sentence) implements Outcome {}

        record AlreadyDecided(ReviewItem item) implements Outcome {}

        record NotFound() implements Outcome {}
    }

    /** Two registered persons who are two people. They are not asked about again unless the evidence changes. */
    @Transactional
    public Outcome different(long review) {
        var open = open(review);
        if (open.isEmpty() || !open.get().isPair()) return new Outcome.NotFound();
        var item = open.get();
        if (!item.isOpen()) return new Outcome.AlreadyDecided(item);
        reviews.close(review, ReviewItem.State.DIFFERENT);
        audit.record("DECIDED_DIFFERENT", "review:" + review, item.region(), Map.of("person", item.person()));
        return new Outcome.Done(0);
    }

    /** A row of a file. */
    @Transactional
    public Outcome answer(long review, Answer answer) {
        var open = open(review);
        var row = reviews.candidate(review);
        if (open.isEmpty() || row.isEmpty()) return new Outcome.NotFound();
        var item = open.get();
        if (!item.isOpen()) return new Outcome.AlreadyDecided(item);
        if (!isPossible(item, answer)) return new Outcome.NotFound();
        var decision = candidates.getObject();
        var outcome = switch (answer) {
            case UPDATE -> decision.update(item, row.get(), item.person());
            case REGISTER -> decision.register(item, row.get());
            case GIVE_BACK -> decision.giveBack(item, row.get());
        };
        return switch (outcome) {
            case CandidateDecision.Outcome.Refused refused -> {
                TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                yield new Outcome.Refused(refused.sentence());
            }
            case CandidateDecision.Outcome.Done done -> {
                reviews.close(review, answer == Answer.UPDATE ? ReviewItem.State.SAME : ReviewItem.State.DIFFERENT);
                audit.record(
                        "DECIDED_" + (answer == Answer.UPDATE ? "SAME" : "DIFFERENT"),
                        "review:" + review,
                        item.region(),
                        Map.of("answer", answer.name(), "person", done.person()));
                yield new Outcome.Done(done.person());
            }
        };
    }

    /** A number can be registered once, so a row whose number is another person's goes back; who is out of sight cannot be updated. */
    boolean isPossible(ReviewItem item, Answer answer) {
        if (candidates.getIfAvailable() == null) return false;
        return switch (answer) {
            case GIVE_BACK -> item.kind() != ReviewItem.Kind.LIKELY_DUPLICATE;
            case REGISTER -> item.kind() == ReviewItem.Kind.LIKELY_DUPLICATE;
            case UPDATE -> !sides.persons(java.util.List.of(item.person())).isEmpty();
        };
    }

    private Optional<ReviewItem> open(long review) {
        return CurrentActor.get().role().importsWorkers() ? reviews.lock(review) : Optional.empty();
    }
}
