package id.lindung.office.payments;

import id.lindung.office.billing.BillPlace;
import id.lindung.office.billing.BillRights;
import id.lindung.office.billing.Bills;
import id.lindung.office.pages.Csv;
import id.lindung.office.pages.Portion;
import id.lindung.office.pages.Ui;
import id.lindung.office.store.OfficeClock;
import id.lindung.rules.money.Rupiah;
import id.lindung.rules.time.DateText;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /di-muka}: groups and workers who pay for themselves, paid through when, several months at once. */
@Controller
class PrepaymentsController {

    private static final int PAGE = 50;
    private static final int MOST = 10_000;

    private final Prepayments prepayments;
    private final Payments payments;
    private final Bills bills;
    private final BillPlace places;
    private final OfficeClock clock;

    PrepaymentsController(
            Prepayments prepayments, Payments payments, Bills bills, BillPlace places, OfficeClock clock) {
        this.prepayments = prepayments;
        this.payments = payments;
        this.bills = bills;
        this.places = places;
        this.clock = clock;
    }

    @GetMapping("/di-muka")
    String list(
            @ModelAttribute("ui") Ui ui,
            @RequestParam(defaultValue = "") String wilayah,
            @RequestParam(defaultValue = "0") int mulai,
            Model model) {
        BillRights.mustRead();
        var region = places.region(wilayah);
        int after = Math.max(0, mulai);
        Portion.of(prepayments.list(region, after, PAGE + 1), after, PAGE).into(model, "groups");
        model.addAttribute("region", region);
        model.addAttribute("place", places.name(region, ui.place().name()));
        return "payments/groups";
    }

    /** Those who should be written to now, with the text. */
    @GetMapping("/di-muka.csv")
    void csv(@ModelAttribute("ui") Ui ui, @RequestParam(defaultValue = "") String wilayah, HttpServletResponse response)
            throws IOException {
        BillRights.mustRead();
        var csv = new Csv().row("payer", "contact", "people", "paidThrough", "open", "monthly", "message");
        for (var each : prepayments.list(places.region(wilayah), 0, MOST)) {
            if (each.isDue())
                csv.row(
                        each.name(),
                        each.contact(),
                        each.people(),
                        each.through(),
                        each.open(),
                        each.monthly(),
                        ui.pick(each.message().id(), each.message().en()));
        }
        csv.send(response, "pengingat-iuran.csv");
    }

    @GetMapping("/di-muka/{payer:[0-9]{1,18}}")
    String one(@ModelAttribute("ui") Ui ui, @PathVariable long payer, Model model) {
        BillRights.mustRead();
        var group = group(payer);
        model.addAttribute("group", group);
        model.addAttribute("allowed", prepayments.allowed());
        model.addAttribute("bills", bills.listOpen(payer, PAGE));
        model.addAttribute("writes", BillRights.writes(ui.actor().role()));
        model.addAttribute("today", clock.today());
        return "payments/group";
    }

    @PostMapping("/di-muka/{payer:[0-9]{1,18}}/tagih")
    String bill(
            @ModelAttribute("ui") Ui ui,
            @PathVariable long payer,
            @RequestParam(defaultValue = "0") int bulan,
            @RequestParam(defaultValue = "") String dari,
            RedirectAttributes after) {
        BillRights.mustWrite();
        var group = group(payer);
        switch (prepayments.bill(group, bulan, places.month(dari))) {
            case Prepayments.Made.Refused(var why) -> after.addFlashAttribute("refused", why.said(ui));
            case Prepayments.Made.Billed(var months, var open) ->
                after.addFlashAttribute(
                        "said",
                        months.isEmpty()
                                ? ui.t("ahead.before")
                                : ui.t(
                                        "ahead.billed",
                                        ui.n(months.size()),
                                        ui.month(months.getFirst()),
                                        ui.month(months.getLast()),
                                        ui.rupiah(open)));
        }
        return "redirect:/di-muka/" + payer;
    }

    /** One payment for all that is open; what is more waits for the next month. */
    @PostMapping("/di-muka/{payer:[0-9]{1,18}}/bayar")
    String pay(
            @ModelAttribute("ui") Ui ui,
            @PathVariable long payer,
            @RequestParam(defaultValue = "") String jumlah,
            @RequestParam(defaultValue = "") String tanggal,
            @RequestParam(defaultValue = "") String referensi,
            RedirectAttributes after) {
        BillRights.mustWrite();
        group(payer);
        var rupiah = Rupiah.read(jumlah).find();
        var day = DateText.read(tanggal, clock.today()).find();
        var open = bills.listOpen(payer, 1);
        if (rupiah.isEmpty() || day.isEmpty() || open.isEmpty()) {
            after.addFlashAttribute(
                    "refused",
                    List.of(ui.t(
                            open.isEmpty()
                                    ? "ahead.nothing"
                                    : rupiah.isEmpty() ? "payments.amount.invalid" : "payments.date.invalid")));
            return "redirect:/di-muka/" + payer;
        }
        switch (payments.pay(open.getFirst(), rupiah.get().amount(), day.get(), referensi)) {
            case Payments.Outcome.Refused(var why) -> after.addFlashAttribute("refused", why.said(ui));
            case Payments.Outcome.Known(var payment) ->
                after.addFlashAttribute("said", ui.t("payments.known", payment));
            case Payments.Outcome.Booked(var _, var receipt) ->
                after.addFlashAttribute(
                        "said", ui.t("payments.booked", ui.n(receipt.settled().size())));
        }
        return "redirect:/di-muka/" + payer;
    }

    private Prepayments.Group group(long payer) {
        return prepayments.find(payer).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
