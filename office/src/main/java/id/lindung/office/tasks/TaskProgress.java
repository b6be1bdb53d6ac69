package id.lindung.office.tasks;

/** What running work tells the people who wait for it. */
public interface TaskProgress {

    /**
     * Says how far the work is; cheap enough to call for every row.
     *
     * @throws TaskCancelled when somebody asked to stop
     */
    void at(long done, long total, String unit);

    /** Progress that nobody watches. */
    TaskProgress SILENT = (done, total, unit) -> {};
}
