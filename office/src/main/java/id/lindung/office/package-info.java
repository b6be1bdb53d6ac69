/** The office: one Spring Boot application whose direct subpackages are its features. */
@NullMarked
package id.lindung.office;

import org.jspecify.annotations.NullMarked;
