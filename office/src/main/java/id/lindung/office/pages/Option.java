package id.lindung.office.pages;

/** One choice of a select or of radio buttons. */
public record Option(String value, String label) {}
