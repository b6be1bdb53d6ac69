/** Regions of Indonesia in the database, and searching them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"actor", "store", "pages"})
package id.lindung.office.regions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
