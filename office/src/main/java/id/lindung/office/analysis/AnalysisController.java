package id.lindung.office.analysis;

import id.lindung.office.actor.Role;
import id.lindung.office.charts.Pictures;
import id.lindung.office.coverage.Asked;
import id.lindung.office.coverage.AskedPlace;
import id.lindung.office.coverage.Coverage;
import id.lindung.office.coverage.Coverage.Figures;
import id.lindung.office.dashboard.Tariff;
import id.lindung.office.pages.Csv;
import id.lindung.office.pages.Ui;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** {@code /analisis}: trend, comparison, scenario, each as picture, sentence, table and file. */
@Controller
class AnalysisController {

    static final List<Integer> LENGTHS = List.of(12, 24, 36);

    private final Asked asked;
    private final Analyses analyses;
    private final Tariff tariff;
    private final Pictures pictures;

    AnalysisController(Asked asked, Analyses analyses, Tariff tariff, Pictures pictures) {
        this.asked = asked;
        this.analyses = analyses;
        this.tariff = tariff;
        this.pictures = pictures;
    }

    @GetMapping("/analisis")
    String page(@ModelAttribute("ui") Ui ui, @RequestParam Map<String, String> query, Model model) {
        var place = place(ui, query);
        var figures = figures(place);
        var scenario = scenario(place, figures, query);
        model.addAttribute("place", place);
        model.addAttribute("figures", figures);
        model.addAttribute("months", asked.months(place.month()));
        model.addAttribute("length", length(query));
        model.addAttribute("time", analyses.time(ui, place, figures, length(query)));
        model.addAttribute("side", analyses.side(ui, place, figures, codes(query)));
        model.addAttribute("scenario", scenario);
        model.addAttribute("bars", scenario == null ? null : analyses.bars(ui, scenario));
        model.addAttribute("query", address(place, query));
        model.addAttribute("sent", query);
        return "analysis/page";
    }

    @GetMapping({"/analisis/tren.svg", "/analisis/banding.svg", "/analisis/skenario.svg"})
    ResponseEntity<byte[]> picture(
            @ModelAttribute("ui") Ui ui, HttpServletRequest request, @RequestParam Map<String, String> query) {
        var what = what(request);
        var place = place(ui, query);
        var figures = figures(place);
        var svg = switch (what) {
            case "tren" -> {
                var time = analyses.time(ui, place, figures, length(query));
                yield pictures.svg(time.trend(), time.percent());
            }
            case "banding" ->
                pictures.svg(analyses.side(ui, place, figures, codes(query)).bars());
            default -> pictures.svg(analyses.bars(ui, mustScenario(place, figures, query)));
        };
        return file(what, place, "svg", "image/svg+xml", svg);
    }

    @GetMapping({"/analisis/tren.csv", "/analisis/banding.csv", "/analisis/skenario.csv"})
    ResponseEntity<byte[]> table(
            @ModelAttribute("ui") Ui ui, HttpServletRequest request, @RequestParam Map<String, String> query) {
        var what = what(request);
        var place = place(ui, query);
        var figures = figures(place);
        var csv = new Csv();
        switch (what) {
            case "tren" -> {
                csv.row("month", "registered", "active", "disputed", "branch_decides", "unprotected");
                for (var each : analyses.time(ui, place, figures, length(query)).months()) {
                    var tally = each.tally();
                    if (each.closed()) csv.row(each.month(), "", "closed", "", "", "");
                    else
                        csv.row(
                                each.month(),
                                tally.registered(),
                                tally.active(),
                                tally.disputed(),
                                tally.branchDecides(),
                                tally.unprotected());
                }
            }
            case "banding" -> {
                csv.row("code", "name", "registered", "active", "workforce", "share_percent");
                for (var each : analyses.side(ui, place, figures, codes(query)).rows()) {
                    csv.row(
                            each.code(),
                            each.name(),
                            each.closed() ? "" : each.tally().registered(),
                            each.closed() ? "closed" : each.tally().active(),
                            each.workforce() == null ? "" : each.workforce(),
                            each.share() == null ? "" : each.share());
                }
            }
            default -> {
                var scenario = mustScenario(place, figures, query);
                csv.row("fact", "value")
                        .row("active", scenario.active())
                        .row("apart", scenario.apart())
                        .row("joining", scenario.joining())
                        .row("to_be_found", scenario.toBeFound())
                        .row("active_after", scenario.after())
                        .row("active_after_at_most", scenario.afterAtMost())
                        .row("tariff_rupiah_a_month", scenario.tariff())
                        .row("rupiah_a_year", scenario.yearly());
            }
        }
        return file(what, place, "csv", "text/csv", csv.toString());
    }

