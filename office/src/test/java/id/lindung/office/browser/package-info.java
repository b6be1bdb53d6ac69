/** Walks through the office in a real Chromium. */
@NullMarked
package id.lindung.office.browser;

import org.jspecify.annotations.NullMarked;
