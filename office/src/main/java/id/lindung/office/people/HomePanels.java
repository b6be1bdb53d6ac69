package id.lindung.office.people;

import gg.jte.Content;
import id.lindung.office.pages.Fragments;
import id.lindung.office.pages.HomePanel;
import id.lindung.office.pages.Ui;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the register puts on the home page. */
@Configuration(proxyBeanMethods = false)
class HomePanels {

    private record Panel(Place place, int order, java.util.function.Function<Ui, Optional<Content>> draw)
            implements HomePanel {

        @Override
        public Optional<Content> of(Ui ui) {
            return draw.apply(ui);
        }
    }

    /** The first steps while nobody is registered; who opens an office finds its first day there instead. */
    @Bean
    HomePanel starterPanel(JdbcClient jdbc, Fragments fragments) {
        return new Panel(HomePanel.Place.MAIN, 50, ui -> {
            var role = ui.actor().role();
            if (!role.seesNames() || role.managesAccounts() || hasPeople(jdbc)) return Optional.empty();
            return Optional.of(fragments.of("people/home-starter", Map.of("ui", ui)));
        });
    }

    /** How many are in the register, for the offices above the village. */
    @Bean
    HomePanel registerPanel(WorkerList list, JdbcClient jdbc, Fragments fragments) {
        return new Panel(HomePanel.Place.MAIN, 250, ui -> {
            if (!ui.actor().role().seesNames() || !hasPeople(jdbc)) return Optional.empty();
            var all = new WorkerFilter("", "", "", "", "", "");
            var pending = new WorkerFilter("", "", "", "", "", "PENDING");
            var scope = ui.actor().scope();
            return Optional.of(fragments.of(
                    "people/home-register",
                    Map.of("ui", ui, "workers", list.count(all, scope), "pending", list.count(pending, scope))));
        });
    }

    @Bean
    HomePanel actionsPanel(Fragments fragments) {
        return new Panel(
                HomePanel.Place.SIDE,
                100,
                ui -> ui.actor().role().writesWorkers()
                        ? Optional.of(fragments.of("people/home-actions", Map.of("ui", ui)))
                        : Optional.empty());
    }

    @Bean
    HomePanel searchPanel(Fragments fragments) {
        return new Panel(
                HomePanel.Place.SIDE,
                200,
                ui -> ui.actor().role().seesNames()
                        ? Optional.of(fragments.of("people/home-search", Map.of("ui", ui)))
                        : Optional.empty());
    }

    private static boolean hasPeople(JdbcClient jdbc) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM person WHERE state = 'ACTIVE')")
                .query(Boolean.class)
                .single();
    }
}
