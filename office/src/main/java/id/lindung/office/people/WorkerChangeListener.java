package id.lindung.office.people;

/**
 * Told around every change of who is registered, where and as what, inside the same transaction and connection. The
 * temporary table {@code touched_person(person_id)} names the persons concerned. Later rooms (the counts) implement this,
 * so that people need not know them.
 */
public interface WorkerChangeListener {

    /** The rows of the touched persons still are as they were. */
    void beforeChange();

    /** They are as they will be; persons created meanwhile have joined the touched ones. */
    void afterChange();
}
