package id.lindung.office.opening;

import gg.jte.Content;
import id.lindung.office.access.Accounts;
import id.lindung.office.actor.CurrentActor;
import id.lindung.office.pages.Fragments;
import id.lindung.office.pages.HomePanel;
import id.lindung.office.pages.Ui;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads how far the first day is, and puts it on the home page until somebody is registered. */
@Configuration(proxyBeanMethods = false)
class FirstDay {

    private final JdbcClient jdbc;
    private final Accounts accounts;

    FirstDay(JdbcClient jdbc, Accounts accounts) {
        this.jdbc = jdbc;
        this.accounts = accounts;
    }

    /** In the acting user's scope. */
    FirstSteps steps() {
        var scope = CurrentActor.get().scope();
        return new FirstSteps(
                count(
                        "SELECT count(*) FROM (SELECT 1 FROM person_month WHERE source = 'PARTICIPANT_LIST' LIMIT 100000) m"),
                count("SELECT count(*) FROM workforce WHERE known_until = 'infinity'"),
                accounts.villagesWithOperator(),
                jdbc.sql("SELECT count(*) FROM region WHERE code >= :from AND code < :until AND length(code) = 13")
                        .param("from", scope.from())
                        .param("until", scope.until())
                        .query(Long.class)
                        .single(),
                count("SELECT count(*) FROM (SELECT 1 FROM person WHERE state = 'ACTIVE' LIMIT 1000000) p"));
    }

    @Bean
    HomePanel firstDayPanel(Fragments fragments) {
        return new HomePanel() {
            @Override
            public Place place() {
                return Place.MAIN;
            }

            @Override
            public int order() {
                return 50;
            }

            @Override
            public Optional<Content> of(Ui ui) {
                if (!ui.actor().role().managesAccounts() || anybody()) return Optional.empty();
                return Optional.of(fragments.of("opening/tasks", Map.of("ui", ui, "steps", steps())));
            }
        };
    }

    private boolean anybody() {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM person WHERE state = 'ACTIVE')")
                .query(Boolean.class)
                .single();
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
