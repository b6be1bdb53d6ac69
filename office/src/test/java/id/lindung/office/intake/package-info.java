@NullMarked
package id.lindung.office.intake;

import org.jspecify.annotations.NullMarked;
