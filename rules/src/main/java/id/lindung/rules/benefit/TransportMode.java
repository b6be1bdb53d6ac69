package id.lindung.rules.benefit;

import java.util.Locale;

/** How a hurt worker was carried; land includes rivers and lakes. */
public enum TransportMode {
    /** Road, river or lake. */
    LAND,
    /** By sea. */
    SEA,
    /** By air. */
    AIR;

    /** The word of questions: {@code "land"}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As in legal cases, also where an explanation is written for programs. */
    @Override
    public String toString() {
        return code();
    }
}
