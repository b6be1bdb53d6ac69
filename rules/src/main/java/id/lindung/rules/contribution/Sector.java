package id.lindung.rules.contribution;

/** Where somebody works, as far as a relief asks for it. */
public enum Sector {
    /** Relief of PP 50/2025 from January 2026 to March 2027. */
    TRANSPORT,
    /** With the other sectors, whose relief is disputed. */
    AGRICULTURE,
    /** With the other sectors, whose relief is disputed. */
    FISHERY,
    /** With the other sectors, whose relief is disputed. */
    TRADE,
    /** Any other occupation; its relief is disputed. */
    OTHER
}
