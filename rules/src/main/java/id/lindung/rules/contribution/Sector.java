package id.lindung.rules.contribution;

/** Where somebody works, as far as a relief asks for it. */
public enum Sector {
    TRANSPORT,
    AGRICULTURE,
    FISHERY,
    TRADE,
    OTHER
}
