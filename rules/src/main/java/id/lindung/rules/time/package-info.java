/** Months, periods and dates as Indonesian offices write them. No clock and no locale data. */
@NullMarked
package id.lindung.rules.time;

import org.jspecify.annotations.NullMarked;
