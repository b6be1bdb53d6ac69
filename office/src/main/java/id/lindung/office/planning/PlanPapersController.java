package id.lindung.office.planning;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.audit.Audit;
import id.lindung.office.pages.Ui;
import id.lindung.office.people.RegionNames;
import id.lindung.office.store.OfficeClock;
import id.lindung.regions.Regions;
import id.lindung.rules.money.Rupiah;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The two papers that the branch asks for: the list agreed in musyawarah desa, and the minutes of handing the data over. */
@Controller
class PlanPapersController {

    /** A list of more names is printed village by village. */
    private static final int MOST = 2_000;

    private final Plans plans;
    private final Regions regions;
    private final OfficeClock clock;
    private final Audit audit;
    private final TransactionTemplate transaction;

    PlanPapersController(
            Plans plans, Regions regions, OfficeClock clock, Audit audit, TransactionTemplate transaction) {
        this.plans = plans;
        this.regions = regions;
        this.clock = clock;
        this.audit = audit;
        this.transaction = transaction;
    }

    @GetMapping("/rencana/{id:[0-9]{1,18}}/musdes")
    String list(
            @ModelAttribute("ui") Ui ui,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String desa,
            Model model) {
        var plan = get(id);
        var rows = plans.places(id, null, desa, "", 0, MOST + 1);
        if (rows.size() > MOST) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        transaction.executeWithoutResult(status -> audit.record(
                "PRINTED",
                plan.key(),
                plan.region(),
                Map.of("paper", "musdes", "people", rows.size(), "village", desa)));
        model.addAttribute("plan", plan);
        model.addAttribute("rows", rows);
        model.addAttribute("place", new RegionNames(regions).label(desa.isEmpty() ? plan.region() : desa));
        model.addAttribute("today", clock.today());
        return "planning/musdes";
    }

    @GetMapping("/rencana/{id:[0-9]{1,18}}/berita-acara")
    String minutes(@ModelAttribute("ui") Ui ui, @PathVariable long id, Model model) {
        var plan = get(id);
        List<PlanLine> lines = plans.lines(id);
        transaction.executeWithoutResult(status ->
                audit.record("PRINTED", plan.key(), plan.region(), Map.of("paper", "minutes", "people", plan.named())));
        model.addAttribute("plan", plan);
        model.addAttribute("lines", lines);
        model.addAttribute("words", Rupiah.of(plan.rupiah()).inWords());
        model.addAttribute("place", new RegionNames(regions).label(plan.region()));
        model.addAttribute("today", clock.today());
        return "planning/minutes";
    }

    private Plan get(long id) {
        var role = CurrentActor.get().role();
        if (!PlanRoles.sees(role) || !role.seesNames()) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        return plans.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
