/** Targets with their definitions, national series kept apart, and what the way to full coverage costs. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "actor",
            "store",
            "audit",
            "pages",
            "regions",
            "secrets",
            "people",
            "protection",
            "coverage",
            "law",
            "participation",
            "dashboard"
        })
package id.lindung.office.targets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
