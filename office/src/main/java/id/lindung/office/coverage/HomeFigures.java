package id.lindung.office.coverage;

import gg.jte.Content;
import id.lindung.office.actor.Role;
import id.lindung.office.coverage.Coverage.Figures;
import id.lindung.office.coverage.Coverage.Question;
import id.lindung.office.pages.Fragments;
import id.lindung.office.pages.HomePanel;
import id.lindung.office.pages.Ui;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The figures of the reader's own place on the home page. */
@Component
class HomeFigures implements HomePanel {

    private static final int ORDER = 100;

    private final Asked asked;
    private final CoverageFigures figures;
    private final Fragments fragments;

    HomeFigures(Asked asked, CoverageFigures figures, Fragments fragments) {
        this.asked = asked;
        this.figures = figures;
        this.fragments = fragments;
    }

    @Override
    public Place place() {
        return Place.MAIN;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Content> of(Ui ui) {
        var role = ui.actor().role();
        if (role == Role.NEIGHBOURHOOD_HEAD || role == Role.PAYER) return Optional.empty();
        var place = asked.read("", "", "", "");
        var question = new Question(place.region(), place.month(), null, null, Dimension.STATUS);
        if (!(figures.read(question) instanceof Figures read) || read.total().registered() == 0)
            return Optional.empty();
        Map<String, Long> status = read.groups().stream()
                .collect(Collectors.toMap(
                        Coverage.Group::key, group -> group.tally().active()));
        return Optional.of(fragments.of(
                "coverage/home",
                Map.of("ui", ui, "figures", read, "bar", Bar.of(read.total(), null), "status", status)));
    }
}
