/** Scans and photographs of personal documents: looked at before they are kept, sealed, and every view of one recorded. */
@NullMarked
@ApplicationModule(allowedDependencies = {"actor", "store", "audit", "secrets"})
package id.lindung.office.papers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
