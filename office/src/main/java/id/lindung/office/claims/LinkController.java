package id.lindung.office.claims;

import id.lindung.office.pages.Ui;
import id.lindung.office.people.People;
import id.lindung.rules.identity.Nik;
import id.lindung.rules.identity.NikReading;
import java.util.OptionalLong;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /klaim/…/pekerja}: a case about a stranger finds its registered worker. */
@Controller
class LinkController {

    private final Claims claims;
    private final Links links;
    private final People people;

    LinkController(Claims claims, Links links, People people) {
        this.claims = claims;
        this.links = links;
        this.people = people;
    }

    @GetMapping("/klaim/" + ClaimsController.NUMBER + "/pekerja")
    String show(@ModelAttribute("ui") Ui ui, @PathVariable String number, Model model) {
        ClaimRights.must(ClaimRights.reports(ClaimRights.role()));
        var claim = ClaimsController.get(claims, number);
        if (claim.person() != null) return "redirect:" + claim.href();
        model.addAttribute("claim", claim);
        model.addAttribute("candidates", links.candidates(claim));
        return "claims/link";
    }

    @PostMapping("/klaim/" + ClaimsController.NUMBER + "/pekerja")
    String link(
            @ModelAttribute("ui") Ui ui,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String pekerja,
            @RequestParam(defaultValue = "") String nik,
            RedirectAttributes after) {
        ClaimRights.must(ClaimRights.reports(ClaimRights.role()));
        var claim = ClaimsController.get(claims, number);
        var chosen = chosen(pekerja, nik);
        if (chosen.isEmpty()) {
            after.addFlashAttribute("refused", ui.t("claims.link.none"));
            return "redirect:" + claim.href() + "/pekerja";
        }
        var outcome = links.link(claim, chosen.getAsLong());
        ClaimsController.said(ui, outcome, ui.t("claims.link.done"), after);
        return "redirect:" + claim.href() + (outcome instanceof Cases.Outcome.Done ? "" : "/pekerja");
    }

    private OptionalLong chosen(String person, String nik) {
        if (person.matches("[0-9]{1,18}")) return OptionalLong.of(Long.parseLong(person));
        return Nik.read(nik) instanceof NikReading.Valid(var read) ? people.findByNik(read) : OptionalLong.empty();
    }
}
