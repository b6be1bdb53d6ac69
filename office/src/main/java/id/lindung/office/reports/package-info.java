/** Reports to the province: one shape for every regency and period, as workbook and as a letter to be signed; what was sent never changes. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "actor",
            "store",
            "audit",
            "pages",
            "regions",
            "tasks",
            "people",
            "protection",
            "coverage",
            "charts",
            "dashboard"
        })
package id.lindung.office.reports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
