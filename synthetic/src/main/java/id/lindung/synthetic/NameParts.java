package id.lindung.synthetic;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A name in its parts; a part that is missing is empty.
 *
 * @param given the first name
 * @param middle a second baptismal or a local name
 * @param clan the family name
 * @param title an academic title behind the name
 */
record NameParts(String given, String middle, String clan, String title) {

    String full() {
        var name =
                Stream.of(given, middle, clan).filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
        return title.isEmpty() ? name : name + ", " + title;
    }

    NameParts withoutTitle() {
        return title.isEmpty() ? this : new NameParts(given, middle, clan, "");
    }
}
