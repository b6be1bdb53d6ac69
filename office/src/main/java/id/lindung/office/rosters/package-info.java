/** Lists that payers hand in: who is new, who earns what, who left; and whom they pay for, with BPJS's word. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "actor",
            "store",
            "audit",
            "pages",
            "secrets",
            "tasks",
            "people",
            "protection",
            "funds",
            "memberships",
            "billing",
            "sipp"
        })
package id.lindung.office.rosters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
