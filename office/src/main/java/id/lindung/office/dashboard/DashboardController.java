package id.lindung.office.dashboard;

import id.lindung.office.actor.Role;
import id.lindung.office.charts.Pictures;
import id.lindung.office.coverage.Asked;
import id.lindung.office.coverage.AskedPlace;
import id.lindung.office.pages.Csv;
import id.lindung.office.pages.Ui;
import id.lindung.office.store.OfficeClock;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** {@code /dasbor}: one sheet, no click; the pictures and their tables as files. */
@Controller
class DashboardController {

    private static final int DISTRICT = 8;

    private final Asked asked;
    private final Sheets sheets;
    private final Pictures pictures;
    private final OfficeClock clock;

    DashboardController(Asked asked, Sheets sheets, Pictures pictures, OfficeClock clock) {
        this.asked = asked;
        this.sheets = sheets;
        this.pictures = pictures;
        this.clock = clock;
    }

    @GetMapping("/dasbor")
    String dashboard(@ModelAttribute("ui") Ui ui, @RequestParam Map<String, String> query, Model model) {
        var place = place(ui, query);
        // A village has neighbourhoods and names; a sheet of districts would be empty.
        if (place.region().length() > DISTRICT)
            return "redirect:/cakupan" + DashboardAddress.query(place.region(), place);
        model.addAttribute("sheet", sheets.of(ui, place));
        model.addAttribute("months", asked.months(place.month()));
        model.addAttribute("knownAt", clock.instant());
        return "dashboard/sheet";
    }

    /** The board as a table. */
    @GetMapping("/dasbor/wilayah.csv")
    ResponseEntity<byte[]> board(@ModelAttribute("ui") Ui ui, @RequestParam Map<String, String> query) {
        var place = place(ui, query);
        var csv = new Csv()
                .row("code", "name", "month", "registered", "active", "unprotected", "share_percent", "share_of");
        var sheet = sheets.of(ui, place);
        for (var row : sheet.rows()) {
            boolean hidden = row.closedActive() || row.closedGap();
            csv.row(
                    row.code(),
                    row.name(),
                    place.month(),
                    hidden ? "" : row.tally().registered(),
                    row.closedActive() ? "closed" : row.tally().active(),
                    row.closedGap() ? "closed" : row.tally().unprotected(),
                    row.share() == null ? "" : row.share(),
                    sheet.ofWorkforce() ? "workforce" : "registered");
        }
        return file("cakupan-" + place.region() + "-" + place.month() + ".csv", "text/csv", csv.toString());
    }

    @GetMapping("/dasbor/tren.csv")
    ResponseEntity<byte[]> trend(@ModelAttribute("ui") Ui ui, @RequestParam Map<String, String> query) {
        var place = place(ui, query);
        var sheet = sheets.of(ui, place);
        var csv = new Csv().row("month", sheet.trendInPercent() ? "share_percent" : "active");
        var points = sheet.trend().points();
        for (int i = 0; i < points.size(); i++) {
            var value = points.get(i).value();
            csv.row(place.month().minusMonths(points.size() - 1L - i), value == null ? "" : value);
        }
        return file("tren-" + place.region() + "-" + place.month() + ".csv", "text/csv", csv.toString());
    }

    @GetMapping("/dasbor/tren.svg")
    ResponseEntity<byte[]> trendPicture(@ModelAttribute("ui") Ui ui, @RequestParam Map<String, String> query) {
        var place = place(ui, query);
        var sheet = sheets.of(ui, place);
        return file(
                "tren-" + place.region() + "-" + place.month() + ".svg",
                "image/svg+xml",
                pictures.svg(sheet.trend(), sheet.trendInPercent()));
    }

    @GetMapping("/dasbor/peta.svg")
    ResponseEntity<byte[]> map(@ModelAttribute("ui") Ui ui, @RequestParam Map<String, String> query) {
        var place = place(ui, query);
        return file(
                "peta-" + place.region() + "-" + place.month() + ".svg",
                "image/svg+xml",
                pictures.svg(sheets.of(ui, place).atlas()));
    }

    private AskedPlace place(Ui ui, Map<String, String> query) {
        var role = ui.actor().role();
        if (role == Role.NEIGHBOURHOOD_HEAD || role == Role.PAYER)
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        return asked.read(
                query.getOrDefault("wilayah", ""),
                query.getOrDefault("bulan", ""),
                query.getOrDefault("diketahui", ""),
                "");
    }

    private static ResponseEntity<byte[]> file(String name, String type, String content) {
        return ResponseEntity.ok()
                .header("Content-Type", type + ";charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .body(content.getBytes(StandardCharsets.UTF_8));
    }
}
