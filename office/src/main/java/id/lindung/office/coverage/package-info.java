/** Counts kept with every change, and what is read from them: coverage, the list of names behind it, workforce figures. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"actor", "store", "audit", "pages", "regions", "secrets", "tasks", "people", "protection"
        })
package id.lindung.office.coverage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
