package id.lindung.office.claims;

import gg.jte.Content;
import id.lindung.office.pages.Ui;
import java.util.Optional;

/** What a later room has to say on a case's page: scholarships, training, slips. Every bean of this type is asked. */
public interface ClaimSection {

    /** Smaller stands higher. */
    int order();

    /** A whole {@code <section>} of its own, or nothing. The case lies in the acting user's scope. */
    Optional<Content> of(ClaimCase claim, Ui ui);
}
