package id.lindung.office.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.ViewResolver;

@Configuration(proxyBeanMethods = false)
class PagesConfiguration {

    @Bean
    Messages messages() {
        return new Messages();
    }

    @Bean
    Assets assets() {
        return new Assets();
    }

    @Bean
    TemplateEngine templateEngine() {
        return TemplateEngine.createPrecompiled(ContentType.Html);
    }

    /** A controller names a template: {@code "people/list"} is {@code people/list.jte}. */
    @Bean
    ViewResolver jteViewResolver(TemplateEngine engine) {
        return (name, locale) ->
                name.startsWith("redirect:") || name.startsWith("forward:") ? null : new JteView(engine, name + ".jte");
    }
}
