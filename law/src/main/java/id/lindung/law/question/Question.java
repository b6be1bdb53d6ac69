package id.lindung.law.question;

import id.lindung.rules.benefit.BenefitFacts;
import id.lindung.rules.contribution.ContributionFacts;

/** What can be asked of the law. */
public sealed interface Question {

    /** What is owed for a month. */
    record Contribution(ContributionFacts facts) implements Question {}

    /** What is paid out after an event. */
    record Benefit(BenefitFacts facts) implements Question {}
}
