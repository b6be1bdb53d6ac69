package id.lindung.rules;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What came of reading a text that a person typed: a value, nothing, or a refusal that says why.
 *
 * @param <V> the value that was looked for
 */
public sealed interface Reading<V> {

    /**
     * The text holds this value.
     *
     * @param remarks what the reader had to assume and the person should see; empty when nothing was assumed
     */
    record Read<V>(V value, List<Sentence> remarks) implements Reading<V> {
        public Read {
            remarks = List.copyOf(remarks);
        }
    }

    /** The cell is empty or says that there is nothing ("-", "tidak ada", "belum"). */
    record Missing<V>() implements Reading<V> {}

    /** Something is there, and it cannot be this value. */
    record Refused<V>(Sentence why) implements Reading<V> {}

    /** A value that was understood without a remark. */
    static <V> Reading<V> read(V value) {
        return new Read<>(value, List.of());
    }

    /** A value that was understood, with what the reader should look at. */
    static <V> Reading<V> read(V value, Sentence remark) {
        return new Read<>(value, List.of(remark));
    }

    /** Nothing was written. */
    static <V> Reading<V> missing() {
        return new Missing<>();
    }

    /** What is wrong and what to write; {@code {}} in both languages is filled by the arguments. */
    static <V> Reading<V> refused(String id, String en, Object... arguments) {
        return new Refused<>(Sentence.of(id, en, arguments));
    }

    /** The same reading of another value made of this one. */
    default <W> Reading<W> map(Function<? super V, ? extends W> change) {
        return switch (this) {
            case Read<V>(var value, var remarks) -> new Read<W>(change.apply(value), remarks);
            case Missing<V>() -> missing();
            case Refused<V>(var why) -> new Refused<>(why);
        };
    }

    /** The value when there is one; for callers that treat missing and refused alike. */
    default Optional<V> find() {
        return switch (this) {
            case Read<V>(var value, var _) -> Optional.of(value);
            case Missing<V>() -> Optional.empty();
            case Refused<V>(var _) -> Optional.empty();
        };
    }

    /** What the reader had to assume; empty when there is no value. */
    default List<Sentence> remarks() {
        return List.of();
    }
}
