package id.lindung.rules.figure;

import id.lindung.rules.Sentence;

/** An expression that cannot be read; caught by {@link CheckReader}, which returns it as a value. */
final class ExpressionFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Sentence sentence;

    ExpressionFault(String id, String en, Object... arguments) {
        super(id, null, false, false);
        this.sentence = Sentence.of(id, en, arguments);
    }

    Sentence sentence() {
        return sentence;
    }
}
