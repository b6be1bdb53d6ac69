@NullMarked
package id.lindung.office.opening;

import org.jspecify.annotations.NullMarked;
