package id.lindung.office.tasks;

import java.util.Map;

/** A kind of long work. Implementations are beans; they must be able to start again from the beginning after a crash. */
public interface TaskWork {

    /** Stable name, e.g. {@code workers-check}. */
    String kind();

    /**
     * Does the work as the actor who asked for it.
     *
     * @return what came of it, kept with the task: small, JSON-able
     * @throws TaskRefused with a sentence for people when the work cannot be done
     */
    Map<String, Object> run(Map<String, Object> params, TaskProgress progress) throws Exception;
}
