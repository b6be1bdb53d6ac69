@NullMarked
package id.lindung.office.audit;

import org.jspecify.annotations.NullMarked;
