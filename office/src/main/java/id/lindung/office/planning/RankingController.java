package id.lindung.office.planning;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.pages.Problems;
import id.lindung.office.pages.Ui;
import id.lindung.office.people.RegionNames;
import id.lindung.regions.Regions;
import id.lindung.rules.CellText;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /rencana/urutan}: the weights, their history, and the next version. */
@Controller
@RequestMapping("/rencana/urutan")
class RankingController {

    private final Rankings rankings;
    private final Regions regions;

    RankingController(Rankings rankings, Regions regions) {
        this.rankings = rankings;
        this.regions = regions;
    }

    @GetMapping
    String show(@ModelAttribute("ui") Ui ui, Model model) {
        if (!PlanRoles.sees(CurrentActor.get().role())) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        var now = rankings.of(ui.actor().scope().regionCode());
        var fields = new LinkedHashMap<String, String>();
        fields.put("desil", Integer.toString(now.decile()));
        fields.put("miskin", Integer.toString(now.extreme()));
        fields.put("bahaya", Integer.toString(now.risk()));
        fields.put("tulang", Integer.toString(now.earner()));
        fields.put("lama", Integer.toString(now.waiting()));
        fields.put("usia", Integer.toString(now.age()));
        return page(ui, model, fields, new Problems());
    }

    @PostMapping
    String save(
            @ModelAttribute("ui") Ui ui,
            @RequestParam Map<String, String> sent,
            Model model,
            RedirectAttributes flash) {
        if (!Rankings.writes(ui.actor())) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        var problems = new Problems();
        var draft = new Ranking.Draft(
                weight(ui, sent, "desil", problems),
                weight(ui, sent, "miskin", problems),
                weight(ui, sent, "bahaya", problems),
                weight(ui, sent, "tulang", problems),
                weight(ui, sent, "lama", problems),
                weight(ui, sent, "usia", problems),
                CellText.clean(sent.getOrDefault("alasan", "")));
        if (problems.any()) return page(ui, model, sent, problems);
        switch (rankings.save(ui.actor().scope().regionCode(), draft)) {
            case SAVED -> {
                flash.addFlashAttribute("said", ui.t("ranking.saved"));
                return "redirect:/rencana/urutan";
            }
            case SUM -> problems.add("desil", ui.t("ranking.problem.sum", draft.sum()));
            case REASON -> problems.add("alasan", ui.t("ranking.problem.reason"));
            case AGAIN -> problems.add("desil", ui.t("ranking.problem.again"));
            case NOT_ALLOWED -> throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return page(ui, model, sent, problems);
    }

    private static int weight(Ui ui, Map<String, String> sent, String field, Problems problems) {
        var text = sent.getOrDefault(field, "").strip();
        if (text.matches("[0-9]{1,3}") && Integer.parseInt(text) <= 100) return Integer.parseInt(text);
        problems.add(field, ui.t("ranking.problem.weight"));
        return 0;
    }

    private String page(Ui ui, Model model, Map<String, String> fields, Problems problems) {
        var region = ui.actor().scope().regionCode();
        model.addAttribute("now", rankings.of(region));
        model.addAttribute("history", rankings.history(region));
        model.addAttribute("fields", fields);
        model.addAttribute("problems", problems);
        model.addAttribute("writes", Rankings.writes(ui.actor()));
        model.addAttribute("regions", new RegionNames(regions));
        return "planning/ranking";
    }
}
