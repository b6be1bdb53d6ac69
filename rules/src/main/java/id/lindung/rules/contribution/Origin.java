package id.lindung.rules.contribution;

import id.lindung.rules.law.Explanation;
import id.lindung.rules.money.Sen;

/** Where a base comes from; explained only when somebody asks. */
sealed interface Origin {

    Explanation explain();

    /** The asker said so: no law in it. */
    record Said(String fact, Sen amount) implements Origin {
        @Override
        public Explanation explain() {
            return new Explanation.Fact(fact, amount);
        }
    }

    /** The reference income of the band in which a reported income lies. */
    record Banded(IncomeBands bands, Sen income) implements Origin {
        @Override
        public Explanation explain() {
            return bands.explain(income);
        }
    }

    /** A minimum wage or an agreed share of it. */
    record Decreed(Explanation explanation) implements Origin {
        @Override
        public Explanation explain() {
            return explanation;
        }
    }

    /** A fixed amount has no base, but a fact that selected it. */
    record Selected(String fact, Object value) implements Origin {
        @Override
        public Explanation explain() {
            return new Explanation.Fact(fact, value);
        }
    }
}
