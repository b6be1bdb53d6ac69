package id.lindung.office.planning;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.funds.Envelope;
import id.lindung.office.funds.Funds;
import id.lindung.office.pages.Ui;
import id.lindung.office.people.Payers;
import id.lindung.office.people.RegionNames;
import id.lindung.office.store.OfficeClock;
import id.lindung.regions.RegionCode;
import id.lindung.regions.Regions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /rencana/hitung}: three variants side by side, one of which may be kept. */
@Controller
class CompareController {

    private static final int VARIANTS = 3;
    private static final int FIRST_YEAR = 2015;
    private static final int VILLAGE = 13;
    private static final int REGENCY = 5;

    private final VillageBudgets budgets;
    private final PlanBook book;
    private final Funds funds;
    private final Payers payers;
    private final Regions regions;
    private final OfficeClock clock;

    CompareController(
            VillageBudgets budgets, PlanBook book, Funds funds, Payers payers, Regions regions, OfficeClock clock) {
        this.budgets = budgets;
        this.book = book;
        this.funds = funds;
        this.payers = payers;
        this.regions = regions;
        this.clock = clock;
    }

    /** What is asked: the same place, year and funds for all columns. */
    private record Sheet(String region, int year, List<Long> chosen, List<Variant> variants) {}

    @GetMapping("/rencana/hitung")
    String compare(@ModelAttribute("ui") Ui ui, @RequestParam MultiValueMap<String, String> query, Model model) {
        drafts();
        var sheet = read(ui, query);
        return page(sheet, model, "");
    }

    @PostMapping("/rencana/hitung")
    String keep(
            @ModelAttribute("ui") Ui ui,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            RedirectAttributes flash) {
        drafts();
        var sheet = read(ui, sent);
        int column = text(sent, "kolom").matches("[0-2]") ? Integer.parseInt(text(sent, "kolom")) : 0;
        var question = sheet.variants().get(column).question();
        if (question == null)
            return page(sheet, model, sheet.variants().get(column).problem());
        var perVillage = text(sent, "perdesa").matches("[0-9]{1,6}") ? Integer.valueOf(text(sent, "perdesa")) : null;
        var draft = new PlanBook.Draft(
                question, null, sheet.chosen(), perVillage != null && perVillage > 0 ? perVillage : null);
        return switch (book.keep(draft)) {
            case PlanBook.Kept.Saved(var plan) -> {
                flash.addFlashAttribute("said", ui.t("plan.said.kept"));
                yield "redirect:/rencana/" + plan;
            }
            case PlanBook.Kept.NotAllowed() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case PlanBook.Kept.Refused(var why) ->
                page(sheet, model, ui.pick(why.why().id(), why.why().en()));
        };
    }

    private Sheet read(Ui ui, MultiValueMap<String, String> query) {
        var own = ui.actor().scope().regionCode();
        var asked = text(query, "wilayah").isEmpty() ? own : text(query, "wilayah");
        var region = RegionCode.parse(asked)
                .flatMap(regions::find)
                .map(found -> found.code().value())
                .filter(code ->
                        ui.actor().scope().covers(code) && (code.length() == VILLAGE || code.length() == REGENCY))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        int next = clock.today().getYear() + (clock.today().getMonthValue() > 6 ? 1 : 0);
        int year = text(query, "tahun").matches("20[0-9]{2}") ? Integer.parseInt(text(query, "tahun")) : next;
        year = Math.clamp(year, FIRST_YEAR, next + 1);
        var chosen = query.getOrDefault("dana", List.of()).stream()
                .filter(each -> each.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .distinct()
                .limit(20)
                .toList();
        var variants = new ArrayList<Variant>();
        for (int i = 0; i < VARIANTS; i++) variants.add(Variant.read(i, fields(query, i, region), region, year, ui));
        return new Sheet(region, year, chosen, variants);
    }

    /** The first column is the circular's; the others show half a year and a small purse until somebody types. */
    private static Map<String, String> fields(MultiValueMap<String, String> query, int index, String region) {
        var fields = new LinkedHashMap<String, String>();
        boolean typed = query.containsKey("rentan0");
        for (var field : Variant.FIELDS) fields.put(field, text(query, field + index));
        if (!typed) {
            fields.put("rentan", region.length() == VILLAGE ? "100" : "1000");
            fields.put("perangkat", region.length() == VILLAGE ? "" : "0");
            fields.put("dari", index == 1 ? "7" : "1");
            fields.put("bulan", index == 1 ? "6" : "12");
            fields.put("plafon", index == 2 ? "10.000.000" : "");
            fields.put("program", PlanQuestion.PROGRAMMES);
        }
        return fields;
    }

    private String page(Sheet sheet, Model model, String problem) {
        var envelopes = ownFunds(sheet);
        var answers = new ArrayList<@Nullable Budget>();
        for (var variant : sheet.variants()) answers.add(answer(sheet, envelopes, variant.question()));
        model.addAttribute("region", sheet.region());
        model.addAttribute("name", new RegionNames(regions).label(sheet.region()));
        model.addAttribute("year", sheet.year());
        model.addAttribute("funds", envelopes);
        model.addAttribute("chosen", sheet.chosen());
        model.addAttribute("variants", sheet.variants());
        model.addAttribute("answers", answers);
        model.addAttribute("village", sheet.region().length() == VILLAGE);
        model.addAttribute("problem", problem);
        return "planning/compare";
    }

    private List<Envelope> ownFunds(Sheet sheet) {
        return funds.list(sheet.region(), sheet.year(), 0, Funds.PAGE).stream()
                .filter(each -> each.region().equals(sheet.region()) && each.closedOn() == null)
                .filter(each ->
                        each.payerKind().equals("VILLAGE") || each.payerKind().equals("REGENCY"))
                .toList();
    }

    private @Nullable Budget answer(Sheet sheet, List<Envelope> envelopes, @Nullable PlanQuestion question) {
        if (question == null) return null;
        var chosen = sheet.chosen().stream()
                .filter(id -> envelopes.stream().anyMatch(each -> each.id() == id))
                .toList();
        return chosen.isEmpty()
                ? budgets.draw(question)
                : budgets.draw(question, payers.government(sheet.region()), chosen);
    }

    private static String text(MultiValueMap<String, String> query, String name) {
        var value = query.getFirst(name);
        return value == null ? "" : value.strip();
    }

    private static void drafts() {
        if (!PlanRoles.drafts(CurrentActor.get().role())) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
}
