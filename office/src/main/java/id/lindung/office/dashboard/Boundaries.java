package id.lindung.office.dashboard;

import id.lindung.office.audit.Audit;
import id.lindung.office.charts.Atlas.Drawing;
import id.lindung.office.charts.Atlas.Outline;
import id.lindung.office.store.OfficeClock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The shapes on record of the regions one level below a region. */
@Repository
public class Boundaries {

    private final JdbcClient jdbc;
    private final Audit audit;

    Boundaries(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** @param source who drew them */
    record Shapes(Map<String, Outline> outlines, Drawing drawing, String source) {}

    /** What is on record below one region. */
    public record Known(String parent, long shapes, String source, LocalDate since) {}

    /** Empty when nobody has imported any. */
    Optional<Shapes> of(String parent) {
        var outlines = new HashMap<String, Outline>();
        var drawing = new Drawing[1];
        var source = new String[] {""};
        jdbc.sql("SELECT region_code, path, label_x, label_y, width, height, labelled, source FROM region_boundary"
                        + " WHERE parent = :parent ORDER BY region_code LIMIT 1000")
                .param("parent", parent)
                .query(row -> {
                    outlines.put(
                            row.getString("region_code"),
                            new Outline(
                                    row.getString("path"),
                                    row.getInt("label_x"),
                                    row.getInt("label_y"),
                                    row.getBoolean("labelled")));
                    source[0] = row.getString("source");
                    drawing[0] = new Drawing(row.getInt("width"), row.getInt("height"));
                });
        return outlines.isEmpty() ? Optional.empty() : Optional.of(new Shapes(outlines, drawing[0], source[0]));
    }

    /** Every region below which shapes are on record, in the order of codes. */
    List<Known> list() {
        return jdbc.sql("""
                        SELECT parent, count(*) AS shapes, min(source) AS source, min(imported_at) AS since FROM region_boundary
                        GROUP BY parent ORDER BY parent LIMIT 600""")
                .query((row, n) -> new Known(
                        row.getString("parent"),
                        row.getLong("shapes"),
                        row.getString("source"),
                        row.getObject("since", OffsetDateTime.class)
                                .atZoneSameInstant(OfficeClock.NTT)
                                .toLocalDate()))
                .list();
    }

    /** Takes the shapes below a region away, so that its map is tiles again; how many they were. */
    @Transactional
    public int remove(String parent) {
        int removed = jdbc.sql("DELETE FROM region_boundary WHERE parent = :parent")
                .param("parent", parent)
                .update();
        if (removed > 0) audit.record("REMOVED", "boundaries", parent, Map.of("shapes", removed));
        return removed;
    }
}
