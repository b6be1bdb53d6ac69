@NullMarked
package id.lindung.office.targets;

import org.jspecify.annotations.NullMarked;
