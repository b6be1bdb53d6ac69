/** The benefits again, slowly and by another hand: what the rules say must be what this says. */
@NullMarked
package id.lindung.rules.benefit;

import org.jspecify.annotations.NullMarked;
