package id.lindung.rules.law;

import id.lindung.rules.Sentence;

/**
 * Something to know beside an answer: a warning, or a condition that was presumed and has to be proved.
 *
 * @param code stable, for programs: {@code "WAGE_BELOW_MINIMUM"}
 */
public record Note(String code, Sentence says) {

    public static Note of(String code, String id, String en, Object... arguments) {
        return new Note(code, Sentence.of(id, en, arguments));
    }
}
