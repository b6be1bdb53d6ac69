package id.lindung.office.billing;

import id.lindung.office.audit.Audit;
import id.lindung.office.pages.Ui;
import id.lindung.office.store.OfficeClock;
import id.lindung.sheets.write.Column;
import id.lindung.sheets.write.TableWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /tagihan/{month}/{bill}}: one bill, from its lines to its last rupiah. */
@Controller
class BillController {

    private static final int PAGE = 50;

    private final Bills bills;
    private final BillLock locks;
    private final Money money;
    private final Differences differences;
    private final List<BillSection> sections;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final OfficeClock clock;

    BillController(
            Bills bills,
            BillLock locks,
            Money money,
            Differences differences,
            List<BillSection> sections,
            Audit audit,
            TransactionTemplate transaction,
            OfficeClock clock) {
        this.bills = bills;
        this.locks = locks;
        this.money = money;
        this.differences = differences;
        this.sections = sections;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    @GetMapping("/tagihan/{month:[0-9]{4}-[0-9]{2}}/{bill:[0-9]{1,18}}")
    String bill(
            @ModelAttribute("ui") Ui ui,
            @PathVariable String month,
            @PathVariable long bill,
            @RequestParam(defaultValue = "") String wilayah,
            @RequestParam(defaultValue = "0") long baris,
            Model model) {
        BillRights.mustRead();
        var found = find(month, bill);
        var last = wilayah.isEmpty() ? null : marker(baris, wilayah);
        var lines = bills.lines(bill, last, PAGE + 1);
        boolean more = lines.size() > PAGE;
        model.addAttribute("bill", found);
        model.addAttribute("programmes", bills.programmes(bill));
        model.addAttribute("places", bills.places(bill, found.region().length() >= 8 ? 13 : 8));
        model.addAttribute("differences", differences.counts(found));
        model.addAttribute("lines", more ? lines.subList(0, PAGE) : lines);
        model.addAttribute("more", more);
        model.addAttribute("first", last == null);
        model.addAttribute("history", money.history(bill));
        model.addAttribute("writes", BillRights.writes(ui.actor().role()));
        model.addAttribute("today", clock.today());
        model.addAttribute(
                "sections", sections.stream().map(each -> each.of(found, ui)).toList());
        return "billing/bill";
    }

    /** The nota for the office that pays: recap by account, signed. */
    @GetMapping("/tagihan/{month:[0-9]{4}-[0-9]{2}}/{bill:[0-9]{1,18}}/nota")
    String nota(@PathVariable String month, @PathVariable long bill, Model model) {
        BillRights.mustRead();
        var found = find(month, bill);
        model.addAttribute("bill", found);
        model.addAttribute("programmes", bills.programmes(bill));
        model.addAttribute("places", bills.places(bill, found.region().length() >= 8 ? 13 : 8));
        return "billing/nota";
    }

    @PostMapping("/tagihan/{month:[0-9]{4}-[0-9]{2}}/{bill:[0-9]{1,18}}/kunci")
    String lock(
            @ModelAttribute("ui") Ui ui,
            @PathVariable String month,
            @PathVariable long bill,
            @RequestParam(defaultValue = "-1") long rupiah,
            RedirectAttributes after) {
        BillRights.mustWrite();
        var found = find(month, bill);
        var result = locks.lock(found, rupiah < 0 ? null : rupiah);
        if (!result.locked().isEmpty())
            after.addFlashAttribute("said", ui.t("billing.locked.one", ui.rupiah(result.rupiah())));
        after.addFlashAttribute(
                "refused",
                result.refused().stream()
                        .map(each -> ui.pick(each.id(), each.en()))
                        .toList());
        return back(found);
    }

    @PostMapping("/tagihan/{month:[0-9]{4}-[0-9]{2}}/{bill:[0-9]{1,18}}/kode")
    String code(
            @ModelAttribute("ui") Ui ui,
            @PathVariable String month,
            @PathVariable long bill,
            @RequestParam(defaultValue = "") String kode,
            RedirectAttributes after) {
        BillRights.mustWrite();
        var found = find(month, bill);
        said(ui, locks.code(found, kode), ui.t("billing.code.kept"), after);
        return back(found);
    }

    @PostMapping("/tagihan/{month:[0-9]{4}-[0-9]{2}}/{bill:[0-9]{1,18}}/koreksi")
    String correct(
            @ModelAttribute("ui") Ui ui,
            @PathVariable String month,
            @PathVariable long bill,
            @RequestParam(required = false) @Nullable List<Long> tarik,
            @RequestParam(defaultValue = "") String alasan,
            RedirectAttributes after) {
        BillRights.mustWrite();
        var found = find(month, bill);
        said(ui, money.cancel(found, tarik == null ? List.of() : tarik, alasan), ui.t("billing.corrected"), after);
        return back(found);
    }

    /** The attachment with every line; NIK masked. Recorded before the first byte leaves. */
    @GetMapping("/tagihan/{month:[0-9]{4}-[0-9]{2}}/{bill:[0-9]{1,18}}/lampiran.xlsx")
    void attachment(
            @ModelAttribute("ui") Ui ui,
            @PathVariable String month,
            @PathVariable long bill,
            HttpServletResponse response)
            throws IOException {
        BillRights.mustRead();
        var found = find(month, bill);
        transaction.executeWithoutResult(
                status -> audit.record("EXPORTED", found.subject(), found.region(), Map.of("people", found.people())));
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"lampiran-tagihan-" + bill + "-" + found.month() + ".xlsx\"");
        var title = ui.t("billing.attachment", ui.month(found.month()), found.payerName());
        try (var table =
                TableWriter.open(response.getOutputStream(), ui.t("billing.sheet"), List.of(title), columns(ui))) {
            bills.forEachLine(bill, line -> write(table, line));
        }
    }

    private static List<Column> columns(Ui ui) {
        return List.of(
                new Column(ui.t("billing.col.name"), Column.Type.TEXT),
                new Column("NIK", Column.Type.TEXT),
                new Column(ui.t("billing.col.region"), Column.Type.TEXT),
                new Column(ui.t("billing.col.category"), Column.Type.TEXT),
                new Column("JKK", Column.Type.RUPIAH),
                new Column("JKM", Column.Type.RUPIAH),
                new Column("JHT", Column.Type.RUPIAH),
                new Column("JP", Column.Type.RUPIAH),
                new Column("JKP", Column.Type.RUPIAH),
                new Column(ui.t("billing.col.rupiah"), Column.Type.RUPIAH));
    }

    private static void write(TableWriter table, Bills.Line line) {
        if (line.cancelled()) return;
        try {
            table.row(Arrays.asList(
                    line.name(),
                    line.nik(),
                    line.region(),
                    line.category(),
                    line.jkk(),
                    line.jkm(),
                    line.jht(),
                    line.jp(),
                    line.jkp(),
                    line.rupiah()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Bill find(String month, long bill) {
        return bills.find(bill)
                .filter(found -> found.month().toString().equals(month))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Bills.Line marker(long id, String region) {
        return new Bills.Line(id, null, "", null, region, "", 0, 0, 0, 0, 0, 0, 0, 0, false);
    }

    private static void said(Ui ui, java.util.Optional<Refusal> refused, String done, RedirectAttributes after) {
        if (refused.isEmpty()) {
            after.addFlashAttribute("said", done);
        } else {
            after.addFlashAttribute("refused", refused.get().said(ui));
        }
    }

    private static String back(Bill bill) {
        return "redirect:/tagihan/" + bill.month() + "/" + bill.id();
    }
}
