@NullMarked
package id.lindung.office.people;

import org.jspecify.annotations.NullMarked;
