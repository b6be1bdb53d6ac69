package id.lindung.office.planning;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.approvals.ApprovalState;
import id.lindung.office.approvals.Approvals;
import id.lindung.office.approvals.Step;
import id.lindung.office.pages.Ui;
import id.lindung.office.people.RegionNames;
import id.lindung.office.store.OfficeClock;
import id.lindung.office.tasks.Tasks;
import id.lindung.regions.Regions;
import id.lindung.rules.money.Rupiah;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /rencana}: the plans of a village or a regency, one plan, and its steps. */
@Controller
@RequestMapping("/rencana")
class PlansController {

    private static final int PAGE = 50;
    private static final int VILLAGE = 13;
    private static final int MOST_AT_ONCE = 1_000;

    private final Plans plans;
    private final PlanBook book;
    private final PlanSteps steps;
    private final Approvals approvals;
    private final Rankings rankings;
    private final Regions regions;
    private final OfficeClock clock;
    private final PlanStepWork work;
    private final Tasks tasks;

    PlansController(
            Plans plans,
            PlanBook book,
            PlanSteps steps,
            Approvals approvals,
            Rankings rankings,
            Regions regions,
            OfficeClock clock,
            PlanStepWork work,
            Tasks tasks) {
        this.work = work;
        this.tasks = tasks;
        this.plans = plans;
        this.book = book;
        this.steps = steps;
        this.approvals = approvals;
        this.rankings = rankings;
        this.regions = regions;
        this.clock = clock;
    }

    @GetMapping
    String list(
            @ModelAttribute("ui") Ui ui,
            @RequestParam(defaultValue = "") String tahun,
            @RequestParam(defaultValue = "") String keadaan,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long sebelum,
            Model model) {
        sees();
        int year = tahun.matches("20[0-9]{2}")
                ? Integer.parseInt(tahun)
                : clock.today().getYear();
        var state = Arrays.stream(ApprovalState.values())
                .filter(each -> each.name().equals(keadaan))
                .findFirst()
                .orElse(null);
        var region = ui.actor().scope().regionCode();
        var rows = plans.list(region, year, state, sebelum, PAGE + 1);
        boolean more = rows.size() > PAGE;
        var shown = more ? rows.subList(0, PAGE) : rows;
        boolean regency = region.length() == 5 || region.length() == 8;
        model.addAttribute("plans", shown);
        model.addAttribute("next", more ? shown.getLast().id() : 0L);
        model.addAttribute("year", year);
        model.addAttribute(
                "years",
                List.of(
                        clock.today().getYear() + 1,
                        clock.today().getYear(),
                        clock.today().getYear() - 1,
                        clock.today().getYear() - 2,
                        clock.today().getYear() - 3));
        model.addAttribute("state", state);
        model.addAttribute("villages", regency ? plans.villages(region, year) : List.<Plans.Village>of());
        model.addAttribute(
                "drafts", PlanRoles.drafts(ui.actor().role()) && (region.length() == VILLAGE || region.length() == 5));
        model.addAttribute("steps", mine(ui));
        model.addAttribute("regions", new RegionNames(regions));
        return "planning/list";
    }

    /** The steps of the reader's role, for the buttons under the list. */
    private static List<Step> mine(Ui ui) {
        var steps = new ArrayList<Step>();
        for (var step : List.of(Step.PROPOSE, Step.CHECK, Step.APPROVE)) {
            for (var level : id.lindung.office.approvals.Level.values()) {
                if (step.isOf(ui.actor().role(), level) && !steps.contains(step)) steps.add(step);
            }
        }
        return steps;
    }

    /** Many plans, one act. */
    @PostMapping("/langkah")
    String bulk(
            @ModelAttribute("ui") Ui ui,
            @RequestParam(required = false) @Nullable List<Long> rencana,
            @RequestParam(defaultValue = "") String langkah,
            RedirectAttributes flash) {
        sees();
        var step = step(langkah);
        if (rencana == null || rencana.isEmpty()) {
            flash.addFlashAttribute("failed", List.of(ui.t("plan.bulk.none")));
            return "redirect:/rencana";
        }
        if (rencana.size() > MOST_AT_ONCE) throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        if (work.isLong(step, rencana)) return watch(ui, step, rencana);
        tell(ui, step, steps.take(step, rencana, ""), flash);
        return "redirect:/rencana";
    }

    /** The same plans and step asked twice are one task. */
    private String watch(Ui ui, Step step, List<Long> plans) {
        var sorted = plans.stream().distinct().sorted().toList();
        return "redirect:/tugas/"
                + tasks.submit(
                        PlanStepWork.KIND,
                        PlanStepWork.KIND + ":" + step + ":" + sorted.hashCode(),
                        ui.t("plan.bulk." + step),
                        PlanStepWork.params(step, sorted));
    }

