/** Whole rupiah, and numbers as Indonesians write them. */
@NullMarked
package id.lindung.rules.money;

import org.jspecify.annotations.NullMarked;
