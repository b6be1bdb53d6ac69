package id.lindung.rules.identity;

import id.lindung.rules.Sentence;
import java.util.Optional;

/** What came of reading a NIK. */
public sealed interface NikReading {
    /** Well formed. Only Dukcapil's matching proves that it exists and whose it is. */
    record Valid(Nik nik) implements NikReading {}

    /** Not a NIK, with the stable code and the sentence for the person who typed it. */
    record Refused(NikFault fault, Sentence sentence) implements NikReading {}

    /** The number when it is well formed. */
    default Optional<Nik> find() {
        return switch (this) {
            case Valid(var nik) -> Optional.of(nik);
            case Refused(var _, var _) -> Optional.empty();
        };
    }
}
