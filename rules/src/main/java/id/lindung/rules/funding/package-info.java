/**
 * What a fund may pay, and on which line of its budget: dated rules with their citation. {@link id.lindung.rules.funding.FundingRules}
 * is the way in.
 */
@NullMarked
package id.lindung.rules.funding;

import org.jspecify.annotations.NullMarked;
