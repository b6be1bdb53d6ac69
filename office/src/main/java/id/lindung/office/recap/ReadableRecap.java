package id.lindung.office.recap;

import id.lindung.office.coverage.SmallCells;
import id.lindung.office.recap.Recaps.By;
import id.lindung.office.recap.Recaps.Recap;
import id.lindung.office.recap.Recaps.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A recap as its reader may see it: before whoever sees no names, groups of fewer than five cases are closed, and another where the sum
 * would tell. One death in a village has a name there.
 */
public record ReadableRecap(Recap recap, boolean names) {

    /** @param row null where it is closed */
    public record Line(String key, @Nullable Row row) {}

    public Row all() {
        return recap.all();
    }

    public List<Line> by(By by) {
        var rows = recap.by(by);
        var closed = names || by == By.ALL ? Set.<Integer>of() : closed(rows);
        var lines = new ArrayList<Line>();
        for (int i = 0; i < rows.size(); i++)
            lines.add(new Line(rows.get(i).key(), closed.contains(i) ? null : rows.get(i)));
        return lines;
    }

    public boolean hasClosed() {
        return recap.groups().keySet().stream().anyMatch(by -> by(by).stream().anyMatch(line -> line.row() == null));
    }

    /** Whether a place's line in the table above it is closed, and so its own page. */
    public boolean closes(By places, String region) {
        return by(places).stream().anyMatch(line -> line.key().equals(region) && line.row() == null);
    }

    private static Set<Integer> closed(List<Row> rows) {
        return SmallCells.closed(rows.stream().map(Row::cases).toList());
    }
}
