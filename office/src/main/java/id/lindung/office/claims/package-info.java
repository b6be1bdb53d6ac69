/** When it happens: reports, cases and their states, documents, heirs, what is due, decisions and payments. Later rooms join by {@link ClaimSection} and {@link ClaimListener}. */
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
            "duplicates",
            "protection",
            "law",
            "papers"
        })
package id.lindung.office.claims;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
