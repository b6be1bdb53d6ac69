package id.lindung.rules.law;

import id.lindung.rules.time.Period;

/** A value of the law, the days on which it holds, and where it comes from. */
public record Dated<T>(Period period, T value, Provenance provenance) {

    /** How sure the value is. */
    public VerificationStatus status() {
        return provenance.status();
    }
}
