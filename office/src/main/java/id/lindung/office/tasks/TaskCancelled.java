package id.lindung.office.tasks;

/** Somebody asked the running work to stop; it unwinds and leaves nothing half done. */
public final class TaskCancelled extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TaskCancelled() {
        super("cancelled");
    }
}
