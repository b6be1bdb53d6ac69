/** The append-only, hash-chained record of who did what; proved by audit verify. */
@NullMarked
@ApplicationModule(allowedDependencies = {"actor", "store"})
package id.lindung.office.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
