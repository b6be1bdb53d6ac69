/** Open data: counts of a closed month for everybody, small cells suppressed, never changed once published. */
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
            "participation"
        })
package id.lindung.office.opendata;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
