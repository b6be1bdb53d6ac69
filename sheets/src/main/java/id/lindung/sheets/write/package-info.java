/** Writes workbooks: exports, and refused rows returned in the layout they came in. Everything is streamed. */
@NullMarked
package id.lindung.sheets.write;

import org.jspecify.annotations.NullMarked;
