@NullMarked
package id.lindung.regions;

import org.jspecify.annotations.NullMarked;
