/** What the law costs and pays: the public calculator, the parameters through time, quotes for programs. Knows no person. */
@NullMarked
@ApplicationModule(allowedDependencies = {"actor", "pages", "store"})
package id.lindung.office.law;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
