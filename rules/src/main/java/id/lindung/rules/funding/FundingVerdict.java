package id.lindung.rules.funding;

import id.lindung.rules.Sentence;
import id.lindung.rules.law.Citation;
import java.util.List;
import java.util.Optional;

/** Whether a fund may pay for somebody in a month; a value, never an exception. */
public sealed interface FundingVerdict {

    /** The rules that speak about it, strictest first; empty when none does. */
    List<FundingRule> rules();

    /** A hard stop: the first rule names the article. */
    record Forbidden(List<FundingRule> rules) implements FundingVerdict {
        public Forbidden {
            rules = List.copyOf(rules);
        }

        /** The strictest, which names the article. */
        public FundingRule rule() {
            return rules.getFirst();
        }
    }

    /** Nobody may be stopped, but whoever approves must know: the law is silent, or sources disagree. */
    record Warned(List<FundingRule> rules) implements FundingVerdict {
        /** Said when no rule at all speaks about a public fund. */
        public static final Sentence NO_RULE = new Sentence(
                "Tidak ditemukan aturan yang membolehkan atau melarang sumber dana ini untuk kategori ini. Tanyakan DPMD atau BPKAD.",
                "No rule was found that allows or forbids this fund for this category. Ask DPMD or BPKAD.");

        public Warned {
            rules = List.copyOf(rules);
        }
    }

    /** A rule allows it, or a private fund pays. */
    record Allowed(List<FundingRule> rules) implements FundingVerdict {
        public Allowed {
            rules = List.copyOf(rules);
        }
    }

    /** The sentence of the strictest rule; of a silent law that it is silent; nothing when a private fund pays. */
    default Optional<Sentence> says() {
        return switch (this) {
            case Forbidden(var rules) -> Optional.of(rules.getFirst().says());
            case Warned(var rules) ->
                Optional.of(rules.isEmpty() ? Warned.NO_RULE : rules.getFirst().says());
            case Allowed(var rules) -> rules.stream().findFirst().map(FundingRule::says);
        };
    }

    /** Where it is written. */
    default List<Citation> law() {
        return rules().stream()
                .flatMap(rule -> rule.provenance().law().stream())
                .distinct()
                .toList();
    }

    /** {@code FORBIDDEN}, {@code WARNED} or {@code ALLOWED}, for programs. */
    default String code() {
        return switch (this) {
            case Forbidden _ -> "FORBIDDEN";
            case Warned _ -> "WARNED";
            case Allowed _ -> "ALLOWED";
        };
    }
}
