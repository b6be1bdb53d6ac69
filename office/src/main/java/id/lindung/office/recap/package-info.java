/** What claims paid in a period, to whom it came late, and the lists for handing money over. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "actor",
            "store",
            "pages",
            "regions",
            "coverage",
            "claims",
            "scholarships",
            "dashboard",
            "reports"
        })
package id.lindung.office.recap;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
