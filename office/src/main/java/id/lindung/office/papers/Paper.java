package id.lindung.office.papers;

import java.time.Instant;
import java.util.UUID;

/**
 * A kept scan or photograph.
 *
 * @param subject what it belongs to: {@code claim:17}
 * @param kind a photograph is always written anew as JPEG
 * @param bytes as kept
 * @param width pixels; 0 for a PDF
 */
public record Paper(
        UUID id,
        String subject,
        String region,
        Kind kind,
        String name,
        long bytes,
        int width,
        int height,
        String createdBy,
        Instant createdAt) {

    /** What it is, by its content. */
    public enum Kind {
        JPEG("image/jpeg", "jpg"),
        PDF("application/pdf", "pdf");

        private final String type;
        private final String ending;

        Kind(String type, String ending) {
            this.type = type;
            this.ending = ending;
        }

        public String type() {
            return type;
        }

        public String ending() {
            return ending;
        }
    }
}
