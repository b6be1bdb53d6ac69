/** A year's protection planned: the circular's arithmetic, who gets in when money is short, the way to approval, the papers to sign. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "actor",
            "store",
            "audit",
            "tasks",
            "pages",
            "regions",
            "people",
            "funds",
            "memberships",
            "approvals"
        })
package id.lindung.office.planning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
