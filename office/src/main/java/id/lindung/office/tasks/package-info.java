/** Long work as rows in PostgreSQL: progress, cancel, resume after a crash, one result per key. */
@NullMarked
@ApplicationModule(allowedDependencies = {"actor", "store", "audit"})
package id.lindung.office.tasks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
