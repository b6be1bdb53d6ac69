@NullMarked
package id.lindung.office.demo;

import org.jspecify.annotations.NullMarked;
