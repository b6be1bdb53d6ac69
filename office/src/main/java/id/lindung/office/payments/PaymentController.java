package id.lindung.office.payments;

import id.lindung.office.billing.Bill;
import id.lindung.office.billing.BillRights;
import id.lindung.office.billing.Bills;
import id.lindung.office.billing.Money;
import id.lindung.office.billing.Refusal;
import id.lindung.office.pages.Ui;
import id.lindung.office.store.OfficeClock;
import id.lindung.rules.money.Rupiah;
import id.lindung.rules.time.DateText;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Payments of a bill: written down, proved, given back, taken back. */
@Controller
class PaymentController {

    private final Payments payments;
    private final Bills bills;
    private final Money money;
    private final OfficeClock clock;

    PaymentController(Payments payments, Bills bills, Money money, OfficeClock clock) {
        this.payments = payments;
        this.bills = bills;
        this.money = money;
        this.clock = clock;
    }

    @PostMapping("/tagihan/{month:[0-9]{4}-[0-9]{2}}/{bill:[0-9]{1,18}}/bayar")
    String pay(
            @ModelAttribute("ui") Ui ui,
            @PathVariable String month,
            @PathVariable long bill,
            @RequestParam(defaultValue = "") String jumlah,
            @RequestParam(defaultValue = "") String tanggal,
            @RequestParam(defaultValue = "") String referensi,
            @RequestParam(name = "berkas", required = false) @Nullable MultipartFile proof,
            RedirectAttributes after)
            throws IOException {
        BillRights.mustWrite();
        var found = bill(month, bill);
        var rupiah = Rupiah.read(jumlah).find();
        var day = DateText.read(tanggal, clock.today()).find();
        if (rupiah.isEmpty() || day.isEmpty()) {
            after.addFlashAttribute(
                    "refused", List.of(ui.t(rupiah.isEmpty() ? "payments.amount.invalid" : "payments.date.invalid")));
            return back(found);
        }
        switch (payments.pay(found, rupiah.get().amount(), day.get(), referensi)) {
            case Payments.Outcome.Refused(var why) -> refused(ui, why, after);
            case Payments.Outcome.Known(var payment) -> {
                after.addFlashAttribute("said", ui.t("payments.known", payment));
                prove(ui, payment, proof, after);
            }
            case Payments.Outcome.Booked(var payment, var receipt) -> {
                after.addFlashAttribute("said", said(ui, receipt));
                prove(ui, payment, proof, after);
            }
        }
        return back(found);
    }

    private static String said(Ui ui, Money.Receipt receipt) {
        long cleared = receipt.settled().stream().filter(Money.Settled::cleared).count();
        return receipt.carried() > 0
                ? ui.t("payments.booked.over", ui.n(cleared), ui.rupiah(receipt.carried()))
                : ui.t("payments.booked", ui.n(cleared));
    }

    private void prove(Ui ui, long payment, @Nullable MultipartFile proof, RedirectAttributes after)
            throws IOException {
        if (proof == null || proof.isEmpty()) return;
        try (var in = proof.getInputStream()) {
            var name = proof.getOriginalFilename();
            payments.prove(payment, name == null ? "" : name, in).ifPresent(why -> refused(ui, why, after));
        }
    }

    @PostMapping("/pembayaran/{payment:[0-9]{1,18}}/batal")
    String reverse(
            @ModelAttribute("ui") Ui ui,
            @PathVariable long payment,
            @RequestParam(defaultValue = "") String alasan,
            RedirectAttributes after) {
        BillRights.mustWrite();
        var found = payment(payment);
        return done(ui, found, money.reverse(payment, purse(found), alasan), ui.t("payments.reversed"), after);
    }

    @PostMapping("/pembayaran/{payment:[0-9]{1,18}}/kembali")
    String refund(
            @ModelAttribute("ui") Ui ui,
            @PathVariable long payment,
            @RequestParam(defaultValue = "") String jumlah,
            @RequestParam(defaultValue = "") String alasan,
            RedirectAttributes after) {
        BillRights.mustWrite();
        var found = payment(payment);
        long rupiah = Rupiah.read(jumlah).find().map(Rupiah::amount).orElse(0L);
        return done(ui, found, money.refund(payment, purse(found), rupiah, alasan), ui.t("payments.refunded"), after);
    }

    /** The paper as it was handed in. */
    @GetMapping("/bukti/{file}")
    void proof(@PathVariable UUID file, HttpServletResponse response) throws IOException {
        BillRights.mustRead();
        var content = payments.open(file).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        response.setContentType("application/octet-stream");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"bukti-" + file.toString().substring(0, 8) + "\"");
        try (content) {
            content.transferTo(response.getOutputStream());
        }
    }

    private String done(Ui ui, Payment payment, Optional<Refusal> refused, String said, RedirectAttributes after) {
        if (refused.isPresent()) refused(ui, refused.get(), after);
        else after.addFlashAttribute("said", said);
        var bill = payment.bill();
        return bill == null ? "redirect:/tagihan" : back(bills.find(bill).orElseThrow());
    }

    private static void refused(Ui ui, Refusal why, RedirectAttributes after) {
        after.addFlashAttribute("refused", why.said(ui));
    }

    private static Money.Purse purse(Payment payment) {
        return new Money.Purse(payment.payer(), payment.fund(), payment.region());
    }

    private Payment payment(long id) {
        return payments.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Bill bill(String month, long bill) {
        return bills.find(bill)
                .filter(found -> found.month().toString().equals(month))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String back(Bill bill) {
        return "redirect:/tagihan/" + bill.month() + "/" + bill.id();
    }
}
