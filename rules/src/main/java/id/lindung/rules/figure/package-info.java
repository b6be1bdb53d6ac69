/**
 * Quoted figures and the checks over them: a small language of sums, differences, products and ratios of figures that somebody
 * said, evaluated exactly. Nothing is known here about where figures are kept; what an office knows itself is asked through
 * {@link id.lindung.rules.figure.Facts}. The language is described in {@code docs/figures.md}.
 */
@NullMarked
package id.lindung.rules.figure;

import org.jspecify.annotations.NullMarked;
