/** One person once: finds records that look like one human, lets people decide, merges and takes a merge back. */
@NullMarked
@ApplicationModule(allowedDependencies = {"actor", "store", "audit", "pages", "regions", "secrets", "tasks", "people"})
package id.lindung.office.duplicates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
