package id.lindung.office.actor;

/** The actor of the running thread. Set by the web filter, the command line and the task runner; nowhere else. */
public final class CurrentActor {

    private static final ScopedValue<Actor> CURRENT = ScopedValue.newInstance();

    private CurrentActor() {}

    /** The actor, or {@link Actor#NOBODY}, who sees nothing. */
    public static Actor get() {
        return CURRENT.orElse(Actor.NOBODY);
    }

    /** Runs {@code work} as {@code actor}. */
    public static <T, X extends Throwable> T callAs(Actor actor, ScopedValue.CallableOp<? extends T, X> work) throws X {
        return ScopedValue.where(CURRENT, actor).call(work);
    }

    /** Runs {@code work} as {@code actor}. */
    public static void runAs(Actor actor, Runnable work) {
        ScopedValue.where(CURRENT, actor).run(work);
    }
}
