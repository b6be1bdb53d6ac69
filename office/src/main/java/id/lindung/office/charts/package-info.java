/** Pictures of figures, drawn by the server: records in, SVG out, every mark with its words and every picture with its table. */
@NullMarked
@ApplicationModule(allowedDependencies = {"pages"})
package id.lindung.office.charts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
