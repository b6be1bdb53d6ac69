package id.lindung.office.duplicates;

import id.lindung.office.duplicates.Reviews.Filter;
import java.util.List;

/**
 * The queue as a page shows it.
 *
 * @param page counted from 1
 * @param more whether another page follows
 */
public record Queue(
        Filter filter,
        List<Comparison> questions,
        long all,
        long pairs,
        long certain,
        long rows,
        int page,
        boolean more) {

    public Queue {
        questions = List.copyOf(questions);
    }
}
