@NullMarked
package id.lindung.office.coverage;

import org.jspecify.annotations.NullMarked;
