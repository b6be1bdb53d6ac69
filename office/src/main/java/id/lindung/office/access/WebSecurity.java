package id.lindung.office.access;

import id.lindung.office.pages.AnswerHeaders;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;

/** Who may open what over HTTP, and the headers every answer carries. */
@Configuration(proxyBeanMethods = false)
class WebSecurity {

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    @ConditionalOnWebApplication
    SecurityFilterChain pages(HttpSecurity http, SignIn signIn, Sessions sessions) throws Exception {
        http.authenticationProvider(signIn)
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/masuk",
                                "/aset/**",
                                "/bantuan/**",
                                "/hitung/**",
                                "/laporan/verifikasi",
                                "/data",
                                "/data/*/*",
                                "/syarat",
                                "/cek",
                                "/api/v1/quotes",
                                "/api/v1/openapi.json",
                                "/health",
                                "/csp",
                                "/error",
                                "/mulai/**")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage("/masuk")
                        .usernameParameter("u")
                        .passwordParameter("s")
                        .successHandler((request, response, signedIn) ->
                                response.sendRedirect(AskedPage.of(request.getParameter(AskedPage.FIELD))))
                        .failureHandler((request, response, problem) -> response.sendRedirect(AskedPage.signIn(
                                problem instanceof LockedException ? "terkunci" : "salah",
                                request.getParameter(AskedPage.FIELD)))))
                .exceptionHandling(problems -> problems.authenticationEntryPoint((request, response, problem) ->
                        response.sendRedirect(AskedPage.signIn("", AskedPage.asked(request)))))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .logout(logout -> logout.logoutUrl("/keluar").logoutSuccessUrl("/masuk"))
                .csrf(csrf -> csrf.csrfTokenRepository(formTokens()).ignoringRequestMatchers("/csp", "/api/v1/quotes"))
                .headers(headers -> headers.contentSecurityPolicy(
                                csp -> csp.policyDirectives(AnswerHeaders.CONTENT_SECURITY_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .frameOptions(Customizer.withDefaults()))
                .addFilterBefore(new ActorFilter(sessions), AuthorizationFilter.class);
        return http.build();
    }

    /** In a cookie, so that whoever only looks at the sign-in page costs the server nothing. */
    private static CookieCsrfTokenRepository formTokens() {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("lindung-form");
        tokens.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Lax"));
        return tokens;
    }

    /** No NUL reaches the database, which knows no such character. */
    @Bean
    @ConditionalOnWebApplication
    HttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value.indexOf('\0') < 0);
        return firewall;
    }
}
