package id.lindung.office.reports;

import java.util.UUID;

/** What came of an act on a report. */
public sealed interface ReportAnswer {

    /** Done; where to go on. */
    record Done(long report) implements ReportAnswer {}

    /** Being made: a task to watch. */
    record Making(UUID task) implements ReportAnswer {}

    /** Refused: a key of {@code pesan}, which says why and what to do. */
    record Refused(String key) implements ReportAnswer {}
}
