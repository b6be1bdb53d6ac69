@NullMarked
package id.lindung.office.analysis;

import org.jspecify.annotations.NullMarked;
