@NullMarked
package id.lindung.office.dashboard;

import org.jspecify.annotations.NullMarked;
