@NullMarked
package id.lindung.office.claims;

import org.jspecify.annotations.NullMarked;
