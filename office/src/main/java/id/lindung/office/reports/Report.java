package id.lindung.office.reports;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One region's report of one period, and where it stands. */
public record Report(long id, String region, Period period, State state, int revision, Instant createdAt) {

    /** Draft → submitted → received, or returned → revised: a draft again under the next number. */
    public enum State {
        DRAFT,
        SUBMITTED,
        RECEIVED,
        RETURNED
    }

    /** What was sent under one revision. */
    public record Sent(
            int revision,
            String number,
            String signer,
            String code,
            String figuresHash,
            String xlsxHash,
            String pdfHash,
            String by,
            Instant at) {}

    /** Something that was done with it. */
    public record Act(int revision, String act, String remark, String by, Instant at) {}

    /** One obstacle of the draft. */
    public record Obstacle(
            long id,
            String obstacle,
            String followUp,
            String byWhom,
            @Nullable LocalDate due) {}

    public String key() {
        return "report:" + id;
    }
}
