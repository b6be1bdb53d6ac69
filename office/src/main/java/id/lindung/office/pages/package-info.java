/** The web shell: layout, language, formats, errors, headers, assets. */
@NullMarked
@ApplicationModule(allowedDependencies = {"actor", "store"})
package id.lindung.office.pages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
