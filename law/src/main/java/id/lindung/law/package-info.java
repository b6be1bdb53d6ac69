/** Reads the law's data files into the values that {@code id.lindung.rules} works with. */
@NullMarked
package id.lindung.law;

import org.jspecify.annotations.NullMarked;
