/** Outreach: meetings, what was agreed, what came of it; the draft of a circular with the region's own numbers; evidence for the Paritrana award. */
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
            "funds",
            "law",
            "tasks",
            "billing",
            "charts",
            "dashboard",
            "reports",
            "participation"
        })
package id.lindung.office.outreach;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
