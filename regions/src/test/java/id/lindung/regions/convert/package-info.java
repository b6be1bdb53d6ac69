@NullMarked
package id.lindung.regions.convert;

import org.jspecify.annotations.NullMarked;
