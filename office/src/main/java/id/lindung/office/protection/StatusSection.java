package id.lindung.office.protection;

import id.lindung.office.pages.Fragments;
import id.lindung.office.pages.Ui;
import id.lindung.office.people.CardSection;
import id.lindung.office.store.OfficeClock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How the worker stands: on the card, for the latest month that matters and the five before. */
@Component
class StatusSection implements CardSection {

    private static final int MONTHS = 6;

    private final StatusReader statuses;
    private final ParticipantLists lists;
    private final StatusFacts facts;
    private final OfficeClock clock;
    private final Fragments fragments;

    StatusSection(
            StatusReader statuses, ParticipantLists lists, StatusFacts facts, OfficeClock clock, Fragments fragments) {
        this.statuses = statuses;
        this.lists = lists;
        this.facts = facts;
        this.clock = clock;
        this.fragments = fragments;
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public Optional<SectionView> of(long person, Ui ui) {
        var now = YearMonth.from(clock.today());
        var month = facts.who(person, now, null)
                .flatMap(who -> lists.latestMonth(who.region()))
                .orElse(now);
        var months = new ArrayList<ProtectionStatus>();
        for (int back = 0; back < MONTHS; back++) {
            statuses.read(person, month.minusMonths(back), null).ifPresent(months::add);
        }
        if (months.isEmpty()) return Optional.empty();
        var title = ui.t(
                "protection.card",
                ui.t("protection.standing." + months.getFirst().standing()),
                ui.month(month));
        return Optional.of(new SectionView(
                "h-status", title, fragments.of("protection/card", Map.of("ui", ui, "months", months))));
    }
}
