@NullMarked
package id.lindung.office;

import org.jspecify.annotations.NullMarked;
