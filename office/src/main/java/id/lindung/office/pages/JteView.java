package id.lindung.office.pages;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/** Renders one precompiled template whole before a byte is sent, so that a failure can still become an error page. */
final class JteView implements View {

    private final TemplateEngine engine;
    private final String template;

    JteView(TemplateEngine engine, String template) {
        this.engine = engine;
        this.template = template;
    }

    @Override
    public String getContentType() {
        return "text/html;charset=UTF-8";
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var parameters = new HashMap<String, Object>();
        if (model != null) parameters.putAll(model);
        var output = new Utf8ByteOutput();
        engine.render(template, parameters, output);
        response.setContentType(getContentType());
        response.setContentLength(output.getContentLength());
        try (var out = response.getOutputStream()) {
            output.writeTo(out);
        }
    }
}
