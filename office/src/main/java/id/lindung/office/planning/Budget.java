package id.lindung.office.planning;

import id.lindung.rules.Sentence;
import id.lindung.rules.law.Citation;
import id.lindung.rules.law.Note;
import java.util.List;

/** The answer to a {@link PlanQuestion}. */
public sealed interface Budget {

    /**
     * @param lines officials first, then the vulnerable
     * @param warnings what whoever approves must know
     * @param namesMissing heads for which the register has no name yet
     */
    record Drawn(PlanQuestion question, List<PlanLine> lines, List<Note> warnings, int namesMissing) implements Budget {
        public Drawn {
            lines = List.copyOf(lines);
            warnings = List.copyOf(warnings);
        }

        public long total() {
            long total = 0;
            for (var line : lines) total = Math.addExact(total, line.rupiah());
            return total;
        }

        /** Heads of a group; the months of a slot are counted once. */
        public int people(LineKind kind) {
            int people = 0;
            int slot = -1;
            for (var line : lines) {
                if (line.kind() == kind && line.slot() != slot) people += line.people();
                slot = line.slot();
            }
            return people;
        }

        public int people() {
            return people(LineKind.VULNERABLE) + people(LineKind.VILLAGE_STAFF);
        }

        /** What is missing to the circular's 100 of a village. */
        public int shortfall() {
            return Math.max(0, PlanQuestion.LEAST - people(LineKind.VULNERABLE));
        }
    }

    /**
     * Nothing can be planned like that.
     *
     * @param code {@code FUND_FORBIDDEN}, {@code MINIMUM_WAGE_UNKNOWN}, {@code REGION_UNKNOWN} …
     * @param law the article; empty when the question itself is at fault
     */
    record Refused(String code, Sentence why, List<Citation> law) implements Budget {
        public Refused {
            law = List.copyOf(law);
        }
    }
}
