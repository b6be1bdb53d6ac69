package id.lindung.rules.law;

import id.lindung.rules.Sentence;
import id.lindung.rules.money.Rupiah;
import java.util.List;

/** The answer to a question of law, as a value. */
public sealed interface Outcome {

    /**
     * @param lines what is due, one per programme and payer or per benefit item
     * @param total the lines' sum
     * @param warnings what is unusual or unsettled about it
     * @param toProve conditions for which no fact was given and which were presumed
     */
    record Granted(List<Line> lines, Rupiah total, List<Note> warnings, List<Note> toProve) implements Outcome {
        public Granted {
            lines = List.copyOf(lines);
            warnings = List.copyOf(warnings);
            toProve = List.copyOf(toProve);
        }
    }

    /**
     * @param why what happened, why, and what to do
     * @param law the legal basis; empty when the question itself is at fault
     */
    record Refused(Reason reason, Sentence why, List<Citation> law) implements Outcome {
        public Refused {
            law = List.copyOf(law);
        }
    }

    /** No amount without these facts; their names are those of the legal cases: {@code "wage"}, {@code "riskClass"}. */
    record Incomplete(List<String> missing) implements Outcome {
        public Incomplete {
            missing = List.copyOf(missing);
            if (missing.isEmpty()) {
                throw new IllegalArgumentException("An incomplete answer names what is missing");
            }
        }
    }

    /**
     * The sources disagree or are silent, and only the BPJS branch can say.
     *
     * @param code stable, for programs
     * @param sources at least two, or one and a sentence in {@code why} about what was not found
     */
    record BranchDecides(String code, Sentence why, List<Citation> sources) implements Outcome {
        public BranchDecides {
            sources = List.copyOf(sources);
        }
    }

    /** Lines summed; all conditions and warnings as given. */
    static Outcome granted(List<Line> lines, List<Note> warnings, List<Note> toProve) {
        long total = 0;
        for (var line : lines) {
            total = Math.addExact(total, line.rupiah().amount());
        }
        return new Granted(lines, Rupiah.of(total), warnings, toProve);
    }

    /** A refusal; {@code {}} in both languages is filled by the arguments. */
    static Outcome refused(Reason reason, List<Citation> law, String id, String en, Object... arguments) {
        return new Refused(reason, Sentence.of(id, en, arguments), law);
    }
}
