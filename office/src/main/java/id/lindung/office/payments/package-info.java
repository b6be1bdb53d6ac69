/** Money on its way: payments written down or read from statements, files for banks, proof. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "actor",
            "approvals",
            "store",
            "audit",
            "pages",
            "regions",
            "secrets",
            "tasks",
            "people",
            "protection",
            "billing"
        })
package id.lindung.office.payments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