    /** {@code tren} of {@code /analisis/tren.csv}. */
    private static String what(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.substring(path.lastIndexOf('/') + 1, path.lastIndexOf('.'));
    }

    private @Nullable Scenario scenario(AskedPlace place, Figures figures, Map<String, String> query) {
        var total = figures.total();
        var law = tariff.of(place.month()).map(Tariff.PerHead::rupiah);
        var typed = number(query.getOrDefault("tarif", ""), 10_000_000);
        var perHead = typed == null || typed == 0 ? law.orElse(null) : typed;
        if (perHead == null) return null;
        var wanted = number(query.getOrDefault("tambah", ""), 300_000_000);
        var budget = number(query.getOrDefault("dana", ""), 1_000_000_000_000_000L);
        return new Scenario(
                total.active(),
                total.disputed() + total.branchDecides(),
                total.unprotected(),
                figures.unknown().orElse(null),
                figures.workforce().map(each -> each.people()).orElse(null),
                wanted == null ? budget == null ? total.unprotected() : 0 : wanted,
                budget,
                perHead);
    }

    private Scenario mustScenario(AskedPlace place, Figures figures, Map<String, String> query) {
        var scenario = scenario(place, figures, query);
        if (scenario == null) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        return scenario;
    }

    /** {@code 1.000}, {@code Rp 1.000.000} or {@code 1000}; null when nothing usable is written. */
    private static @Nullable Long number(String text, long most) {
        var digits = text.replaceAll("[Rp.\\s]", "");
        if (!digits.matches("[0-9]{1,16}")) return null;
        return Math.min(Long.parseLong(digits), most);
    }

    private static int length(Map<String, String> query) {
        var text = query.getOrDefault("panjang", "");
        return LENGTHS.stream()
                .filter(each -> text.equals(each.toString()))
                .findFirst()
                .orElse(LENGTHS.getFirst());
    }

    private static List<String> codes(Map<String, String> query) {
        return Arrays.stream(query.getOrDefault("dengan", "").split("[,;\\s]+"))
                .filter(code -> code.matches("[0-9.]{2,13}"))
                .toList();
    }

    private Figures figures(AskedPlace place) {
        var answer = analyses.figures(place);
        if (!(answer instanceof Figures found)) throw Coverage.refusal(answer);
        return found;
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

    /** Everything the view was asked with, codes and digits only. */
    private static String address(AskedPlace place, Map<String, String> query) {
        var address = new StringJoiner("&", "?", "");
        address.add("wilayah=" + place.region()).add("bulan=" + place.month());
        if (place.asKnown() != null) address.add("diketahui=" + place.asKnown());
        address.add("panjang=" + length(query));
        var codes = codes(query);
        if (!codes.isEmpty()) address.add("dengan=" + String.join(",", codes));
        for (var key : List.of("tambah", "dana", "tarif")) {
            var value = number(query.getOrDefault(key, ""), Long.MAX_VALUE);
            if (value != null) address.add(key + "=" + value);
        }
        return address.toString();
    }

    private static ResponseEntity<byte[]> file(
            String what, AskedPlace place, String kind, String type, String content) {
        var name = what + "-" + place.region() + "-" + place.month() + "." + kind;
        return ResponseEntity.ok()
                .header("Content-Type", type + ";charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .body(content.getBytes(StandardCharsets.UTF_8));
    }
}
