package id.lindung.office.claims;

import id.lindung.rules.Sentence;

/**
 * Why something about a claim was not done; nothing of it was.
 *
 * @param code stable, for programs
 * @param says what happened, why, what to do
 * @param law where it is said; empty when no law is needed to see it
 */
public record Refusal(String code, Sentence says, String law) {

    static Refusal of(String code, String id, String en, Object... arguments) {
        return new Refusal(code, Sentence.of(id, en, arguments), "");
    }

    Refusal by(String citation) {
        return new Refusal(code, says, citation);
    }
}
