package id.lindung.sheets;

/**
 * A limit or damage met after the file was opened, deep inside a sheet. It is an exception because rows are pulled through an
 * iterator; the caller turns {@link #refusal()} into the same answer as a refusal at opening.
 */
public final class RefusedWhileReading extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Refusal refusal;

    public RefusedWhileReading(Refusal refusal) {
        super(refusal.code() + ": " + refusal.sentence().en());
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
