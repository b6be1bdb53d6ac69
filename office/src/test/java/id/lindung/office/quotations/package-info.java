@NullMarked
package id.lindung.office.quotations;

import org.jspecify.annotations.NullMarked;
