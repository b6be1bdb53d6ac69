/** PostgreSQL: the embedded server, connections narrowed to the acting user's scope, migrations, the office's clock. */
@NullMarked
@ApplicationModule(allowedDependencies = {"actor"})
package id.lindung.office.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
