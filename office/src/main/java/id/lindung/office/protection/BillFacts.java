package id.lindung.office.protection;

import java.time.YearMonth;

/**
 * What later rooms know of paid months. Asked again whenever a list has changed what BPJS says: a month that a corrected list no
 * longer confirms may still be paid.
 */
public interface BillFacts {

    /** Writes the months {@code from..until} of the persons in {@code touched_person}, between the ledger's listeners. */
    void write(YearMonth from, YearMonth until);
}
