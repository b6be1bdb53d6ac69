package id.lindung.rules.contribution;

import java.util.Locale;

/** Where somebody works, as far as a relief asks for it. */
public enum Sector {
    TRANSPORT,
    AGRICULTURE,
    FISHERY,
    TRADE,
    OTHER;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
