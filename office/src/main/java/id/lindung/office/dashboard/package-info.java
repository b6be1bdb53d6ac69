/** The regent's page: one sheet that says how many, how many not, at what cost, and what to decide. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "actor",
            "store",
            "audit",
            "pages",
            "regions",
            "people",
            "tasks",
            "protection",
            "coverage",
            "funds",
            "billing",
            "charts"
        })
package id.lindung.office.dashboard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
