/** Two months compared: who joined, who lapsed, and why, so that one stock becomes the other. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "actor",
            "store",
            "audit",
            "pages",
            "regions",
            "people",
            "protection",
            "funds",
            "memberships",
            "coverage",
            "charts"
        })
package id.lindung.office.movements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
