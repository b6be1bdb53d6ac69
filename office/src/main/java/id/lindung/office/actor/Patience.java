package id.lindung.office.actor;

/** How long one question to the database may take in the work at hand: somebody waits for a page, nobody waits for a task. */
public final class Patience {

    private static final ScopedValue<Integer> SECONDS = ScopedValue.newInstance();

    private Patience() {}

    /** Seconds a statement may take; 0 when there is no limit. */
    public static int seconds() {
        return SECONDS.orElse(0);
    }

    /** Runs {@code work} so that a statement of its connections ends after so many seconds. */
    public static <T, X extends Throwable> T callWithin(int seconds, ScopedValue.CallableOp<? extends T, X> work)
            throws X {
        return ScopedValue.where(SECONDS, seconds).call(work);
    }
}
