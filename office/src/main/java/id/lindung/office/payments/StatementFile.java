package id.lindung.office.payments;

import id.lindung.office.billing.Refusal;
import java.util.List;

/** What was read of a file, all of it or nothing. */
sealed interface StatementFile {

    /**
     * @param format {@code TABLE} or {@code CAMT_053}
     * @param account as the file names it, or empty
     */
    record Read(String format, String account, List<StatementLine> lines) implements StatementFile {
        public Read {
            lines = List.copyOf(lines);
        }
    }

    /** Not a row of it is used. */
    record Refused(Refusal why) implements StatementFile {}
}
