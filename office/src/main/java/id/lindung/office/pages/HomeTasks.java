package id.lindung.office.pages;

import java.util.List;

/** What a feature asks its user to do; shown together on the home page. */
public interface HomeTasks {

    /** The tasks of the acting user; empty when nothing waits. */
    List<HomeTask> of(Ui ui);
}
