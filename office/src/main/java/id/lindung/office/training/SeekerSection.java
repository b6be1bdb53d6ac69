package id.lindung.office.training;

import id.lindung.office.pages.Fragments;
import id.lindung.office.pages.Ui;
import id.lindung.office.people.CardSection;
import java.util.HashMap;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** On a worker's card: whether they look for work, or the way to write that down. */
@Component
class SeekerSection implements CardSection {

    private static final int ORDER = 55;

    private final Seekers seekers;
    private final Fragments fragments;

    SeekerSection(Seekers seekers, Fragments fragments) {
        this.seekers = seekers;
        this.fragments = fragments;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<SectionView> of(long person, Ui ui) {
        if (!TrainingRights.reads(ui.actor().role())) return Optional.empty();
        var spells = seekers.ofPerson(person);
        boolean registers = TrainingRights.registers(ui.actor().role());
        if (spells.isEmpty() && !registers) return Optional.empty();
        var parameters = new HashMap<String, Object>();
        parameters.put("ui", ui);
        parameters.put("person", person);
        parameters.put("registers", registers);
        if (!spells.isEmpty()) parameters.put("seeker", spells.getFirst());
        return Optional.of(
                new SectionView("h-mencari", ui.t("training.section"), fragments.of("training/card", parameters)));
    }
}
