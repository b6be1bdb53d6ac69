package id.lindung.office.law;

import id.lindung.law.LawLibrary;
import id.lindung.law.quote.Quotes;
import id.lindung.rules.law.LawBook;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** The law that this office answers by: the one that comes with the program. Read when first asked for. */
@Configuration(proxyBeanMethods = false)
class LawConfiguration {

    @Bean
    @Lazy
    LawBook lawBook() {
        return LawLibrary.load();
    }

    @Bean
    @Lazy
    Quotes quotes(LawBook book) {
        return new Quotes(book);
    }
}
