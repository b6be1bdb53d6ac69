/**
 * The law of contributions a second time: slow, in decimals, with its tables written out here, so that it shares neither data nor arithmetic with
 * the product. Where both agree on random questions, a slip would have to have been made twice.
 */
@NullMarked
package id.lindung.law.oracle;

import org.jspecify.annotations.NullMarked;
