@NullMarked
package id.lindung.office.reconciliation;

import org.jspecify.annotations.NullMarked;
