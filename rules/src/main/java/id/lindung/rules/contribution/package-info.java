/**
 * What is owed each month, by whom, on what wage: wage earners (PU), others (BPU), construction (JAKON) and migrants (PMI), with the
 * reliefs, due dates and penalties of the month. {@link id.lindung.rules.contribution.Contributions} is the way in.
 */
@NullMarked
package id.lindung.rules.contribution;

import org.jspecify.annotations.NullMarked;
