/** Propose, check, approve: by different people, never changed, with the reason of every return. */
@NullMarked
@ApplicationModule(allowedDependencies = {"actor", "store", "audit", "pages"})
package id.lindung.office.approvals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
