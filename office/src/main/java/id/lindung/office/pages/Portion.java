package id.lindung.office.pages;

import java.util.List;
import org.springframework.ui.Model;

/**
 * One page of a list: what is shown, and where the next begins.
 *
 * @param rows at most a page
 * @param next rows before the next page; 0 when this is the last
 */
public record Portion<T>(List<T> rows, int next) {

    public Portion {
        rows = List.copyOf(rows);
    }

    /** @param found one row more than a page, when there are so many */
    public static <T> Portion<T> of(List<T> found, int after, int page) {
        return found.size() > page ? new Portion<>(found.subList(0, page), after + page) : new Portion<>(found, 0);
    }

    /** Puts the rows under a name and the next page's beginning beside them. */
    public void into(Model model, String name) {
        model.addAttribute(name, rows);
        model.addAttribute("next", next);
    }
}
