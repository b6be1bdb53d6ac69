package id.lindung.office.protection;

import java.util.List;

/** What was understood of an uploaded list before anything is done with it. */
public sealed interface ParticipantColumns {

    /** The columns from left to right, sheet by sheet. */
    record Known(List<Column> columns) implements ParticipantColumns {}

    /** Why it cannot be read. */
    record Unreadable(String id, String en) implements ParticipantColumns {}

    /**
     * One column.
     *
     * @param fieldId what it was taken for, in Indonesian; empty when it is not used
     */
    record Column(String sheet, String heading, String fieldId, String fieldEn) {}
}
