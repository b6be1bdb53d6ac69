/** The small tool that turns the published region lists into the resource file this module reads. */
@NullMarked
package id.lindung.regions.convert;

import org.jspecify.annotations.NullMarked;
