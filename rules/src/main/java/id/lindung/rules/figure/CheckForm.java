package id.lindung.rules.figure;

/** What a check says, once read. */
public sealed interface CheckForm {

    /** {@code A1.04+A1.05 = A1.01}: both sides are numbers. */
    record Compared(Term left, Comparison comparison, Term right) implements CheckForm {}

    /** {@code A1.02/A1.03}, or the same {@code = in words}: a number that nobody printed, or that is held against the quoted column. */
    record Computed(Term term, String means) implements CheckForm {}

    /** {@code A5.03 each = tariff}: an amount said of several people without saying whether each gets it. */
    record Each(Term figure, Term tariff) implements CheckForm {}

    /** {@code A2 "all …" versus "partly …"}: two sentences about one group. */
    record Sentences(String one, String other) implements CheckForm {}

    /** {@code A2.01 versus provincial quota 1,174}: two groups in which somebody may be twice. */
    record Groups(Term one, String other) implements CheckForm {}

    /** {@code A3.09 label}: whether the figure is what it is called. */
    record Label(String figure) implements CheckForm {}

    /** {@code A3.12 as workforce}: whether it can be what a rate is divided by. */
    record Workforce(String figure) implements CheckForm {}

    /** {@code A5.01}: a figure alone. */
    record Alone(String figure) implements CheckForm {}

    /** How two numbers are held against each other. */
    enum Comparison {
        /** Both sides are the same, as exactly as they were quoted. */
        EQUAL("="),
        /** The left is not more. */
        AT_MOST("<="),
        /** The left is not less. */
        AT_LEAST(">="),
        /** The left is less. */
        LESS("<"),
        /** The left is more. */
        MORE(">");

        final String sign;

        Comparison(String sign) {
            this.sign = sign;
        }

        boolean holds(int order) {
            return switch (this) {
                case EQUAL -> order == 0;
                case AT_MOST -> order <= 0;
                case AT_LEAST -> order >= 0;
                case LESS -> order < 0;
                case MORE -> order > 0;
            };
        }
    }
}
