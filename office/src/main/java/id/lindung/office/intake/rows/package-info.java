/** What one row of a file says about a worker, judged without a database. */
@NullMarked
package id.lindung.office.intake.rows;

import org.jspecify.annotations.NullMarked;
