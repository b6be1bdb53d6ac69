/** Legal cases: worked examples that an official can read, add and check. */
@NullMarked
package id.lindung.law.cases;

import org.jspecify.annotations.NullMarked;
