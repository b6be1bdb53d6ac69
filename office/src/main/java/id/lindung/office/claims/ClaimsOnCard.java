package id.lindung.office.claims;

import id.lindung.office.pages.Fragments;
import id.lindung.office.pages.Ui;
import id.lindung.office.people.CardSection;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A worker's claims on the card, and the way to report. */
@Component
class ClaimsOnCard implements CardSection {

    private static final int ORDER = 180;

    private final Claims claims;
    private final Fragments fragments;

    ClaimsOnCard(Claims claims, Fragments fragments) {
        this.claims = claims;
        this.fragments = fragments;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<SectionView> of(long person, Ui ui) {
        var role = ui.actor().role();
        if (!ClaimRights.reads(role)) return Optional.empty();
        var found = claims.ofPerson(person);
        if (found.isEmpty() && !ClaimRights.reports(role)) return Optional.empty();
        return Optional.of(new SectionView(
                "h-klaim",
                ui.t("claims.section", found.size()),
                fragments.of("claims/card", Map.of("ui", ui, "person", person, "claims", found))));
    }
}
