@NullMarked
package id.lindung.office.reports;

import org.jspecify.annotations.NullMarked;
