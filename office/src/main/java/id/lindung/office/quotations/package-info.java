/** What was said about protection: quoted figures, checks over them and against our own, articles, and what may be published. */
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
            "participation"
        })
package id.lindung.office.quotations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
