package id.lindung.regions;

/**
 * Whose four-digit regency numbers a statistic uses. Both systems number NTT 53xx and mean different places: 5304 is Belu to Kemendagri and
 * Timor Tengah Selatan to BPS. Store the system with every imported figure.
 */
public enum CodeSystem {
    /** Ministry of Home Affairs: identity numbers, SIPP, and this software. */
    KEMENDAGRI,
    /** Statistics Indonesia: Sakernas tables. */
    BPS
}
