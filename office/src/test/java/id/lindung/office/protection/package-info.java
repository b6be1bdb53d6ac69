@NullMarked
package id.lindung.office.protection;

import org.jspecify.annotations.NullMarked;
