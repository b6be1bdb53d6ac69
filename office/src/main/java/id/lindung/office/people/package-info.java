/** Persons, their jobs, payers; one human once; every change with its history. */
@NullMarked
@ApplicationModule(allowedDependencies = {"actor", "store", "audit", "pages", "regions", "secrets", "tasks"})
package id.lindung.office.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
