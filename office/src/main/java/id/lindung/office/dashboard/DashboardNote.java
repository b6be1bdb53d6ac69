package id.lindung.office.dashboard;

import id.lindung.office.pages.Ui;
import java.time.YearMonth;
import java.util.List;

/** What another room puts on the regent's page: claims past their limit, a quoted figure beside ours. Every bean is asked for every look. */
public interface DashboardNote {

    /**
     * One line.
     *
     * @param figure a number, or empty for a question mark
     * @param sentence one or two short sentences, in the reader's language; paper shows four lines of some thirty letters
     * @param href where it opens
     * @param link the words of the link
     */
    record Line(String figure, String sentence, String href, String link) {}

    /** Smaller stands higher. */
    int order();

    /** At most three lines; none when there is nothing to say. */
    List<Line> of(Ui ui, String region, YearMonth month);
}
