@NullMarked
package id.lindung.office.intake.rows;

import org.jspecify.annotations.NullMarked;
