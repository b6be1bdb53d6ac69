package id.lindung.office.recap;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.pages.Csv;
import id.lindung.office.pages.Ui;
import id.lindung.office.store.OfficeClock;
import id.lindung.regions.Regions;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** {@code /klaim/rekap}: what claims paid in a period; {@code /klaim/penyerahan}: the list for handing it over. */
@Controller
class RecapController {

    private final Recaps recaps;
    private final Regions regions;
    private final OfficeClock clock;

    RecapController(Recaps recaps, Regions regions, OfficeClock clock) {
        this.recaps = recaps;
        this.regions = regions;
        this.clock = clock;
    }

    /** @param until first day outside */
    private record Period(YearMonth first, YearMonth last, LocalDate from, LocalDate until) {}

    @GetMapping("/klaim/rekap")
    String show(@ModelAttribute("ui") Ui ui, @RequestParam Map<String, String> asked, Model model) {
        reads();
        var region = region(ui, asked.getOrDefault("wilayah", ""));
        var period = period(asked);
        boolean names = RecapRights.seesNames(ui.actor().role());
        var recap = readable(region, period, Recaps.By.placesOf(region));
        model.addAttribute("region", region);
        model.addAttribute("place", place(ui, region));
        model.addAttribute("first", period.first());
        model.addAttribute("last", period.last());
        model.addAttribute("recap", recap);
        model.addAttribute("late", names ? recaps.late(region, period.from(), period.until()) : List.of());
        model.addAttribute("names", names);
        model.addAttribute("regions", regions);
        return "recap/recap";
    }

    @GetMapping("/klaim/rekap.csv")
    void csv(@ModelAttribute("ui") Ui ui, @RequestParam Map<String, String> asked, HttpServletResponse response)
            throws IOException {
        reads();
        var region = region(ui, asked.getOrDefault("wilayah", ""));
        var period = period(asked);
        var csv = new Csv().row("by", "key", "cases", "rupiah", "medianDays", "p90Days");
        var recap = readable(region, period, Recaps.By.VILLAGE);
        for (var by : Recaps.By.values()) {
            for (var line : recap.by(by)) {
                var row = line.row();
                // A closed group has its line, and nothing in it.
                if (row == null) csv.row(by, line.key(), null, null, null, null);
                else csv.row(by, line.key(), row.cases(), row.rupiah(), row.median(), row.p90());
            }
        }
        csv.send(response, "rekap-klaim.csv");
    }

    @GetMapping("/klaim/penyerahan")
    String handing(@ModelAttribute("ui") Ui ui, @RequestParam Map<String, String> asked, Model model) {
        if (!RecapRights.seesNames(CurrentActor.get().role())) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        var region = region(ui, asked.getOrDefault("wilayah", ""));
        var period = period(asked);
        model.addAttribute("region", region);
        model.addAttribute("place", place(ui, region));
        model.addAttribute("first", period.first());
        model.addAttribute("last", period.last());
        model.addAttribute("rows", recaps.handed(region, period.from(), period.until()));
        model.addAttribute("regions", regions);
        return "recap/handing";
    }

    private ReadableRecap readable(String region, Period period, Recaps.By places) {
        return recaps.readable(region, period.first(), period.last(), places)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.UNAVAILABLE_FOR_LEGAL_REASONS));
    }

    private String place(Ui ui, String region) {
        return region.isEmpty()
                ? ui.place().name()
                : regions.find(region).map(each -> each.label()).orElse(region);
    }

    private String region(Ui ui, String asked) {
        var scope = ui.actor().scope();
        return !asked.isEmpty() && scope.covers(asked) && regions.find(asked).isPresent() ? asked : scope.regionCode();
    }

    /** Months as {@code 2024-01}; the current year when nothing or nonsense is asked. */
    private Period period(Map<String, String> asked) {
        var today = YearMonth.from(clock.today());
        var first = month(asked.getOrDefault("dari", ""), today.withMonth(1));
        var last = month(asked.getOrDefault("sampai", ""), today);
        if (last.isBefore(first)) last = first;
        return new Period(first, last, first.atDay(1), last.plusMonths(1).atDay(1));
    }

    private static YearMonth month(String text, YearMonth otherwise) {
        return text.matches("20[0-9]{2}-(0[1-9]|1[0-2])") ? YearMonth.parse(text) : otherwise;
    }

    private static void reads() {
        if (!RecapRights.reads(CurrentActor.get().role())) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
}
