/** Who looks for work, what is taught and to whom, and the way back to work and protection. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"actor", "store", "audit", "pages", "regions", "people", "coverage", "duplicates"})
package id.lindung.office.training;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
