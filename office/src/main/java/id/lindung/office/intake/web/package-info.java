/** The pages of imports and of long work. */
@NullMarked
package id.lindung.office.intake.web;

import org.jspecify.annotations.NullMarked;
