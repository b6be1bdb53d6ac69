@NullMarked
package id.lindung.office.duplicates;

import org.jspecify.annotations.NullMarked;
