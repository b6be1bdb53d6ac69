@NullMarked
package id.lindung.rules.identity;

import org.jspecify.annotations.NullMarked;
