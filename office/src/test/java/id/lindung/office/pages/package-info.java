@NullMarked
package id.lindung.office.pages;

import org.jspecify.annotations.NullMarked;
