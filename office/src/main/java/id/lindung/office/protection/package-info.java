/** The append-only ledger of person-months: BPJS's lists of active participants, the rules for months in arrears, and anybody's status. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"actor", "store", "audit", "pages", "regions", "secrets", "tasks", "people", "duplicates"
        })
package id.lindung.office.protection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
