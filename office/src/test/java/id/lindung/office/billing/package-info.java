@NullMarked
package id.lindung.office.billing;

import org.jspecify.annotations.NullMarked;
