/** The commands of {@code ./lindung}: data on stdout, people on stderr, stable exit codes. */
@NullMarked
package id.lindung.cli;

import org.jspecify.annotations.NullMarked;
