/** Turns facts as people write them, in YAML or a table, into the facts of the rules, or into a refusal that names the fact. */
@NullMarked
package id.lindung.law.question;

import org.jspecify.annotations.NullMarked;
