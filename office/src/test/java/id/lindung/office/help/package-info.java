@NullMarked
package id.lindung.office.help;

import org.jspecify.annotations.NullMarked;
