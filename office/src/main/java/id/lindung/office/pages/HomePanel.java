package id.lindung.office.pages;

import gg.jte.Content;
import java.util.Optional;

/** A section that a feature puts on the home page. Every bean of this type is asked for every look. */
public interface HomePanel {

    /** Which column of the home page. */
    enum Place {
        /** The wide one: figures and lists. */
        MAIN,
        /** The narrow one: actions and search. */
        SIDE
    }

    Place place();

    /** Smaller stands higher. The figures of the place take 100, the task list 200, what there is to do 100 at the side. */
    int order();

    /** The section, a whole {@code <section>} of its own, or nothing for this user. */
    Optional<Content> of(Ui ui);
}
