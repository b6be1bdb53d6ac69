package id.lindung.office.opening;

import id.lindung.office.access.Accounts;
import id.lindung.office.actor.CurrentActor;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/** {@code /mulai-kantor}: what a new office does first, and how far it is. */
@Controller
class FirstStepsPage {

    private final JdbcClient jdbc;
    private final Accounts accounts;

    FirstStepsPage(JdbcClient jdbc, Accounts accounts) {
        this.jdbc = jdbc;
        this.accounts = accounts;
    }

    @GetMapping("/mulai-kantor")
    String steps(Model model) {
        var actor = CurrentActor.get();
        if (!actor.role().managesAccounts()) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        var scope = actor.scope();
        model.addAttribute(
                "steps",
                new FirstSteps(
                        count(
                                "SELECT count(*) FROM (SELECT 1 FROM person_month WHERE source = 'PARTICIPANT_LIST' LIMIT 100000) m"),
                        count("SELECT count(*) FROM workforce WHERE known_until = 'infinity'"),
                        accounts.villagesWithOperator(),
                        jdbc.sql(
                                        "SELECT count(*) FROM region WHERE code >= :from AND code < :until AND length(code) = 13")
                                .param("from", scope.from())
                                .param("until", scope.until())
                                .query(Long.class)
                                .single(),
                        count("SELECT count(*) FROM (SELECT 1 FROM person WHERE state = 'ACTIVE' LIMIT 1000000) p")));
        return "opening/steps";
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
