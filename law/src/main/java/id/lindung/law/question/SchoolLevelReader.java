package id.lindung.law.question;

import id.lindung.rules.benefit.SchoolLevel;
import id.lindung.rules.law.QuestionFault;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** School levels as schools call them: SMK is SMA, a madrasah is its school, any college or training is S1. */
final class SchoolLevelReader {

    private SchoolLevelReader() {}

    static @Nullable SchoolLevel read(FactReader child) {
        var word = child.word("level");
        if (word == null) {
            return null;
        }
        return switch (word.toUpperCase(Locale.ROOT)) {
            case "PAUD", "RA" -> SchoolLevel.TK;
            case "MI" -> SchoolLevel.SD;
            case "MTS" -> SchoolLevel.SMP;
            case "SMK", "MA" -> SchoolLevel.SMA;
            case "PT", "KULIAH", "D1", "D2", "D3", "D4", "TRAINING", "PELATIHAN", "S1_OR_TRAINING" -> SchoolLevel.S1;
            default -> child.choice("level", word, SchoolLevel.class, QuestionFault.VALUE_UNKNOWN);
        };
    }
}
