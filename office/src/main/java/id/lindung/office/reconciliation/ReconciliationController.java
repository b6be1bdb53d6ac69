package id.lindung.office.reconciliation;

import id.lindung.office.billing.BillPlace;
import id.lindung.office.billing.BillRights;
import id.lindung.office.pages.Portion;
import id.lindung.office.pages.Ui;
import id.lindung.office.protection.ParticipantLists;
import id.lindung.office.tasks.Tasks;
import id.lindung.rules.time.IndonesianDate;
import java.util.Map;
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

/** {@code /rekon/{month}}: where bills and BPJS say different things; {@code /tumpang/{month}}: who is paid for twice. */
@Controller
class ReconciliationController {

    private static final int PAGE = 50;

    private final Reconciliation reconciliation;
    private final Overlaps overlaps;
    private final ParticipantLists lists;
    private final BillPlace places;

    private final Tasks tasks;

    ReconciliationController(
            Reconciliation reconciliation, Overlaps overlaps, ParticipantLists lists, BillPlace places, Tasks tasks) {
        this.tasks = tasks;
        this.reconciliation = reconciliation;
        this.overlaps = overlaps;
        this.lists = lists;
        this.places = places;
    }

    /** The month of the latest list. */
    @GetMapping("/rekon")
    String latest(@RequestParam(defaultValue = "") String wilayah) {
        BillRights.mustReconcile();
        var region = places.region(wilayah);
        var month = lists.latestMonth(region).orElse(places.thisMonth());
        return "redirect:/rekon/" + month + "?wilayah=" + region;
    }

    @GetMapping("/rekon/{month:[0-9]{4}-[0-9]{2}}")
    String month(
            @ModelAttribute("ui") Ui ui,
            @PathVariable String month,
            @RequestParam(defaultValue = "") String wilayah,
            @RequestParam(defaultValue = "") String jenis,
            @RequestParam(defaultValue = "") String ditutup,
            @RequestParam(defaultValue = "0") long setelah,
            Model model) {
        BillRights.mustReconcile();
        var asked = places.asked(month, wilayah);
        CaseKind kind = null;
        for (var each : CaseKind.values()) {
            if (each.name().equals(jenis)) kind = each;
        }
        var rows = reconciliation.list(asked.month(), asked.region(), kind, !ditutup.isEmpty(), setelah, PAGE + 1);
        boolean more = rows.size() > PAGE;
        asked.into(model);
        model.addAttribute("place", places.name(asked.region(), ui.place().name()));
        model.addAttribute("listed", lists.covers(asked.region(), asked.month(), null));
        model.addAttribute("counts", reconciliation.counts(asked.month(), asked.region()));
        model.addAttribute("kind", kind == null ? "" : kind.name());
        model.addAttribute("closed", !ditutup.isEmpty());
        model.addAttribute("rows", more ? rows.subList(0, PAGE) : rows);
        model.addAttribute("next", more ? rows.get(PAGE - 1).id() : 0L);
        model.addAttribute("overlap", overlaps.total(asked.month(), asked.region()));
        return "reconciliation/month";
    }

    @PostMapping("/rekon/{month:[0-9]{4}-[0-9]{2}}")
    String run(
            @ModelAttribute("ui") Ui ui,
            @PathVariable String month,
            @RequestParam(defaultValue = "") String wilayah,
            RedirectAttributes after) {
        BillRights.mustReconcile();
        var asked = places.asked(month, wilayah);
        if (reconciliation.isLong(asked.month(), asked.region())) {
            var task = tasks.submit(
                    ReconcileWork.KIND,
                    ReconcileWork.KIND + ":" + asked.month() + ":" + asked.region(),
                    "Rekonsiliasi " + IndonesianDate.month(asked.month()),
                    Map.of("month", asked.month().toString(), "region", asked.region()));
            return "redirect:/tugas/" + task;
        }
        var result = reconciliation.run(asked.month(), asked.region());
        after.addFlashAttribute(
                "said", ui.t("reconciliation.done", ui.n(result.open()), ui.n(result.opened()), ui.n(result.gone())));
        return "redirect:/rekon/" + asked.month() + "?wilayah=" + asked.region();
    }

    @PostMapping("/rekon/kasus/{id:[0-9]{1,18}}")
    String close(
            @ModelAttribute("ui") Ui ui,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String catatan,
            @RequestParam(defaultValue = "") String bulan,
            @RequestParam(defaultValue = "") String wilayah,
            RedirectAttributes after) {
        BillRights.mustReconcile();
        if (!reconciliation.exists(id)) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        var refused = reconciliation.close(id, catatan);
        if (refused.isEmpty()) after.addFlashAttribute("said", ui.t("reconciliation.closed"));
        else after.addFlashAttribute("refused", refused.get().said(ui));
        return "redirect:/rekon/" + places.month(bulan) + "?wilayah=" + places.region(wilayah);
    }

    @GetMapping("/tumpang/{month:[0-9]{4}-[0-9]{2}}")
    String overlap(
            @ModelAttribute("ui") Ui ui,
            @PathVariable String month,
            @RequestParam(defaultValue = "") String wilayah,
            @RequestParam(defaultValue = "0") int mulai,
            Model model) {
        BillRights.mustReconcile();
        var asked = places.asked(month, wilayah);
        int after = Math.max(0, mulai);
        var rows = overlaps.list(asked.month(), asked.region(), after, PAGE + 1);
        asked.into(model);
        model.addAttribute("place", places.name(asked.region(), ui.place().name()));
        model.addAttribute("total", overlaps.total(asked.month(), asked.region()));
        Portion.of(rows, after, PAGE).into(model, "rows");
        model.addAttribute("above", overlaps.above(asked.month(), asked.region()));
        return "reconciliation/overlaps";
    }
}
