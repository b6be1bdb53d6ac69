/** Bills beside BPJS's own word: who is paid for and not active, active and not paid for, and who is paid for twice. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "actor",
            "store",
            "audit",
            "pages",
            "regions",
            "secrets",
            "tasks",
            "people",
            "protection",
            "billing",
            "payments"
        })
package id.lindung.office.reconciliation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
