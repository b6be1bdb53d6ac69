package id.lindung.rules.benefit;

import java.util.Locale;

/** How a hurt worker was carried; land includes rivers and lakes. */
public enum TransportMode {
    LAND,
    SEA,
    AIR;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As in legal cases, also where an explanation is written for programs. */
    @Override
    public String toString() {
        return code();
    }
}
