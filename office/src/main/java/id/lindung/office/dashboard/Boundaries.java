package id.lindung.office.dashboard;

import id.lindung.office.charts.Atlas.Drawing;
import id.lindung.office.charts.Atlas.Outline;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The shapes on record of the regions one level below a region. */
@Repository
class Boundaries {

    private final JdbcClient jdbc;

    Boundaries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Shapes(Map<String, Outline> outlines, Drawing drawing) {}

    /** Empty when nobody has imported any. */
    Optional<Shapes> of(String parent) {
        var outlines = new HashMap<String, Outline>();
        var drawing = new Drawing[1];
        jdbc.sql("SELECT region_code, path, label_x, label_y, width, height FROM region_boundary WHERE parent ="
                        + " :parent")
                .param("parent", parent)
                .query(row -> {
                    outlines.put(
                            row.getString("region_code"),
                            new Outline(row.getString("path"), row.getInt("label_x"), row.getInt("label_y")));
                    drawing[0] = new Drawing(row.getInt("width"), row.getInt("height"));
                });
        return outlines.isEmpty() ? Optional.empty() : Optional.of(new Shapes(outlines, drawing[0]));
    }
}
