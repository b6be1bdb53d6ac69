/** The demonstration office: people who do not exist, told through the months that the press wrote about. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "actor",
            "store",
            "secrets",
            "audit",
            "tasks",
            "access",
            "people",
            "intake",
            "protection",
            "funds",
            "memberships",
            "approvals",
            "planning",
            "billing",
            "payments",
            "claims",
            "papers",
            "scholarships",
            "regions",
            "participation",
            "quotations",
            "outreach",
            "reports",
            "targets",
            "opendata",
            "training"
        })
package id.lindung.office.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
