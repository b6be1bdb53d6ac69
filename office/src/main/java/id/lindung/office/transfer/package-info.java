/** A region's register as one sealed file, carried from one office to another on a USB stick. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"actor", "store", "audit", "pages", "secrets", "regions", "people", "duplicates"})
package id.lindung.office.transfer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
