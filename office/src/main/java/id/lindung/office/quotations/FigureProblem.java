package id.lindung.office.quotations;

import id.lindung.rules.Sentence;

/**
 * A row that was not taken.
 *
 * @param row the sheet's own number; 0 for a form
 * @param column its heading
 * @param code stable, for programs
 */
public record FigureProblem(int row, String column, String code, Sentence why) {}
