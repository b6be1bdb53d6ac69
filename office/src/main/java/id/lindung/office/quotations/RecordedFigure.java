package id.lindung.office.quotations;

import id.lindung.rules.figure.QuotedFigure;

/**
 * A figure that this office recorded, or one that came with the program.
 *
 * @param region whose figure it is
 * @param speaker who said it; empty when not recorded
 * @param wording in which words
 * @param source where it was published
 * @param ours the expression of the same thing in our register; empty when there is none
 */
public record RecordedFigure(
        QuotedFigure figure, String region, String speaker, String wording, String source, String ours) {}
