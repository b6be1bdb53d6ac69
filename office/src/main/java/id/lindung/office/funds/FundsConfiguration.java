package id.lindung.office.funds;

import id.lindung.law.LawLibrary;
import id.lindung.rules.funding.FundingRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** The rules of what funds may pay, as they come with the program. */
@Configuration(proxyBeanMethods = false)
class FundsConfiguration {

    @Bean
    @Lazy
    FundingRules fundingRules() {
        return LawLibrary.funding();
    }
}
