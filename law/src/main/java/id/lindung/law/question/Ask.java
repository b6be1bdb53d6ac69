package id.lindung.law.question;

import java.util.Locale;

/** The two kinds of questions, by the word of legal cases. */
public enum Ask {
    /** What is owed for a month. */
    CONTRIBUTION,
    /** What is paid for an event. */
    BENEFIT;

    /** The word of case files: {@code "contribution"}, {@code "benefit"}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
