@NullMarked
package id.lindung.office.transfer;

import org.jspecify.annotations.NullMarked;
