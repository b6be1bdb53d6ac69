@NullMarked
package id.lindung.office.access;

import org.jspecify.annotations.NullMarked;
