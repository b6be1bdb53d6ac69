package id.lindung.office.payments;

/**
 * A bank's columns and the first lines of a file in them.
 *
 * @param id 0 for the general shape
 * @param mine whether the reader may take it away
 */
public record LayoutExample(long id, BankLayout layout, boolean mine, String example) {}
