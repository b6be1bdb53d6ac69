/** Questions answered and written down: one at a time as JSON or text, or a table of them. */
@NullMarked
package id.lindung.law.quote;

import org.jspecify.annotations.NullMarked;
