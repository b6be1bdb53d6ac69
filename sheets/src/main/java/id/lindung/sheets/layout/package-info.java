/**
 * Understands a sheet: where its table begins, which column means what, which village its title names, and which rows are
 * people rather than titles, totals or signatures. Everything here is a guess with a reason, for a person to confirm.
 */
@NullMarked
package id.lindung.sheets.layout;

import org.jspecify.annotations.NullMarked;
