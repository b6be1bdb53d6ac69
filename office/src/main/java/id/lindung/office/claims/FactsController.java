package id.lindung.office.claims;

import id.lindung.office.pages.Problems;
import id.lindung.office.pages.Ui;
import id.lindung.office.store.OfficeClock;
import id.lindung.rules.Reading;
import id.lindung.rules.time.DateText;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The facts of a case, and the spells of treatment and incapacity. */
@Controller
class FactsController {

    private final Claims claims;
    private final Cases cases;
    private final Entitlements entitlements;
    private final OfficeClock clock;

    FactsController(Claims claims, Cases cases, Entitlements entitlements, OfficeClock clock) {
        this.claims = claims;
        this.cases = cases;
        this.entitlements = entitlements;
        this.clock = clock;
    }

    @GetMapping("/klaim/" + ClaimsController.NUMBER + "/fakta")
    String facts(@ModelAttribute("ui") Ui ui, @PathVariable String number, Model model) {
        ClaimRights.must(ClaimRights.reports(ClaimRights.role()));
        var claim = ClaimsController.get(claims, number);
        return page(claim, given(claim), new Problems(), model);
    }

    private MultiValueMap<String, String> given(ClaimCase claim) {
        var given = new LinkedMultiValueMap<String, String>();
        entitlements.facts(claim).values().forEach((name, value) -> given.put(name, List.of(value.split(","))));
        return given;
    }

    @PostMapping("/klaim/" + ClaimsController.NUMBER + "/fakta")
    String change(
            @ModelAttribute("ui") Ui ui,
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes after,
            Model model) {
        ClaimRights.must(ClaimRights.reports(ClaimRights.role()));
        var claim = ClaimsController.get(claims, number);
        var problems = new Problems();
        var said = read(ui, claim, sent, problems);
        if (problems.any()) return page(claim, sent, problems, model);
        ClaimsController.said(ui, cases.change(claim, said, first(sent, "alasan")), ui.t("claims.facts.kept"), after);
        return "redirect:" + claim.href();
    }

    /** Only what differs from what is known: the register goes on to know the rest. */
    private Map<String, String> read(Ui ui, ClaimCase claim, MultiValueMap<String, String> sent, Problems problems) {
        var before = entitlements.facts(claim);
        var said = new LinkedHashMap<String, String>();
        for (var field : FactField.of(claim)) {
            switch (field.read(sent.getOrDefault(field.name(), List.of()), clock.today())) {
                case Reading.Read<String>(var value, var _) -> {
                    if (!value.equals(before.get(field.name()))) said.put(field.name(), value);
                }
                case Reading.Missing<String>() -> {}
                case Reading.Refused<String>(var why) -> problems.add(field.name(), ui.pick(why.id(), why.en()));
            }
        }
        if (Entitlements.maySayProtected()) {
            for (var name : List.of(FactSheet.PROTECTION, FactSheet.PROTECTION_WHY)) {
                var value = first(sent, name);
                if (sent.containsKey(name) && !value.equals(before.get(name))) said.put(name, value);
            }
            if (said.containsKey(FactSheet.PROTECTION))
                said.put(FactSheet.PROTECTION_WHY, first(sent, FactSheet.PROTECTION_WHY));
        }
        return said;
    }

    @PostMapping("/klaim/" + ClaimsController.NUMBER + "/masa")
    String spell(
            @ModelAttribute("ui") Ui ui,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String jenis,
            @RequestParam(defaultValue = "") String dari,
            @RequestParam(defaultValue = "") String sampai,
            @RequestParam(defaultValue = "") String catatan,
            RedirectAttributes after) {
        ClaimRights.must(ClaimRights.reports(ClaimRights.role()));
        var claim = ClaimsController.get(claims, number);
        var from = day(dari);
        var last = day(sampai);
        if (from == null || last == null) after.addFlashAttribute("refused", ui.t("claims.spell.days"));
        else
            ClaimsController.said(
                    ui,
                    cases.addSpell(
                            claim, jenis.equals("TREATMENT") ? "TREATMENT" : "INCAPACITY", from, last, catatan.strip()),
                    ui.t("claims.spell.kept"),
                    after);
        return "redirect:" + claim.href() + "/fakta";
    }

    @PostMapping("/klaim/" + ClaimsController.NUMBER + "/masa/{spell:[0-9]{1,18}}/hapus")
    String withdraw(
            @ModelAttribute("ui") Ui ui,
            @PathVariable String number,
            @PathVariable long spell,
            RedirectAttributes after) {
        ClaimRights.must(ClaimRights.reports(ClaimRights.role()));
        var claim = ClaimsController.get(claims, number);
        ClaimsController.said(ui, cases.withdrawSpell(claim, spell), ui.t("claims.spell.withdrawn"), after);
        return "redirect:" + claim.href() + "/fakta";
    }

    private @org.jspecify.annotations.Nullable LocalDate day(String text) {
        return DateText.read(text, clock.today()).find().orElse(null);
    }

    private String page(ClaimCase claim, MultiValueMap<String, String> given, Problems problems, Model model) {
        model.addAttribute("claim", claim);
        model.addAttribute("fields", FactField.of(claim));
        model.addAttribute("facts", entitlements.facts(claim));
        model.addAttribute("given", given);
        model.addAttribute("problems", problems);
        model.addAttribute("spells", cases.spells(claim.id()));
        return "claims/facts";
    }

    private static String first(MultiValueMap<String, String> sent, String name) {
        var value = sent.getFirst(name);
        return value == null ? "" : value.strip();
    }
}
