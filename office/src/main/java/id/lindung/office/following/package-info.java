/** What workers and heirs see without an account: a slip's answer to "am I protected?", a claim's state; and the slips themselves. */
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
            "memberships",
            "claims",
            "papers"
        })
package id.lindung.office.following;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
