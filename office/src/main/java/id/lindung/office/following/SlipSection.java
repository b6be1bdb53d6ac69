package id.lindung.office.following;

import id.lindung.office.pages.Fragments;
import id.lindung.office.pages.Ui;
import id.lindung.office.people.CardSection;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** On a worker's card: whether they hold a slip, and the button that prints one. */
@Component
class SlipSection implements CardSection {

    private static final int ORDER = 60;

    private final JdbcClient jdbc;
    private final Fragments fragments;

    SlipSection(JdbcClient jdbc, Fragments fragments) {
        this.jdbc = jdbc;
        this.fragments = fragments;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<SectionView> of(long person, Ui ui) {
        if (!Slips.prints()) return Optional.empty();
        var printed = jdbc.sql("SELECT printed_at FROM slip WHERE person_id = :person AND ended_at IS NULL")
                .param("person", person)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
        var parameters = new HashMap<String, Object>();
        parameters.put("ui", ui);
        parameters.put("person", person);
        printed.ifPresent(at -> parameters.put("printed", at));
        return Optional.of(
                new SectionView("h-slip", ui.t("slip.card.title"), fragments.of("following/card", parameters)));
    }
}
