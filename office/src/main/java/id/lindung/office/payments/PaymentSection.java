package id.lindung.office.payments;

import gg.jte.Content;
import id.lindung.office.billing.Bill;
import id.lindung.office.billing.BillRights;
import id.lindung.office.billing.BillSection;
import id.lindung.office.pages.Fragments;
import id.lindung.office.pages.Ui;
import id.lindung.office.store.OfficeClock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Payments on a bill's page: what came, its proof, and the form for the next. */
@Component
class PaymentSection implements BillSection {

    private final Payments payments;
    private final Fragments fragments;
    private final OfficeClock clock;

    PaymentSection(Payments payments, Fragments fragments, OfficeClock clock) {
        this.payments = payments;
        this.fragments = fragments;
        this.clock = clock;
    }

    @Override
    public Content of(Bill bill, Ui ui) {
        var found = bill.isDraft() ? List.<Payment>of() : payments.ofBill(bill.id());
        return fragments.of(
                "payments/section",
                Map.of(
                        "ui",
                        ui,
                        "bill",
                        bill,
                        "payments",
                        found,
                        "today",
                        clock.today(),
                        "writes",
                        BillRights.writes(ui.actor().role())));
    }
}
