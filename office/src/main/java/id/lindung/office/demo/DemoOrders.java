package id.lindung.office.demo;

import id.lindung.office.actor.Actor;
import id.lindung.office.actor.CurrentActor;
import id.lindung.office.actor.Role;
import id.lindung.office.actor.Scope;
import id.lindung.office.approvals.Step;
import id.lindung.office.payments.BankLayout;
import id.lindung.office.payments.BankLayouts;
import id.lindung.office.payments.OrderBook;
import id.lindung.office.payments.OrderFiles;
import id.lindung.office.payments.OrderSteps;
import id.lindung.office.payments.Orders;
import id.lindung.office.people.Payers;
import id.lindung.office.store.OfficeClock;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Orders to banks of the story: TTU's of last December with its file, and a village's that waits for its head. */
@Component
class DemoOrders {

    private static final String TTU = "53.03";

    private final OrderBook book;
    private final OrderSteps steps;
    private final OrderFiles files;
    private final Orders orders;
    private final BankLayouts layouts;
    private final Payers payers;
    private final OfficeClock clock;
    private final DemoActors actors;

    DemoOrders(
            OrderBook book,
            OrderSteps steps,
            OrderFiles files,
            Orders orders,
            BankLayouts layouts,
            Payers payers,
            OfficeClock clock,
            DemoActors actors) {
        this.book = book;
        this.steps = steps;
        this.files = files;
        this.orders = orders;
        this.layouts = layouts;
        this.payers = payers;
        this.clock = clock;
        this.actors = actors;
    }

    /** After the bills. */
    DemoPart part() {
        return DemoPart.lived("payment-orders", DemoPlans.at(2026, 11, 18), this::all);
    }

    private void all() {
        CurrentActor.runAs(
                new Actor(0, "contoh", Role.SYSTEM, Scope.region("53")),
                () -> layouts.keep(new BankLayouts.Draft(
                        "Bank contoh NTT",
                        "account,name,currency,amount,remark,reference",
                        ";",
                        "date,debit,count,total",
                        "")));
        long ttu = payers.government(TTU);
        var open = orders.readyBills(ttu).stream()
                .filter(each -> each.code() != null)
                .map(Orders.ReadyBill::bill)
                .toList();
        if (!open.isEmpty()) {
            long sent =
                    order("disnaker.ttu", ttu, open.subList(0, 1), clock.today().plusDays(2));
            take("disnaker.ttu", Step.PROPOSE, sent);
            take("dpmd.ttu", Step.CHECK, sent);
            take("bpkad.ttu", Step.APPROVE, sent);
            files.write(sent, BankLayout.GENERIC);
            if (open.size() > 1) {
                long waiting = order(
                        "disnaker.ttu", ttu, open.subList(1, 2), clock.today().plusDays(9));
                take("disnaker.ttu", Step.PROPOSE, waiting);
            }
        }
        village(payers.government(DemoSignIns.VILLAGE));
    }

    private void village(long payer) {
        var open = orders.readyBills(payer).stream()
                .filter(each -> each.code() != null)
                .map(Orders.ReadyBill::bill)
                .toList();
        if (open.isEmpty()) return;
        long first = order("bendahara", payer, open.subList(0, 1), clock.today().plusDays(5));
        take("bendahara", Step.PROPOSE, first);
        take("sekdes", Step.CHECK, first);
    }

    private long order(String who, long payer, List<Long> bills, LocalDate day) {
        var token = UUID.nameUUIDFromBytes(("order " + bills).getBytes(StandardCharsets.UTF_8));
        var draft = new OrderBook.Draft(token, payer, bills, day, "0010012345678");
        return switch (actors.as(who, () -> book.make(draft))) {
            case OrderBook.Made.Saved(var order, var _) -> order;
            case OrderBook.Made.Refused(var why) -> throw new IllegalStateException(why.toString());
        };
    }

    private void take(String who, Step step, long order) {
        for (var answer :
                actors.as(who, () -> steps.take(step, List.of(order), "")).values()) {
            if (!answer.equals("DONE")) throw new IllegalStateException(step + " " + answer);
        }
    }
}
