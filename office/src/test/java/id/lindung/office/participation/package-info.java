@NullMarked
package id.lindung.office.participation;

import org.jspecify.annotations.NullMarked;
