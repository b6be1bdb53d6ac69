/**
 * Reads tables the way offices really send them. {@link id.lindung.sheets.TableFile#open} judges a file by its content and
 * either opens it or refuses it with a sentence; rows are streamed, and every size is bounded by {@link
 * id.lindung.sheets.Limits}.
 */
@NullMarked
package id.lindung.sheets;

import org.jspecify.annotations.NullMarked;
