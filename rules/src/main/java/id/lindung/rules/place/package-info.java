/** Places below the village: RT and RW as people and spreadsheets write them. */
@NullMarked
package id.lindung.rules.place;

import org.jspecify.annotations.NullMarked;
