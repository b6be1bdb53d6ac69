/** Accounts, passwords, sign-in, and the first day's administrator. */
@NullMarked
@ApplicationModule(allowedDependencies = {"actor", "store", "audit", "pages"})
package id.lindung.office.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
