/** Bringing workers in by file: every row judged, the good ones kept, the others returned with a reason. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "actor",
            "store",
            "secrets",
            "audit",
            "tasks",
            "pages",
            "access",
            "regions",
            "people",
            "duplicates"
        })
package id.lindung.office.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
