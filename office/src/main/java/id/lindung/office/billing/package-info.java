/** Bills: who is asked for how much for which month, where each rupiah of it is, and what the ledger of protection learns from that. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"actor", "store", "audit", "pages", "regions", "secrets", "tasks", "people", "protection"
        })
package id.lindung.office.billing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
