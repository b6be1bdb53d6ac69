/** The whole office as one sealed file, written while it runs, and read back into an empty one. */
@NullMarked
@ApplicationModule(allowedDependencies = {"actor", "store", "audit", "secrets"})
package id.lindung.office.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
