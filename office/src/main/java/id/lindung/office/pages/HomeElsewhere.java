package id.lindung.office.pages;

import java.util.Optional;

/** A room that is the first page of a role. Every bean of this type is asked; the first answer is gone to. */
public interface HomeElsewhere {

    /** The address of this user's first page, or nothing. */
    Optional<String> of(Ui ui);
}
