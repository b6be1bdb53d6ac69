package id.lindung.office.pages;

import java.util.List;

/** The tasks in their order. */
public record TaskList(List<HomeTask> all) {

    static final int ORDER = 200;

    public long done() {
        return all.stream().filter(task -> task.state() == HomeTask.State.DONE).count();
    }
}
