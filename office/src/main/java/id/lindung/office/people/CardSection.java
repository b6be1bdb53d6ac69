package id.lindung.office.people;

import gg.jte.Content;
import id.lindung.office.pages.Ui;
import java.util.Optional;

/** A section that a later room puts on a worker's card, such as the months of protection. Every bean of this type is asked. */
public interface CardSection {

    /** Smaller stands higher; sections of other rooms stand between the identity and the jobs. */
    int order();

    /** The section for this person, or nothing. The person lies in the acting user's scope. */
    Optional<SectionView> of(long person, Ui ui);

    /**
     * @param id of the heading, unique on the page
     * @param title the finding, already in the reader's language
     */
    record SectionView(String id, String title, Content content) {}
}
