package id.lindung.office.secrets;

import java.nio.charset.StandardCharsets;

/** What a sealed value is. A value sealed as one purpose cannot be opened, nor found, as another. */
public enum Purpose {
    NIK,
    FAMILY_CARD,
    PHONE,
    PARTICIPANT_NUMBER,
    BANK_ACCOUNT,
    REVIEW,
    DRAFT,
    SLIP_CODE;

    byte[] context() {
        return name().getBytes(StandardCharsets.UTF_8);
    }
}
