package id.lindung.office.payments;

import id.lindung.office.pages.Ui;
import id.lindung.office.store.OfficeClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /perintah-bayar/bank}: which columns a bank wants, with what its file would look like. */
@Controller
@RequestMapping("/perintah-bayar/bank")
class BankLayoutsController {

    private final BankLayouts layouts;
    private final OfficeClock clock;

    BankLayoutsController(BankLayouts layouts, OfficeClock clock) {
        this.layouts = layouts;
        this.clock = clock;
    }

    @GetMapping
    String list(Model model) {
        OrderRights.mustMake();
        return page(Map.of(), List.of(), model);
    }

    @PostMapping
    String keep(
            @ModelAttribute("ui") Ui ui,
            @RequestParam Map<String, String> fields,
            Model model,
            RedirectAttributes after) {
        OrderRights.mustMake();
        var refused = layouts.keep(new BankLayouts.Draft(
                fields.getOrDefault("nama", ""),
                fields.getOrDefault("kolom", ""),
                fields.getOrDefault("pemisah", ","),
                fields.getOrDefault("kepala", ""),
                fields.getOrDefault("layanan", "")));
        if (refused.isEmpty()) {
            after.addFlashAttribute("said", ui.t("orders.layout.kept"));
            return "redirect:/perintah-bayar/bank";
        }
        return page(fields, refused.get().said(ui), model);
    }

    @PostMapping("/{id:[0-9]{1,18}}/hapus")
    String remove(@ModelAttribute("ui") Ui ui, @PathVariable long id, RedirectAttributes after) {
        OrderRights.mustMake();
        if (layouts.remove(id)) after.addFlashAttribute("said", ui.t("orders.layout.removed"));
        else after.addFlashAttribute("refused", List.of(ui.t("orders.layout.notmine")));
        return "redirect:/perintah-bayar/bank";
    }

    private String page(Map<String, String> fields, List<String> refused, Model model) {
        var shown = new ArrayList<LayoutExample>();
        shown.add(new LayoutExample(0, BankLayout.GENERIC, false, example(BankLayout.GENERIC)));
        for (var each : layouts.list())
            shown.add(new LayoutExample(each.id(), each.layout(), each.mine(), example(each.layout())));
        model.addAttribute("layouts", shown);
        model.addAttribute("fields", fields);
        if (!refused.isEmpty()) model.addAttribute("refused", refused);
        return "payments/layouts";
    }

    private String example(BankLayout layout) {
        var today = clock.today();
        var month = YearMonth.from(today);
        var order = new PaymentOrder(
                "LD-CONTOH",
                clock.instant(),
                today,
                "0010012345678",
                "Bendahara",
                null,
                List.of(
                        new Transfer(17, "Desa Contoh", "BPU", month, "261100000017", 1_680_000),
                        new Transfer(18, "Desa Contoh", "PU", month, "261100000018", 126_170)));
        var text = new StringBuilder();
        try {
            layout.write(order, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
