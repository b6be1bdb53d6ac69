package id.lindung.office.tasks;

/** The work cannot be done, and people are told why in one sentence. */
public final class TaskRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TaskRefused(String sentence) {
        super(sentence);
    }
}