    private static void tell(Ui ui, Step step, List<PlanAnswer> answers, RedirectAttributes flash) {
        long done = answers.stream().filter(PlanAnswer::isDone).count();
        if (done > 0) flash.addFlashAttribute("said", ui.t("plan.said." + step, ui.n(done)));
        var failed = answers.stream()
                .filter(each -> !each.isDone())
                .map(each -> ui.t("plan.answer.of", each.plan(), sentence(ui, each)))
                .toList();
        if (!failed.isEmpty()) flash.addFlashAttribute("failed", failed);
    }

    private static String sentence(Ui ui, PlanAnswer answer) {
        return ui.t(
                "plan.answer." + answer.code(),
                String.valueOf(answer.fund()),
                Rupiah.of(answer.asked()).display(),
                Rupiah.of(answer.ceiling()).display());
    }

    @GetMapping("/{id:[0-9]{1,18}}")
    String show(
            @ModelAttribute("ui") Ui ui,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String alasan,
            @RequestParam(defaultValue = "0") int mulai,
            Model model) {
        var plan = get(id);
        boolean names = ui.actor().role().seesNames();
        int offset = Math.max(0, mulai);
        var rows = names ? plans.places(id, null, "", alasan, offset, PAGE + 1) : List.<Plans.Place>of();
        boolean more = rows.size() > PAGE;
        model.addAttribute("plan", plan);
        model.addAttribute("lines", plans.lines(id));
        model.addAttribute("warnings", plans.warnings(id));
        model.addAttribute("leftOut", plans.leftOut(id));
        model.addAttribute("refused", plans.refused(id));
        model.addAttribute("rows", more ? rows.subList(0, PAGE) : rows);
        model.addAttribute("reason", alasan);
        model.addAttribute("offset", offset);
        model.addAttribute("more", more);
        model.addAttribute("names", names);
        model.addAttribute("history", approvals.history(plan.key()));
        model.addAttribute("steps", approvals.steps(plan.key(), plan.region()));
        model.addAttribute("ranking", rankings.find(plan.ranking()).orElseThrow());
        model.addAttribute(
                "villages", plan.region().length() == VILLAGE ? List.<Plans.InVillage>of() : plans.villagesOf(id));
        model.addAttribute(
                "drafts", PlanRoles.drafts(ui.actor().role()) && plan.state().isOpen());
        model.addAttribute("regions", new RegionNames(regions));
        return "planning/plan";
    }

    @PostMapping("/{id:[0-9]{1,18}}/langkah")
    String step(
            @ModelAttribute("ui") Ui ui,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String langkah,
            @RequestParam(defaultValue = "") String alasan,
            RedirectAttributes flash) {
        get(id);
        var step = step(langkah);
        if (work.isLong(step, List.of(id))) return watch(ui, step, List.of(id));
        tell(ui, step, steps.take(step, List.of(id), alasan), flash);
        return "redirect:/rencana/" + id;
    }

    @PostMapping("/{id:[0-9]{1,18}}/ulang")
    String again(@ModelAttribute("ui") Ui ui, @PathVariable long id, RedirectAttributes flash) {
        drafts();
        get(id);
        return switch (book.again(id)) {
            case PlanBook.Kept.Saved(var plan) -> {
                flash.addFlashAttribute("said", ui.t("plan.said.again"));
                yield "redirect:/rencana/" + plan;
            }
            case PlanBook.Kept.NotAllowed() -> {
                flash.addFlashAttribute("failed", List.of(ui.t("plan.answer.WRONG_STATE")));
                yield "redirect:/rencana/" + id;
            }
            case PlanBook.Kept.Refused(var why) -> {
                flash.addFlashAttribute(
                        "failed", List.of(ui.pick(why.why().id(), why.why().en())));
                yield "redirect:/rencana/" + id;
            }
        };
    }

    @PostMapping("/{id:[0-9]{1,18}}/buang")
    String discard(@ModelAttribute("ui") Ui ui, @PathVariable long id, RedirectAttributes flash) {
        drafts();
        get(id);
        if (book.discard(id)) flash.addFlashAttribute("said", ui.t("plan.said.discarded"));
        else flash.addFlashAttribute("failed", List.of(ui.t("plan.answer.WRONG_STATE")));
        return "redirect:/rencana";
    }

    private static Step step(String text) {
        return Arrays.stream(Step.values())
                .filter(each -> each.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    }

    private Plan get(long id) {
        sees();
        return plans.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static void sees() {
        if (!PlanRoles.sees(CurrentActor.get().role())) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }

    private static void drafts() {
        if (!PlanRoles.drafts(CurrentActor.get().role())) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
}
