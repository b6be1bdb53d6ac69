@NullMarked
package id.lindung.office.law;

import org.jspecify.annotations.NullMarked;
