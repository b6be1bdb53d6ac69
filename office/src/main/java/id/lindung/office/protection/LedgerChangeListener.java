package id.lindung.office.protection;

import java.time.YearMonth;

/**
 * Told around every change of the ledger, inside the same transaction and connection. The temporary table {@code
 * touched_person(person_id)} names the persons concerned; only their months {@code from..until}, both inclusive, change.
 */
public interface LedgerChangeListener {

    /** The months of the touched persons still are as they were. */
    void beforeLedgerChange(YearMonth from, YearMonth until);

    /** They are as they will be. */
    void afterLedgerChange(YearMonth from, YearMonth until);
}
