package id.lindung.rules.benefit;

/** School levels of the scholarship; {@code S1} stands for study or training after school. */
public enum SchoolLevel {
    TK,
    SD,
    SMP,
    SMA,
    S1
}
