package id.lindung.office.duplicates;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two records side by side.
 *
 * @param left the registered person
 * @param right the other person, or the row of a file
 * @param proposed what a merge would take by itself; null when one of them is a row
 */
public record Comparison(
        ReviewItem item, Side left, Side right, @Nullable Choices proposed) {

    /**
     * One field.
     *
     * @param differs both are written and not the same
     * @param takesRight what a merge would take by itself
     */
    public record Line(MergeField field, String left, String right, boolean differs, boolean takesRight) {}

    public List<Line> lines() {
        var lines = new ArrayList<Line>();
        for (var field : MergeField.values()) {
            var a = left.value(field);
            var b = right.value(field);
            if (a.isEmpty() && b.isEmpty()) continue;
            boolean differs = !a.equalsIgnoreCase(b);
            lines.add(new Line(field, a, b, differs, takesRight(field, a, b)));
        }
        return lines;
    }

    /** True when a merge would keep the left record. */
    public boolean keepsLeft() {
        var id = left.id();
        return proposed == null || (id != null && proposed.survivor() == id);
    }

    private boolean takesRight(MergeField field, String a, String b) {
        if (proposed == null || b.isEmpty()) return false;
        if (a.isEmpty()) return true;
        return keepsLeft() == proposed.taken().contains(field);
    }
}
