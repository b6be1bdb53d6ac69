/**
 * What the law costs and pays: the public calculator, the parameters through time, quotes for programs, and whose contribution a change of
 * law changes. Only the last reads the register, inside the actor's scope.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"actor", "pages", "store", "regions", "people"})
package id.lindung.office.law;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
