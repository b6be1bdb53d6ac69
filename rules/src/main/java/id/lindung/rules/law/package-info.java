/**
 * What every answer of the law is made of: dated parameters with their citation and verification status, one rounding policy, and
 * outcomes that carry lines, explanations, refusals and what is missing. No I/O: the {@code law} module reads the files.
 */
@NullMarked
package id.lindung.rules.law;

import org.jspecify.annotations.NullMarked;
