package id.lindung.rules.benefit;

import id.lindung.rules.Sentence;
import id.lindung.rules.law.Citation;
import id.lindung.rules.law.Note;
import id.lindung.rules.law.Outcome;
import id.lindung.rules.law.Reason;
import id.lindung.rules.time.IndonesianDate;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;

/** Sentences of benefits, with days and words as people of either language read them. */
final class Says {

    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private Says() {}

    static Sentence sentence(String id, String en, Object... arguments) {
        return new Sentence(
                Sentence.of(id, id, written(arguments, Sentence::id, IndonesianDate::full))
                        .id(),
                Sentence.of(en, en, written(arguments, Sentence::en, ENGLISH::format))
                        .en());
    }

    private static Object[] written(
            Object[] arguments, Function<Sentence, String> language, Function<LocalDate, String> days) {
        var written = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            var argument = arguments[i];
            if (argument instanceof LocalDate day) {
                written[i] = days.apply(day);
            } else {
                written[i] = argument instanceof Sentence words ? language.apply(words) : argument;
            }
        }
        return written;
    }

    /** An argument that is worked out when the sentence is read. */
    static Object later(Supplier<String> text) {
        return new Object() {
            @Override
            public String toString() {
                return text.get();
            }
        };
    }

    static Note note(String code, String id, String en, Object... arguments) {
        return Note.when(code, () -> sentence(id, en, arguments));
    }

    static Outcome refused(Reason reason, List<Citation> law, String id, String en, Object... arguments) {
        return new Outcome.Refused(reason, sentence(id, en, arguments), law);
    }
}
