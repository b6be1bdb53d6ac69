package id.lindung.office.approvals;

import java.util.HexFormat;

/**
 * What is decided about.
 *
 * @param key {@code plan:17}
 * @param region of whoever pays
 * @param digest of all that was looked at, hexadecimal
 */
public record Subject(String key, String region, String digest) {
    public Subject {
        HexFormat.of().parseHex(digest);
    }
}
