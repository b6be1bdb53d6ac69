package id.lindung.office.charts;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A picture as a file of its own. */
@Component
public class Pictures {

    private final TemplateEngine engine;

    Pictures(TemplateEngine engine) {
        this.engine = engine;
    }

    /** The trend as an SVG document. */
    public String svg(Trend trend, boolean percent) {
        return draw("charts/trend.jte", Map.of("trend", trend, "name", "tren", "percent", percent, "standalone", true));
    }

    /** The map as an SVG document. */
    public String svg(Atlas atlas) {
        return draw("charts/atlas.jte", Map.of("atlas", atlas, "standalone", true));
    }

    /** Bars as an SVG document. */
    public String svg(Bars bars) {
        return draw("charts/bars.jte", Map.of("bars", bars, "name", "batang", "standalone", true));
    }

    private String draw(String template, Map<String, Object> parameters) {
        var output = new StringOutput();
        engine.render(template, parameters, output);
        return output.toString();
    }
}
