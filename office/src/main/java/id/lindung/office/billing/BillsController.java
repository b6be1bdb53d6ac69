package id.lindung.office.billing;

import id.lindung.office.pages.Portion;
import id.lindung.office.pages.Ui;
import id.lindung.office.store.OfficeClock;
import id.lindung.office.tasks.Tasks;
import id.lindung.rules.time.IndonesianDate;
import java.time.YearMonth;
import java.util.ArrayList;
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

/** {@code /tagihan}: a month's bills, what changed since the month before first. */
@Controller
class BillsController {

    private static final int PAGE = 50;
    private static final int MONTHS = 12;

    private final BillRun runs;
    private final BillLock locks;
    private final Bills bills;
    private final Differences differences;
    private final BillPlace places;
    private final OfficeClock clock;
    private final Tasks tasks;

    BillsController(
            BillRun runs,
            BillLock locks,
            Bills bills,
            Differences differences,
            BillPlace places,
            OfficeClock clock,
            Tasks tasks) {
        this.tasks = tasks;
        this.runs = runs;
        this.locks = locks;
        this.bills = bills;
        this.differences = differences;
        this.places = places;
        this.clock = clock;
    }

    /** The latest month that has bills, or this one. */
    @GetMapping("/tagihan")
    String latest(@RequestParam(defaultValue = "") String wilayah) {
        BillRights.mustRead();
        var region = places.region(wilayah);
        var months = bills.months(region, 1);
        var month = months.isEmpty() ? places.thisMonth() : months.getFirst();
        return "redirect:/tagihan/" + month + (wilayah.isBlank() ? "" : "?wilayah=" + region);
    }

    @GetMapping("/tagihan/{month:[0-9]{4}-[0-9]{2}}")
    String month(
            @ModelAttribute("ui") Ui ui,
            @PathVariable String month,
            @RequestParam(defaultValue = "") String wilayah,
            @RequestParam(defaultValue = "0") int mulai,
            Model model) {
        BillRights.mustRead();
        var asked = places.asked(month, wilayah);
        var scope = asked.scope();
        int after = Math.max(0, mulai);
        var rows = bills.list(scope, after, PAGE + 1);
        asked.into(model);
        model.addAttribute("place", places.name(asked.region(), ui.place().name()));
        model.addAttribute("months", months(asked.region(), asked.month()));
        model.addAttribute("totals", bills.totals(scope));
        Portion.of(rows, after, PAGE).into(model, "bills");
        model.addAttribute("first", after == 0);
        model.addAttribute("differences", differences.counts(scope));
        model.addAttribute("leftOut", bills.leftOutCounts(scope));
        model.addAttribute("writes", BillRights.writes(ui.actor().role()));
        model.addAttribute("today", clock.today());
        return "billing/month";
    }

    @PostMapping("/tagihan/{month:[0-9]{4}-[0-9]{2}}/buat")
    String make(
            @ModelAttribute("ui") Ui ui,
            @PathVariable String month,
            @RequestParam(defaultValue = "") String wilayah,
            @RequestParam(defaultValue = "") String susulan,
            RedirectAttributes after) {
        BillRights.mustWrite();
        var asked = places.asked(month, wilayah);
        var scope = asked.scope();
        if (runs.isLong(scope)) {
            var task = tasks.submit(
                    BillWork.KIND,
                    BillWork.KIND + ":" + asked.month() + ":" + asked.region() + ":" + susulan,
                    "Tagihan " + IndonesianDate.month(asked.month()),
                    BillWork.params(scope, !susulan.isEmpty()));
            return "redirect:/tugas/" + task;
        }
        var result = runs.run(scope, !susulan.isEmpty());
        after.addFlashAttribute(
                "said",
                result.bills() == 0
                        ? ui.t("billing.made.none", ui.n(result.lockedBills()))
                        : ui.t(
                                "billing.made",
                                ui.n(result.bills()),
                                ui.n(result.people()),
                                ui.rupiah(result.rupiah())));
        return back(asked.month(), asked.region());
    }

    @PostMapping("/tagihan/{month:[0-9]{4}-[0-9]{2}}/kunci")
    String lock(
            @ModelAttribute("ui") Ui ui,
            @PathVariable String month,
            @RequestParam(defaultValue = "") String wilayah,
            RedirectAttributes after) {
        BillRights.mustWrite();
        var asked = places.asked(month, wilayah);
        var result = locks.lock(asked.scope());
        if (!result.locked().isEmpty()) {
            after.addFlashAttribute(
                    "said", ui.t("billing.locked", ui.n(result.locked().size()), ui.rupiah(result.rupiah())));
        }
        after.addFlashAttribute(
                "refused",
                result.refused().stream()
                        .map(each -> ui.pick(each.id(), each.en()))
                        .toList());
        return back(asked.month(), asked.region());
    }

    /** The names behind a difference. */
    @GetMapping("/tagihan/{month:[0-9]{4}-[0-9]{2}}/beda/{kind}")
    String difference(
            @ModelAttribute("ui") Ui ui,
            @PathVariable String month,
            @PathVariable String kind,
            @RequestParam(defaultValue = "") String wilayah,
            @RequestParam(defaultValue = "0") int mulai,
            Model model) {
        BillRights.mustRead();
        var asked = places.asked(month, wilayah);
        var which = word(Difference.class, kind);
        int after = Math.max(0, mulai);
        var rows = differences.names(asked.scope(), which, after, PAGE + 1);
        asked.into(model);
        model.addAttribute("kind", which);
        Portion.of(rows, after, PAGE).into(model, "rows");
        return "billing/difference";
    }

    /** The names behind a reason for which nobody is billed. */
    @GetMapping("/tagihan/{month:[0-9]{4}-[0-9]{2}}/tanpa/{reason}")
    String leftOut(
            @ModelAttribute("ui") Ui ui,
            @PathVariable String month,
            @PathVariable String reason,
            @RequestParam(defaultValue = "") String wilayah,
            @RequestParam(defaultValue = "0") int mulai,
            Model model) {
        BillRights.mustRead();
        var asked = places.asked(month, wilayah);
        var which = word(LeftOut.class, reason);
        int after = Math.max(0, mulai);
        var rows = bills.leftOut(asked.scope(), which, after, PAGE + 1);
        asked.into(model);
        model.addAttribute("reason", which);
        Portion.of(rows, after, PAGE).into(model, "rows");
        return "billing/leftout";
    }

    private static <E extends Enum<E>> E word(Class<E> type, String word) {
        for (var each : type.getEnumConstants()) {
            if (each.name().equals(word)) return each;
        }
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /** Months with bills, and the one asked and the next to be made. */
    private List<YearMonth> months(String region, YearMonth asked) {
        var months = new ArrayList<>(bills.months(region, MONTHS));
        for (var each : List.of(asked, places.thisMonth(), places.thisMonth().plusMonths(1))) {
            if (!months.contains(each)) months.add(each);
        }
        months.sort(java.util.Comparator.reverseOrder());
        return months;
    }

    private static String back(YearMonth month, String region) {
        return "redirect:/tagihan/" + month + "?wilayah=" + region;
    }
}
