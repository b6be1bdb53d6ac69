/** When two written names may be one person's. Made for the names of Nusa Tenggara Timur: a few saints, a few clans, many spellings. */
@NullMarked
package id.lindung.rules.name;

import org.jspecify.annotations.NullMarked;
