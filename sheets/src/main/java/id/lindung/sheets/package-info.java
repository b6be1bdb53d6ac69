@NullMarked
package id.lindung.sheets;

import org.jspecify.annotations.NullMarked;
