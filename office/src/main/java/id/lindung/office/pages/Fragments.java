package id.lindung.office.pages;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Parts of pages that a feature draws inside another feature's page. */
@Component
public class Fragments {

    private final TemplateEngine engine;

    Fragments(TemplateEngine engine) {
        this.engine = engine;
    }

    /** The template {@code name} (without its ending) with its parameters, drawn where the content is placed. */
    public Content of(String name, Map<String, Object> parameters) {
        return output -> engine.render(name + ".jte", parameters, output);
    }
}
