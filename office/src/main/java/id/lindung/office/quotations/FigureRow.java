package id.lindung.office.quotations;

import id.lindung.rules.figure.CheckResult;
import java.util.Optional;

/**
 * A quoted figure beside ours.
 *
 * @param ours empty when nothing of ours says the same thing
 * @param page where ours is shown; empty when nowhere
 * @param because why it can, or cannot, be reproduced; empty for figures an office recorded
 */
public record FigureRow(RecordedFigure said, Optional<CheckResult> ours, String page, String because) {}
