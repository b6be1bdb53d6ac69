package id.lindung.office.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import id.lindung.office.store.OfficeDirectory;
import jakarta.servlet.MultipartConfigElement;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
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

    /** Where no page can be drawn, the server's own answer is still ours. */
    @Bean
    @ConditionalOnWebApplication
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> lastAnswer() {
        return factory -> factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host)
                host.setErrorReportValveClass(LastAnswer.class.getName());
        });
    }

    /** What is received stays inside the office's directory, where whatever a killed program leaves is swept at the next start. */
    @Bean
    @ConditionalOnWebApplication
    MultipartConfigElement uploads(MultipartProperties properties, OfficeDirectory office) {
        properties.setLocation(office.uploads().toString());
        return properties.createMultipartConfig();
    }

    /** A controller names a template: {@code "people/list"} is {@code people/list.jte}. */
    @Bean
    ViewResolver jteViewResolver(TemplateEngine engine) {
        return (name, locale) ->
                name.startsWith("redirect:") || name.startsWith("forward:") ? null : new JteView(engine, name + ".jte");
    }
}
