package id.lindung.office.claims;

import java.time.Instant;

/**
 * One transition that happened.
 *
 * @param from empty for the beginning
 * @param article of law, when something was refused
 */
public record ClaimStep(
        long id,
        ClaimEvent event,
        String from,
        ClaimState to,
        String role,
        String reason,
        String article,
        String actor,
        Instant at) {}
