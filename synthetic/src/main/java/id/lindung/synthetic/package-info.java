/**
 * People of Nusa Tenggara Timur who do not exist, for demonstrations, tests and benchmarks: start at
 * {@link id.lindung.synthetic.SyntheticPeople}, and at {@link id.lindung.synthetic.LabelledRecords} for records of which it is known who is who.
 *
 * <p>None of them is real: every NIK has a serial from 9000 to 9999, which district offices do not reach, and every telephone number begins
 * with 0810, which is no operator's as far as we know.
 */
@NullMarked
package id.lindung.synthetic;

import org.jspecify.annotations.NullMarked;
