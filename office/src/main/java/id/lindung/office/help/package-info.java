/** The guide for the first hour and the words of the field, readable without signing in. */
@NullMarked
@ApplicationModule(allowedDependencies = {"actor", "pages"})
package id.lindung.office.help;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
