@NullMarked
package id.lindung.office.opendata;

import org.jspecify.annotations.NullMarked;
