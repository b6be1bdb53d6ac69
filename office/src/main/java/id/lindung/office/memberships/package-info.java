/** Who is to be paid for, by whom, out of which fund, in which programmes and months; one payer a programme and month. */
@NullMarked
@ApplicationModule(allowedDependencies = {"actor", "store", "audit", "pages", "regions", "people", "funds"})
package id.lindung.office.memberships;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
