package id.lindung.office.regions;

import id.lindung.regions.Regions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RegionsConfiguration {

    @Bean
    Regions regions() {
        return Regions.load();
    }
}
