package id.lindung.office.people;

import java.util.Optional;

/** Names the imports that brought people in; the room of imports implements it. */
public interface Origins {

    /** The import of that id, when the acting user may see it. */
    Optional<Origin> find(long importId);

    /**
     * @param name of the file, as its sender knows it
     * @param href its page
     */
    record Origin(String name, String href) {}
}
