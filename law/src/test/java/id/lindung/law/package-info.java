@NullMarked
package id.lindung.law;

import org.jspecify.annotations.NullMarked;
