/** Identity numbers of persons, families, participants and employers: how they are written, read, shown and refused. */
@NullMarked
package id.lindung.rules.identity;

import org.jspecify.annotations.NullMarked;
