/** Envelopes of money: whose, for which year, out of which source, the papers that say how much, and what each may pay. */
@NullMarked
@ApplicationModule(allowedDependencies = {"actor", "store", "audit", "pages", "regions", "people"})
package id.lindung.office.funds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
