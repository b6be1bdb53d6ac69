/** The first day of an office: nobody may sign in yet, then one administrator, then the list of what to do first. */
@NullMarked
@ApplicationModule(allowedDependencies = {"actor", "store", "audit", "pages", "access"})
package id.lindung.office.opening;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
