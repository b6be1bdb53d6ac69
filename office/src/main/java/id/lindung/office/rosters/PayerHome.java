package id.lindung.office.rosters;

import gg.jte.Content;
import id.lindung.office.actor.Role;
import id.lindung.office.billing.Arrears;
import id.lindung.office.billing.BillPlace;
import id.lindung.office.billing.BillScope;
import id.lindung.office.billing.Bills;
import id.lindung.office.pages.Fragments;
import id.lindung.office.pages.HomePanel;
import id.lindung.office.pages.Ui;
import java.util.HashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A payer's first look: whom it pays for, what BPJS confirmed, the latest bill, arrears. */
@Component
class PayerHome implements HomePanel {

    private final Members members;
    private final Bills bills;
    private final Arrears arrears;
    private final BillPlace places;
    private final Fragments fragments;

    PayerHome(Members members, Bills bills, Arrears arrears, BillPlace places, Fragments fragments) {
        this.members = members;
        this.bills = bills;
        this.arrears = arrears;
        this.places = places;
        this.fragments = fragments;
    }

    @Override
    public Place place() {
        return Place.MAIN;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public Optional<Content> of(Ui ui) {
        var payer = ui.actor().scope().payer();
        if (ui.actor().role() != Role.PAYER || payer == null) return Optional.empty();
        var months = bills.months("", 1);
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("ui", ui);
        var month = places.thisMonth();
        parameters.put("month", month);
        parameters.put("tally", members.tally(payer, month));
        parameters.put("billed", months.isEmpty() ? null : months.getFirst());
        parameters.put("totals", bills.totals(BillScope.of(months.isEmpty() ? month : months.getFirst(), "")));
        parameters.put("late", arrears.list("", 0, 1).stream().findFirst().orElse(null));
        return Optional.of(fragments.of("rosters/home", parameters));
    }
}
