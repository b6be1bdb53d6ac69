@NullMarked
package id.lindung.office.movements;

import org.jspecify.annotations.NullMarked;
