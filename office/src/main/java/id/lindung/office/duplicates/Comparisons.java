package id.lindung.office.duplicates;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts the records of questions side by side. */
@Component
class Comparisons {

    private final Sides sides;
    private final Reviews reviews;

    Comparisons(Sides sides, Reviews reviews) {
        this.sides = sides;
        this.reviews = reviews;
    }

    /** Those of the questions whose records the actor may see, in the same order; all persons are read at once. */
    List<Comparison> of(List<ReviewItem> items) {
        var ids = new HashSet<Long>();
        for (var item : items) {
            ids.add(item.person());
            if (item.other() != null) ids.add(item.other());
        }
        var people = sides.persons(ids);
        List<Comparison> comparisons = new ArrayList<>();
        for (var item : items) {
            var left = people.get(item.person());
            var right = item.other() == null
                    ? reviews.candidate(item.id()).map(sides::candidate).orElse(null)
                    : people.get(item.other());
            if (left == null || right == null) continue;
            comparisons.add(new Comparison(item, left, right, item.isPair() ? Choices.proposed(left, right) : null));
        }
        return comparisons;
    }
}
