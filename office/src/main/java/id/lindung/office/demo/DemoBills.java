package id.lindung.office.demo;

import id.lindung.office.billing.Bill;
import id.lindung.office.billing.BillLock;
import id.lindung.office.billing.BillRun;
import id.lindung.office.billing.BillScope;
import id.lindung.office.billing.Bills;
import id.lindung.office.payments.Payments;
import id.lindung.office.people.Payers;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The bills of whatever memberships the story has made: months paid, partly paid and open, so that every page has something true to show. */
@Component
class DemoBills {

    private static final YearMonth TTU_FIRST = YearMonth.of(2025, 7);
    private static final YearMonth TTU_LAST = YearMonth.of(2025, 12);
    private static final YearMonth BELU_FIRST = YearMonth.of(2023, 1);
    private static final YearMonth BELU_LAST = YearMonth.of(2023, 12);
    private static final YearMonth BELU_BUDGET_FIRST = YearMonth.of(2026, 7);
    private static final YearMonth BELU_BUDGET_LAST = YearMonth.of(2026, 10);

    private final BillRun runs;
    private final BillLock locks;
    private final Bills bills;
    private final Payments payments;
    private final Payers payers;

    DemoBills(BillRun runs, BillLock locks, Bills bills, Payments payments, Payers payers) {
        this.runs = runs;
        this.locks = locks;
        this.bills = bills;
        this.payments = payments;
        this.payers = payers;
    }

    /** One part a month; the memberships must be there before. */
    List<DemoPart> all() {
        var parts = new ArrayList<DemoPart>();
        for (var month = BELU_FIRST; !month.isAfter(BELU_LAST); month = month.plusMonths(1)) {
            var each = month;
            parts.add(part("bills-belu-" + each, each, () -> bill("53.04", each, each.isBefore(BELU_LAST) ? 100 : 40)));
        }
        for (var month = TTU_FIRST; !month.isAfter(TTU_LAST); month = month.plusMonths(1)) {
            var each = month;
            int percent = each.isBefore(TTU_LAST.minusMonths(1)) ? 100 : each.isBefore(TTU_LAST) ? 60 : 0;
            parts.add(part("bills-ttu-" + each, each, () -> bill("53.03", each, percent)));
        }
        for (var month = BELU_BUDGET_FIRST; !month.isAfter(BELU_BUDGET_LAST); month = month.plusMonths(1)) {
            var each = month;
            parts.add(part(
                    "bills-belu-" + each,
                    each,
                    () -> bill(
                            new BillScope(each, "53.04", null, payers.government("53.04")),
                            each.isBefore(BELU_BUDGET_LAST) ? 100 : 0)));
        }
        return parts;
    }

    private void bill(String regency, YearMonth month, int percent) {
        bill(BillScope.of(month, regency), percent);
    }

    private void bill(BillScope scope, int percent) {
        runs.run(scope, false);
        locks.lock(scope);
        bills.forEach(scope, bill -> {
            if (bill.isDraft()) return;
            locks.code(
                    bill,
                    "%s%08d".formatted(scope.month().toString().replace("-", "").substring(2), bill.id()));
            pay(bill, bill.open() * percent / 100);
        });
    }

    private void pay(Bill bill, long rupiah) {
        if (rupiah > 0) payments.pay(bill, rupiah, bill.month().atDay(14), "CONTOH-" + bill.id());
    }

    private static DemoPart part(String name, YearMonth month, Runnable work) {
        return new DemoPart(name, at(month), work);
    }

    /** In the afternoon of the 14th, the day before contributions are due. */
    private static Instant at(YearMonth month) {
        return month.atDay(14).atTime(6, 0).toInstant(ZoneOffset.UTC);
    }
}
