package id.lindung.office.memberships;

import id.lindung.office.pages.Fragments;
import id.lindung.office.pages.Ui;
import id.lindung.office.people.CardSection;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who pays for the worker, on the card. */
@Component
class MembershipSection implements CardSection {

    private final Memberships memberships;
    private final Fragments fragments;

    MembershipSection(Memberships memberships, Fragments fragments) {
        this.memberships = memberships;
        this.fragments = fragments;
    }

    @Override
    public int order() {
        return 110;
    }

    @Override
    public Optional<SectionView> of(long person, Ui ui) {
        var all = memberships.listOfPerson(person);
        if (all.isEmpty()) return Optional.empty();
        return Optional.of(new SectionView(
                "h-membership",
                ui.t("membership.card"),
                fragments.of("memberships/card", Map.of("ui", ui, "memberships", all))));
    }
}
