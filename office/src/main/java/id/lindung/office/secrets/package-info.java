/** Identity numbers at rest: sealed with Tink, searchable by a keyed blind index, shown masked. */
@NullMarked
@ApplicationModule(allowedDependencies = {"store"})
package id.lindung.office.secrets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
