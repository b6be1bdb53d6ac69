/** Who takes part in a region: villages with their officials and vulnerable workers, offices, companies and others who pay; who does not, since when. */
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
            "coverage"
        })
package id.lindung.office.participation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
