package id.lindung.office.dashboard;

import id.lindung.office.actor.Role;
import id.lindung.office.pages.HomeElsewhere;
import id.lindung.office.pages.Ui;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A regent's first page is the sheet. */
@Component
class LeaderHome implements HomeElsewhere {

    @Override
    public Optional<String> of(Ui ui) {
        return ui.actor().role() == Role.LEADER ? Optional.of("/dasbor") : Optional.empty();
    }
}
