@NullMarked
package id.lindung.office.outreach;

import org.jspecify.annotations.NullMarked;
