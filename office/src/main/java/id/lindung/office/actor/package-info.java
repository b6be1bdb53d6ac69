/** Who acts, in which role, and over which regions or payer: the base every guard stands on. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package id.lindung.office.actor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
