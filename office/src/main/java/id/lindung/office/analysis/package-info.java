/** The analyst's page: one region through time, regions beside each other, and what a decision would change. */
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
            "charts",
            "dashboard"
        })
package id.lindung.office.analysis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
