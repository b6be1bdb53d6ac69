/** Schooling of children after a death or total disability: year by year to graduation. */
@NullMarked
@ApplicationModule(allowedDependencies = {"actor", "store", "audit", "pages", "regions", "claims", "papers"})
package id.lindung.office.scholarships;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
