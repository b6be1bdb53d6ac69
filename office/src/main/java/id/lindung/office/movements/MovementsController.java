package id.lindung.office.movements;

import id.lindung.office.actor.Role;
import id.lindung.office.audit.Audit;
import id.lindung.office.coverage.Asked;
import id.lindung.office.coverage.AskedPlace;
import id.lindung.office.movements.Movement.Question;
import id.lindung.office.movements.Movement.Reason;
import id.lindung.office.movements.Movement.Row;
import id.lindung.office.pages.Csv;
import id.lindung.office.pages.Ui;
import id.lindung.office.people.RegionNames;
import id.lindung.regions.Regions;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** {@code /perubahan}: how one month's stock became another's, reason by reason, down to names. */
@Controller
class MovementsController {

    private static final int PAGE = 50;

    private final Asked asked;
    private final Movements movements;
    private final RegionNames regions;
    private final Audit audit;
    private final TransactionTemplate transaction;

    MovementsController(
            Asked asked, Movements movements, Regions regions, Audit audit, TransactionTemplate transaction) {
        this.asked = asked;
        this.movements = movements;
        this.regions = new RegionNames(regions);
        this.audit = audit;
        this.transaction = transaction;
    }

    @GetMapping("/perubahan")
    String page(
            @ModelAttribute("ui") Ui ui,
            @RequestParam Map<String, String> query,
            @RequestParam(defaultValue = "0") long setelah,
            Model model) {
        var place = place(ui, query);
        var question = question(place, query);
        boolean names = ui.actor().role().seesNames();
        var stocks = movements.stocks(question).orElseThrow(() -> movements.refusal(question));
        boolean small = stocks.second().total().registered() <= Movements.ON_A_PAGE;
        var reason = small && names ? reason(query) : null;
        var rows = reason == null ? List.<Row>of() : movements.names(question, reason, setelah, PAGE + 1);
        boolean more = rows.size() > PAGE;
        model.addAttribute("place", place);
        model.addAttribute("question", question);
        model.addAttribute("address", address(question));
        model.addAttribute("months", asked.months(place.month()));
        model.addAttribute("stocks", stocks);
        model.addAttribute(
                "shown",
                small
                        ? movements
                                .read(question)
                                .map(flows -> Shown.of(flows, names))
                                .orElse(null)
                        : null);
        model.addAttribute("parts", Movements.parts(stocks, Map.of(), Map.of()));
        model.addAttribute("names", names);
        model.addAttribute("reason", reason);
        model.addAttribute("rows", more ? rows.subList(0, PAGE) : rows);
        model.addAttribute("next", more ? rows.get(PAGE - 1).person() : null);
        model.addAttribute("regions", regions);
        return "movements/page";
    }

    /** The equation as a table; with names, whoever may see them gets those of one reason or of all. */
    @GetMapping("/perubahan.csv")
    ResponseEntity<byte[]> csv(@ModelAttribute("ui") Ui ui, @RequestParam Map<String, String> query) {
        var place = place(ui, query);
        var question = question(place, query);
        var flows = movements.read(question).orElseThrow(() -> movements.refusal(question));
        var csv = new Csv();
        if (query.containsKey("nama")) {
            if (!ui.actor().role().seesNames()) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
            transaction.executeWithoutResult(status -> audit.record(
                    "EXPORTED", "movement:" + question.first() + ":" + question.second(), question.region(), Map.of()));
            csv.row("person", "name", "nik", "from_region", "to_region", "reason", "payer");
            movements.forEach(
                    question,
                    reason(query),
                    row -> csv.row(
                            row.person(),
                            row.name(),
                            row.nik() == null ? "" : String.valueOf(ui.nik(row.nik())),
                            row.fromRegion() == null ? "" : row.fromRegion(),
                            row.toRegion() == null ? "" : row.toRegion(),
                            row.reason(),
                            row.payer()));
        } else {
            var shown = Shown.of(flows, ui.actor().role().seesNames());
            csv.row("way", "reason", "people").row("OPENING", question.first(), flows.opening());
            for (var each : Reason.values()) {
                csv.row(each.way(), each, shown.closed().contains(each) ? "closed" : flows.of(each));
            }
            csv.row("CLOSING", question.second(), flows.closing());
        }
        var name = "perubahan-" + question.region() + "-" + question.first() + "-" + question.second() + ".csv";
        return ResponseEntity.ok()
                .header("Content-Type", "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .body(csv.toString().getBytes(StandardCharsets.UTF_8));
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

    /** Without a first month, or with one that is not earlier, the month before. */
    private static Question question(AskedPlace place, Map<String, String> query) {
        var first = month(query.getOrDefault("dari", ""))
                .filter(each -> each.isBefore(place.month()))
                .orElse(place.month().minusMonths(1));
        return new Question(place.region(), first, place.month(), place.asKnown());
    }

    private static Optional<YearMonth> month(String text) {
        try {
            return Optional.of(YearMonth.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static @Nullable Reason reason(Map<String, String> query) {
        var asked = query.getOrDefault("alasan", "");
        return Arrays.stream(Reason.values())
                .filter(each -> each.name().equals(asked))
                .findFirst()
                .orElse(null);
    }

    /** Codes, months and days need no escaping. */
    private static String address(Question question) {
        return "?wilayah=" + question.region() + "&dari=" + question.first() + "&bulan=" + question.second()
                + (question.asKnown() == null ? "" : "&diketahui=" + question.asKnown());
    }
}
