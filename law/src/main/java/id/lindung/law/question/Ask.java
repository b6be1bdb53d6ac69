package id.lindung.law.question;

import java.util.Locale;

/** The two kinds of questions, by the word of legal cases. */
public enum Ask {
    CONTRIBUTION,
    BENEFIT;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
