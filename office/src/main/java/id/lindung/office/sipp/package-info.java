/** BPJS's upload templates (SIPP Online): their columns and codes, filled from memberships, for a payer and a month. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"actor", "store", "audit", "secrets", "people", "protection", "funds", "memberships"})
package id.lindung.office.sipp;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
