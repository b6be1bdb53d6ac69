/** The speeds that are promised, measured on this machine against yardsticks in the same run. */
@NullMarked
package id.lindung.bench;

import org.jspecify.annotations.NullMarked;
