@NullMarked
package id.lindung.office.payments;

import org.jspecify.annotations.NullMarked;
