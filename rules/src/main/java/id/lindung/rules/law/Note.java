package id.lindung.rules.law;

import id.lindung.rules.Sentence;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something to know beside an answer: a warning, or a condition that was presumed and has to be proved. Its sentence is put together when
 * somebody reads it.
 */
public final class Note {

    private final String code;
    private final Supplier<Sentence> words;
    private @Nullable Sentence read;

    private Note(String code, Supplier<Sentence> words) {
        this.code = code;
        this.words = words;
    }

    /** A note whose sentence is at hand. */
    public Note(String code, Sentence says) {
        this(code, () -> says);
    }

    /** @param words gives the same sentence whenever it is asked */
    public static Note when(String code, Supplier<Sentence> words) {
        return new Note(code, words);
    }

    /** {@code {}} in both languages is filled by the arguments, which must not change. */
    public static Note of(String code, String id, String en, Object... arguments) {
        return new Note(code, () -> Sentence.of(id, en, arguments));
    }

    /** Stable, for programs: {@code "WAGE_BELOW_MINIMUM"}. */
    public String code() {
        return code;
    }

    /** For people, in both languages. */
    public Sentence says() {
        var known = read;
        if (known == null) {
            known = words.get();
            read = known;
        }
        return known;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Note note && code.equals(note.code) && says().equals(note.says());
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }

    @Override
    public String toString() {
        return code + ": " + says().en();
    }
}
