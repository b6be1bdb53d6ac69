package id.lindung.rules.benefit;

/** School levels of the scholarship, in the order of a childhood. */
public enum SchoolLevel {
    /** Kindergarten. */
    TK("TK"),
    /** Primary school. */
    SD("SD"),
    /** Lower secondary school. */
    SMP("SMP"),
    /** Upper secondary school. */
    SMA("SMA"),
    /** Study or training after school. */
    S1("S1_or_training");

    private final String row;

    SchoolLevel(String row) {
        this.row = row;
    }

    /** The row of {@code scholarship.amount_per_year}. */
    String row() {
        return row;
    }
}
