/** Looks whether everything an office stands on is sound, and says what to do where it is not. */
@NullMarked
@ApplicationModule(allowedDependencies = {"actor", "store", "audit", "secrets"})
package id.lindung.office.doctor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
