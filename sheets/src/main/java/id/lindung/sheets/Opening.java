package id.lindung.sheets;

/** The outcome of {@link TableFile#open}. */
public sealed interface Opening {
    /** The caller closes the file. */
    record Opened(TableFile file) implements Opening {}

    record Refused(Refusal refusal) implements Opening {}
}
