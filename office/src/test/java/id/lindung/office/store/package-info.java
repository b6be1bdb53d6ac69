@NullMarked
package id.lindung.office.store;

import org.jspecify.annotations.NullMarked;
