/**
 * Plain-Java rules of identity, names, money, time and place in Indonesian employment social security. No framework, no I/O, no
 * clock: whoever needs "today" passes it in.
 */
@NullMarked
package id.lindung.rules;

import org.jspecify.annotations.NullMarked;
