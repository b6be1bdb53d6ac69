package id.lindung.office.claims;

import id.lindung.rules.benefit.BenefitEvent;
import id.lindung.rules.law.Outcome;
import java.util.List;

/**
 * What is due by the facts, at this moment.
 *
 * @param rupiah payable in all; scholarships stand apart, a pension is decided a year at a time
 * @param parts one answer of the law library for each event within the case
 * @param payables what is paid when, in order
 */
public record Entitlement(Kind kind, long rupiah, List<Part> parts, List<Payable> payables) {

    /** In one word. */
    public enum Kind {
        GRANTED,
        REFUSED,
        INCOMPLETE,
        BRANCH_DECIDES,
        /** Not a member on that day, as far as we know. */
        UNPROTECTED
    }

    /** The law's answer to one event: an accident may bring incapacity and disability. */
    public record Part(BenefitEvent event, Outcome outcome) {}

    /**
     * One sum.
     *
     * @param item the law's word for it, {@code deathGrant}
     * @param instalment 1 and up where the benefit comes in months; 0: at once
     */
    public record Payable(String item, int instalment, long rupiah) {}

    public Entitlement {
        parts = List.copyOf(parts);
        payables = List.copyOf(payables);
    }
}
