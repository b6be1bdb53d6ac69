package id.lindung.office.quotations;

import java.util.List;

/**
 * A sentence that may be published word for word.
 *
 * @param text with the figure in it
 * @param notes definition, source, date and, for a rate, numerator and denominator with both sources
 */
public record Statement(String text, List<String> notes) {}
