package id.lindung.office.scholarships;

import gg.jte.Content;
import id.lindung.office.claims.ClaimCase;
import id.lindung.office.claims.ClaimSection;
import id.lindung.office.claims.ClaimState;
import id.lindung.office.claims.Heir;
import id.lindung.office.claims.Heirs;
import id.lindung.office.claims.Relation;
import id.lindung.office.pages.Fragments;
import id.lindung.office.pages.Ui;
import id.lindung.office.store.OfficeClock;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** On a case's page: the children who may study, and those who do. */
@Component
class ScholarshipSection implements ClaimSection {

    private static final int ORDER = 60;

    private final Scholarships scholarships;
    private final Heirs heirs;
    private final Fragments fragments;
    private final OfficeClock clock;

    ScholarshipSection(Scholarships scholarships, Heirs heirs, Fragments fragments, OfficeClock clock) {
        this.scholarships = scholarships;
        this.heirs = heirs;
        this.fragments = fragments;
        this.clock = clock;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Content> of(ClaimCase claim, Ui ui) {
        if (!ScholarshipRights.reads(ui.actor().role())) return Optional.empty();
        var running = scholarships.ofClaim(claim.id());
        boolean approved = claim.state() == ClaimState.APPROVED || claim.state() == ClaimState.DONE;
        List<Heir> children = !approved
                ? List.of()
                : heirs.all(claim.id()).stream()
                        .filter(each -> each.relation() == Relation.CHILD && each.withdrawn() == null)
                        .filter(each ->
                                running.stream().noneMatch(of -> of.name().equals(each.name())))
                        .toList();
        if (running.isEmpty() && children.isEmpty()) return Optional.empty();
        var parameters = new HashMap<String, Object>();
        parameters.put("ui", ui);
        parameters.put("claim", claim);
        parameters.put("running", running);
        parameters.put("children", children);
        parameters.put("year", Scholarship.schoolYear(clock.today()));
        return Optional.of(fragments.of("scholarships/section", parameters));
    }
}
