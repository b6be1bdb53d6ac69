@NullMarked
package id.lindung.synthetic;

import org.jspecify.annotations.NullMarked;
