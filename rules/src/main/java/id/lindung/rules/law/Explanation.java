package id.lindung.rules.law;

import id.lindung.rules.Sentence;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Why an amount is what it is, as a tree: facts and values of the law are the leaves, each step a rule with its article and its
 * arithmetic. Nodes are light; texts are made when somebody reads them.
 */
public sealed interface Explanation {

    /**
     * What the asker said.
     *
     * @param name as in legal cases, {@code "wage"}
     * @param value printed by its {@code toString}
     */
    record Fact(String name, Object value) implements Explanation {}

    /** A value of the law on the day that counts; of a table with entries, the one that was used. */
    record Given(Parameter parameter, Dated<LawValue> value) implements Explanation {

        /** One entry of a table: {@code "low"} of the five risk classes. */
        public static Given part(Parameter parameter, Dated<LawValue> value, String entry) {
            var only = new LawValue.Entries(Map.of(entry, value.value().get(entry)));
            return new Given(parameter, new Dated<>(value.period(), only, value.provenance()));
        }

        /** What was used, for programs: {@code "low 0.54"}; a long table only by its length. */
        public String display() {
            return value.value() instanceof LawValue.Items(var rows) && rows.getFirst() instanceof LawValue.Entries
                    ? "tabel " + rows.size() + " baris"
                    : value.value().display();
        }

        /** What was used, for people: {@code ": rendah 0,54%"}; nothing of a formula, which the step above tells with its numbers. */
        private String says() {
            if (parameter.unit().equals("formula")) return "";
            boolean table =
                    value.value() instanceof LawValue.Items(var rows) && rows.getFirst() instanceof LawValue.Entries;
            return ": "
                    + (table
                            ? display()
                            : ValueText.of(parameter, value.value()).id());
        }
    }

    /**
     * A rule applied.
     *
     * @param rule the sentence of law in plain words
     * @param basis the articles of the rule itself; those of its inputs are added by {@link #law}
     */
    record Step(Sentence rule, List<Citation> basis, Arithmetic arithmetic, List<Explanation> from)
            implements Explanation {
        public Step {
            basis = List.copyOf(basis);
            from = List.copyOf(from);
        }
    }

    /** The sum as people write it, {@code "0.24% × 5,000,000 = 12,000"}; made only when read. */
    @FunctionalInterface
    interface Arithmetic {
        /** For programs, and for people where it names no day. */
        String text();

        /** The same for people of either language; numbers look alike in both. */
        default Sentence says() {
            var written = text();
            return new Sentence(written, written);
        }

        /** For the few that name days. */
        static Arithmetic of(Sentence words) {
            return new Arithmetic() {
                @Override
                public String text() {
                    return words.id();
                }

                @Override
                public Sentence says() {
                    return words;
                }
            };
        }
    }

    /** The value of a parameter on a day that is formalised. */
    static Explanation given(LawBook book, String parameter, java.time.LocalDate day) {
        var found = book.get(parameter);
        return new Given(found, found.get(day));
    }

    /** A rule applied to these reasons. */
    static Explanation step(Sentence rule, List<Citation> basis, Arithmetic arithmetic, Explanation... from) {
        return new Step(rule, basis, arithmetic, List.of(from));
    }

    /** All articles in the tree, the rule's own first, each once. */
    default List<Citation> law() {
        Set<Citation> found = new LinkedHashSet<>();
        collect(this, found);
        return List.copyOf(found);
    }

    /** The weakest status in the tree; facts are not law and do not count. */
    default VerificationStatus status() {
        return switch (this) {
            case Fact _ -> VerificationStatus.VERIFIED;
            case Given given -> given.value().status();
            case Step step -> {
                var weakest = VerificationStatus.VERIFIED;
                for (var each : step.from()) weakest = weakest.weakest(each.status());
                yield weakest;
            }
        };
    }

    /** The tree as indented lines in Bahasa Indonesia, for terminals and logs. */
    default List<String> lines() {
        var lines = new ArrayList<String>();
        write(this, "", lines);
        return lines;
    }

    private static void collect(Explanation node, Set<Citation> found) {
        switch (node) {
            case Fact _ -> {}
            case Given given -> found.addAll(given.value().provenance().law());
            case Step step -> {
                found.addAll(step.basis());
                for (var each : step.from()) collect(each, found);
            }
        }
    }

    private static void write(Explanation node, String indent, List<String> lines) {
        switch (node) {
            case Fact(var name, var value) ->
                lines.add(indent + ValueText.factName(name).id() + ": "
                        + ValueText.fact(value).id());
            case Given given ->
                lines.add(indent + given.parameter().name().id() + given.says() + " ("
                        + given.value().provenance().law().getFirst().display() + "; "
                        + given.value().status().says().id()
                        + given.value()
                                .provenance()
                                .reachesBack()
                                .map(words -> "; " + words.id())
                                .orElse("") + ")");
            case Step step -> {
                lines.add(indent + step.rule().id() + ": "
                        + step.arithmetic().says().id());
                for (var each : step.from()) write(each, indent + "  ", lines);
            }
        }
    }
}
